package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.MessageQuery;
import dev.dialtone.client.WaitTimedOutException;
import dev.dialtone.client.model.ListMessagesOutput;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.SdkClients;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Somebody sends with a key of 12 digits and looks into the default account, or the other way round. */
class FoundNothingTest {

    private static final String SENDERS = "111122223333";
    private static final String OURS = "000000000000";

    private final Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private final URI endpoint = URI.create(emulator.endpoint());
    private final Dialtone dialtone = Dialtone.at(endpoint);

    @BeforeEach
    void send() {
        try (PinpointSmsVoiceV2Client sms =
                SdkClients.create(PinpointSmsVoiceV2Client.class, endpoint, SENDERS, Region.US_EAST_1)) {
            dialtone.inAccount(SENDERS).numbers().give("+12065550101");
            sms.sendTextMessage(text -> text.originationIdentity("+12065550101")
                    .destinationPhoneNumber("+12065550188")
                    .messageBody("Hello"));
        }
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/control-api.md: who finds nothing hears where it was looked for, and who has some")
    void saysWhichAccountWasLookedInAndWhichHasMessages() {
        ListMessagesOutput found = dialtone.api().listMessages();

        assertThat(found.messages()).isEmpty();
        assertThat(found.accountId()).isEqualTo(OURS);
        assertThat(found.elsewhere()).singleElement().satisfies(other -> {
            assertThat(other.accountId()).isEqualTo(SENDERS);
            assertThat(other.messages()).isEqualTo(1);
        });
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/control-api.md: who finds nothing hears where it was looked for, and who has some")
    void saysSoWhenAWaitIsOver() {
        WaitTimedOutException over = catchThrowableOfType(
                WaitTimedOutException.class,
                () -> dialtone.inbox().await(MessageQuery.any().within(Duration.ofMillis(20))));

        assertThat(over).hasMessageEndingWith("\nAccount " + SENDERS + " has messages: 1.");
        assertThat(over.serverMessage())
                .startsWith("messages: 0 after 0.02 s (expected: 1), in ")
                .endsWith(" " + OURS + "; others have some: " + SENDERS + " (1)");
        assertThat(over.elsewhere()).hasSize(1);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: both are absent when a message was found")
    void saysNothingOfItWhenThereIsAMessage() {
        ListMessagesOutput found = dialtone.inAccount(SENDERS).api().listMessages();

        assertThat(found.messages()).hasSize(1);
        assertThat(found.accountId()).isNull();
        assertThat(found.elsewhere()).isNull();
    }
}
