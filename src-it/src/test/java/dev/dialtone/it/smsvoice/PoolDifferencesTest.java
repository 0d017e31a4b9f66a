package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePhoneNumberRequest;

/** What keeps a number out of a pool that it could join otherwise. */
class PoolDifferencesTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:inbound";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private Origins origins;
    private PinpointSmsVoiceV2Client sms;
    private String pool;
    private String candidate;

    @BeforeEach
    void connect() {
        origins = new Origins(dialtone);
        sms = origins.sms;
        pool = origins.pool(origins.number());
        candidate = origins.number();
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference; numbers of a pool can do the same")
    void refusesOtherCapabilities() {
        String voice = sms.requestPhoneNumber(request ->
                        Canadian.longCode(request).numberCapabilities(NumberCapability.SMS, NumberCapability.VOICE))
                .phoneNumberId();
        origins.settle();

        refuses(voice, "NUMBER_CAPABILITIES_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesAnotherOptOutList() {
        sms.createOptOutList(create -> create.optOutListName("List"));
        update(change -> change.optOutListName("List"));

        refuses(candidate, "OPT_OUT_LIST_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesAnotherTwoWayConfiguration() {
        update(change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC));
        refuses(candidate, "TWO_WAY_CONFIG_MISMATCH");

        sms.updatePool(change -> change.poolId(pool).twoWayEnabled(true).twoWayChannelArn(TOPIC + "2"));
        refuses(candidate, "TWO_WAY_CONFIG_MISMATCH");
    }

    @Test
    @Evidence(value = MODEL, detail = "a reason for each difference")
    void refusesOtherAnswersToOptOuts() {
        sms.updatePool(change -> change.poolId(pool).twoWayEnabled(true).twoWayChannelArn(TOPIC));
        update(change -> change.twoWayEnabled(true).twoWayChannelArn(TOPIC).selfManagedOptOutsEnabled(true));

        refuses(candidate, "SELF_MANAGED_OPT_OUTS_MISMATCH");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a hundred identities to a pool; here the account is set to two")
    void refusesMoreIdentitiesThanThereMayBe() {
        dialtone.control().call("PUT", "/_dialtone/account", "{\"quotas\":{\"ORIGINATION_IDENTITIES_PER_POOL\":2}}");
        associate(candidate);
        String third = origins.number();

        Errors.quotaExceeded(() -> associate(third), "ORIGINATION_IDENTITIES_PER_POOL");
        Errors.quotaExceeded(
                () -> sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).poolId(pool)),
                "ORIGINATION_IDENTITIES_PER_POOL");
    }

    private void update(Consumer<UpdatePhoneNumberRequest.Builder> change) {
        sms.updatePhoneNumber(update -> change.accept(update.phoneNumberId(candidate)));
    }

    private void refuses(String number, String reason) {
        Errors.conflict(() -> associate(number), reason, "phone-number", number);
    }

    private void associate(String number) {
        sms.associateOriginationIdentity(associate -> associate.poolId(pool).originationIdentity(number));
    }
}
