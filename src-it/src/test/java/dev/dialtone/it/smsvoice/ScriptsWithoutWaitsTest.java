package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PoolStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;

/**
 * What scripts do that wait for nothing, in the mode {@code fast}. The clock stands still in each of them, so that nothing comes to
 * its end but by the next call.
 */
@ExtendWith(DialtoneServer.class)
class ScriptsWithoutWaitsTest {
    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "RequestPhoneNumber and CreatePool answer PENDING and CREATING; clients poll the describing operations")
    void showWhatIsUnderWayUntilSomethingUsesIt(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = Canadian.requested(sms).phoneNumberId();
        assertThat(origins.status(number)).isEqualTo(NumberStatus.PENDING);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.PENDING);

        String pool = sms.createPool(create -> OriginationFixture.from(create, number))
                .poolId();
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ASSOCIATING);
        assertThat(origins.poolStatus(pool)).isEqualTo(PoolStatus.CREATING);
        assertThat(sms.listPoolOriginationIdentities(list -> list.poolId(pool)).originationIdentities())
                .hasSize(1);
        assertThat(origins.poolStatus(pool)).isEqualTo(PoolStatus.CREATING);

        sms.updatePool(update -> update.poolId(pool).sharedRoutesEnabled(true));
        assertThat(origins.poolStatus(pool)).isEqualTo(PoolStatus.ACTIVE);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ASSOCIATING);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "scripts of the CLI that set up a pool and send a test message request, create, associate and send in a row")
    void setUpAPoolAndSend(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String first = Canadian.requested(sms).phoneNumberId();
        String second = Canadian.requested(sms).phoneNumberId();
        String pool = poolOf(sms, first, second);
        sms.updatePool(update -> update.poolId(pool).deletionProtectionEnabled(false));

        assertThat(send(sms, pool)).isNotBlank();
        assertThat(origins.status(first)).isEqualTo(NumberStatus.ACTIVE);
        assertThat(origins.status(second)).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "scripts that clean up disassociate, delete the pool and release its numbers in a row")
    void takeAPoolApart(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String first = Canadian.requested(sms).phoneNumberId();
        String second = Canadian.requested(sms).phoneNumberId();
        String pool = poolOf(sms, first, second);
        sms.disassociateOriginationIdentity(
                leave -> leave.poolId(pool).originationIdentity(second).isoCountryCode("CA"));
        assertThat(origins.status(second)).isEqualTo(NumberStatus.DISASSOCIATING);
        assertThat(sms.releasePhoneNumber(release -> release.phoneNumberId(second))
                        .status())
                .isEqualTo(NumberStatus.DISASSOCIATING);
        assertThat(sms.deletePool(delete -> delete.poolId(pool)).status()).isEqualTo(PoolStatus.DELETING);
        assertThat(origins.poolStatus(pool)).isEqualTo(PoolStatus.DELETING);
        sms.releasePhoneNumber(release -> release.phoneNumberId(first));

        Errors.notFound(() -> sms.deletePool(delete -> delete.poolId(pool)), "pool", pool);
        Errors.notFound(() -> origins.poolStatus(pool), "pool", pool);
    }

    @Test
    @Evidence(value = CLIENT, detail = "quick starts request a number and send from it with the next command")
    void sendFromTheNumberThatTheyHaveJustRequested(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = Canadian.requested(sms).phoneNumberId();
        assertThat(send(sms, number)).isNotBlank();
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "what AWS answers at once is not known; a script that lets AWS choose means the number it has just got")
    void letAwsChooseTheNumberThatTheyHaveJustRequested(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        String number = Canadian.requested(sms).phoneNumberId();
        assertThat(sms.sendTextMessage(send -> text(send)).messageId()).isNotBlank();
        assertThat(origins.status(number)).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "ReleasePhoneNumber is refused while the number is not ACTIVE; a time that a test sets is a test of that")
    void waitAsLongAsATestHasSet(PinpointSmsVoiceV2Client sms, OriginationFixture origins, ControlClient control) {
        control.transition("{\"service\":\"pinpoint-sms-voice-v2\",\"resource\":\"phone-number\",\"from\":\"PENDING\","
                + "\"to\":\"ACTIVE\",\"mode\":\"AFTER\",\"after\":\"PT30S\"}");
        String number = Canadian.requested(sms).phoneNumberId();

        Errors.conflict(() -> send(sms, number), "RESOURCE_NOT_ACTIVE", "phone-number", number);
        assertThat(origins.status(number)).isEqualTo(NumberStatus.PENDING);
    }

    /** The id of a pool that begins with the first number and that the second one joins. */
    private static String poolOf(PinpointSmsVoiceV2Client sms, String first, String second) {
        String pool =
                sms.createPool(create -> OriginationFixture.from(create, first)).poolId();
        sms.associateOriginationIdentity(
                associate -> associate.poolId(pool).originationIdentity(second).isoCountryCode("CA"));
        return pool;
    }

    private static String send(PinpointSmsVoiceV2Client sms, String from) {
        return sms.sendTextMessage(send -> text(send).originationIdentity(from)).messageId();
    }

    /** A text to Canada, where the numbers are at home. */
    private static SendTextMessageRequest.Builder text(SendTextMessageRequest.Builder send) {
        return send.destinationPhoneNumber("+14165550123").messageBody("Hello");
    }
}
