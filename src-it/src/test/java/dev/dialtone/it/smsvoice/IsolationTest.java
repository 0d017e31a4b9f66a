package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import dev.dialtone.junit5.OtherAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;

@ExtendWith(DialtoneServer.class)
class IsolationTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "numbers and lists belong to an account and a region")
    void hidesNumbersFromOtherAccountsAndRegions(
            PinpointSmsVoiceV2Client sms,
            @InRegion("eu-west-1") PinpointSmsVoiceV2Client elsewhere,
            @OtherAccount PinpointSmsVoiceV2Client stranger,
            Dialtone dialtone) {
        RequestPhoneNumberResponse number = Canadian.requested(sms);

        for (PinpointSmsVoiceV2Client other : new PinpointSmsVoiceV2Client[] {elsewhere, stranger}) {
            assertThat(other.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
            for (String name : new String[] {number.phoneNumberId(), number.phoneNumberArn()}) {
                Errors.notFound(
                        () -> other.describePhoneNumbers(describe -> describe.phoneNumberIds(name)),
                        "phone-number",
                        number.phoneNumberId());
                Errors.notFound(
                        () -> other.releasePhoneNumber(release -> release.phoneNumberId(name)),
                        "phone-number",
                        number.phoneNumberId());
            }
            Errors.notFound(
                    () -> other.listTagsForResource(tags -> tags.resourceArn(number.phoneNumberArn())),
                    "phone-number",
                    number.phoneNumberId());
        }
        assertThat(Canadian.requested(elsewhere).phoneNumberArn()).contains(":eu-west-1:" + dialtone.accountId() + ":");
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a client token is the caller's own")
    void doesNotMixClientTokens(PinpointSmsVoiceV2Client sms, @OtherAccount PinpointSmsVoiceV2Client stranger) {

        String own = sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).clientToken("token"))
                .phoneNumberId();

        assertThat(stranger.requestPhoneNumber(
                                request -> Canadian.longCode(request).clientToken("token"))
                        .phoneNumberId())
                .isNotEqualTo(own);
    }
}
