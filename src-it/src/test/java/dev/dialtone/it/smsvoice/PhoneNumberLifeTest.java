package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;

@ExtendWith(DialtoneServer.class)
class PhoneNumberLifeTest {
    @BeforeEach
    void stopTheClock(Dialtone dialtone) {
        dialtone.clock().freeze();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "terraform-provider-aws phone_number.go: request, wait for ACTIVE, update, wait, release, wait until gone")
    void goesFromRequestToReleaseThroughTheSyncClient(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        String id = Canadian.requested(sms).phoneNumberId();

        assertThat(status(sms, id)).isEqualTo(NumberStatus.PENDING);
        dialtone.clock().advance(Duration.ofSeconds(1));
        assertThat(status(sms, id)).isEqualTo(NumberStatus.ACTIVE);

        sms.updatePhoneNumber(update -> update.phoneNumberId(id).deletionProtectionEnabled(true));
        assertThat(status(sms, id)).isEqualTo(NumberStatus.ACTIVE);
        Errors.conflict(
                () -> sms.releasePhoneNumber(release -> release.phoneNumberId(id)),
                "DELETION_PROTECTION_ENABLED",
                "phone-number",
                id);
        sms.updatePhoneNumber(update -> update.phoneNumberId(id).deletionProtectionEnabled(false));

        assertThat(sms.releasePhoneNumber(release -> release.phoneNumberId(id)).status())
                .isEqualTo(NumberStatus.DISASSOCIATING);
        assertThat(status(sms, id)).isEqualTo(NumberStatus.DISASSOCIATING);
        dialtone.clock().advance(Duration.ofSeconds(1));
        Errors.notFound(() -> status(sms, id), "phone-number", id);
    }

    @Test
    @Evidence(value = CLIENT, detail = "the same through the other client of the SDK")
    void goesFromRequestToReleaseThroughTheAsyncClient(PinpointSmsVoiceV2AsyncClient sms, Dialtone dialtone) {
        String id = sms.requestPhoneNumber(Canadian::longCode).join().phoneNumberId();
        dialtone.clock().advance(Duration.ofSeconds(1));

        assertThat(sms.updatePhoneNumber(update -> update.phoneNumberId(id).internationalSendingEnabled(true))
                        .join()
                        .status())
                .isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.releasePhoneNumber(release -> release.phoneNumberId(id))
                        .join()
                        .status())
                .isEqualTo(NumberStatus.DISASSOCIATING);
        dialtone.clock().advance(Duration.ofSeconds(1));
        Errors.notFound(
                () -> {
                    try {
                        sms.describePhoneNumbers(describe -> describe.phoneNumberIds(id))
                                .join();
                    } catch (CompletionException failed) {
                        throw failed.getCause();
                    }
                },
                "phone-number",
                id);
    }

    private static NumberStatus status(PinpointSmsVoiceV2Client sms, String id) {
        return sms.describePhoneNumbers(describe -> describe.phoneNumberIds(id))
                .phoneNumbers()
                .get(0)
                .status();
    }
}
