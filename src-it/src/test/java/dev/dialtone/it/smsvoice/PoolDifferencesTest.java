package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePhoneNumberRequest;

/** What keeps a number out of a pool that it could join otherwise. */
@ExtendWith(DialtoneServer.class)
class PoolDifferencesTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:inbound";

    private String pool;
    private String candidate;

    @BeforeEach
    void haveAPoolAndACandidate(OriginationFixture origins) {
        pool = origins.pool(origins.number());
        candidate = origins.number();
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference; numbers of a pool can do the same")
    void refusesOtherCapabilities(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String voice = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).numberCapabilities(NumberCapability.SMS, NumberCapability.VOICE))
                .phoneNumberId();
        origins.settle();

        refuses(sms, voice, "NUMBER_CAPABILITIES_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesAnotherOptOutList(PinpointSmsVoiceV2Client sms) {
        sms.createOptOutList(create -> create.optOutListName("List"));
        update(sms, change -> change.optOutListName("List"));

        refuses(sms, candidate, "OPT_OUT_LIST_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesAnotherTwoWayConfiguration(PinpointSmsVoiceV2Client sms) {
        update(sms, change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC));
        refuses(sms, candidate, "TWO_WAY_CONFIG_MISMATCH");

        sms.updatePool(change -> change.poolId(pool).twoWayEnabled(true).twoWayChannelArn(TOPIC + "2"));
        refuses(sms, candidate, "TWO_WAY_CONFIG_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesOtherAnswersToOptOuts(PinpointSmsVoiceV2Client sms) {
        sms.updatePool(change -> change.poolId(pool).twoWayEnabled(true).twoWayChannelArn(TOPIC));
        update(sms, change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC).selfManagedOptOutsEnabled(true));

        refuses(sms, candidate, "SELF_MANAGED_OPT_OUTS_MISMATCH");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a hundred identities to a pool; here the account is set to two")
    void refusesMoreIdentitiesThanThereMayBe(
            PinpointSmsVoiceV2Client sms, ControlClient control, OriginationFixture origins) {
        control.call("PUT", "/_dialtone/account", "{\"quotas\":{\"ORIGINATION_IDENTITIES_PER_POOL\":2}}");
        associate(sms, candidate);
        String third = origins.number();

        Errors.quotaExceeded(() -> associate(sms, third), "ORIGINATION_IDENTITIES_PER_POOL");
        Errors.quotaExceeded(
                () -> sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).poolId(pool)),
                "ORIGINATION_IDENTITIES_PER_POOL");
    }

    private void update(PinpointSmsVoiceV2Client sms, Consumer<UpdatePhoneNumberRequest.Builder> change) {
        sms.updatePhoneNumber(update -> change.accept(update.phoneNumberId(candidate)));
    }

    private void refuses(PinpointSmsVoiceV2Client sms, String number, String reason) {
        Errors.conflict(() -> associate(sms, number), reason, "phone-number", number);
    }

    private void associate(PinpointSmsVoiceV2Client sms, String number) {
        sms.associateOriginationIdentity(associate -> associate.poolId(pool).originationIdentity(number));
    }
}
