package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;

class IsolationTest {
    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(value = AWS_DOCS, detail = "numbers and lists belong to an account and a region")
    void hidesNumbersFromOtherAccountsAndRegions() {
        PinpointSmsVoiceV2Client sms = dialtone.client(PinpointSmsVoiceV2Client.builder());
        RequestPhoneNumberResponse number = Canadian.requested(sms);
        PinpointSmsVoiceV2Client elsewhere =
                dialtone.client(PinpointSmsVoiceV2Client.builder(), dialtone.account(), Region.EU_WEST_1);
        PinpointSmsVoiceV2Client stranger =
                dialtone.client(PinpointSmsVoiceV2Client.builder(), DialtoneServer.newAccount(), Region.US_EAST_1);

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
        assertThat(Canadian.requested(elsewhere).phoneNumberArn()).contains(":eu-west-1:" + dialtone.account() + ":");
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a client token is the caller's own")
    void doesNotMixClientTokens() {
        PinpointSmsVoiceV2Client sms = dialtone.client(PinpointSmsVoiceV2Client.builder());
        PinpointSmsVoiceV2Client stranger =
                dialtone.client(PinpointSmsVoiceV2Client.builder(), DialtoneServer.newAccount(), Region.US_EAST_1);

        String own = sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).clientToken("token"))
                .phoneNumberId();

        assertThat(stranger.requestPhoneNumber(
                                request -> Canadian.longCode(request).clientToken("token"))
                        .phoneNumberId())
                .isNotEqualTo(own);
    }
}
