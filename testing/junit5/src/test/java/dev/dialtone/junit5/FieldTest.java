package dev.dialtone.junit5;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** The extension in a static field: it answers for the account of the test that runs. */
class FieldTest {

    @RegisterExtension
    static final DialtoneExtension dialtone = DialtoneExtension.builder()
            .transitions(TransitionSpeed.IMMEDIATE)
            .quotas(QuotaLevel.AWS)
            .region("eu-central-1")
            .build();

    private static final DialtoneExtension UNUSED = DialtoneExtension.builder().build();

    @BeforeAll
    static void isThereBeforeAll() {
        assertThat(dialtone.endpoint()).hasHost("127.0.0.1");
        assertThat(dialtone.accountId()).matches("[0-9]{12}");
    }

    @Test
    void answersByItself() {
        String from = dialtone.client().numbers().give("+12045550100").identity();
        dialtone.handset("+12045550123").replies("STOP");

        dialtone.client(PinpointSmsVoiceV2Client.class)
                .sendTextMessage(text -> text.originationIdentity(from)
                        .destinationPhoneNumber("+12045550123")
                        .messageBody("Hello"));

        assertThat(dialtone.inbox().await(to("+12045550123")).region()).isEqualTo("eu-central-1");
        dialtone.clock().freeze();
        dialtone.clock().advance(Duration.ofDays(3));
        assertThat(dialtone.region()).isEqualTo("eu-central-1");
    }

    @Test
    void isWhatParametersAre(Dialtone parameter, PinpointSmsVoiceV2Client sms) {
        assertThat(parameter.accountId()).isEqualTo(dialtone.accountId());
        assertThat(sms).isSameAs(dialtone.client(PinpointSmsVoiceV2Client.class));
    }

    @Test
    void answersOnThreadsOfTheTest() {
        assertThat(CompletableFuture.supplyAsync(dialtone::accountId).join()).isEqualTo(dialtone.accountId());
    }

    @Test
    void namesTheClientsThatThereAre() {
        assertThatThrownBy(() -> dialtone.client(String.class))
                .hasMessageContaining("java.lang.String: not a client")
                .hasMessageContaining("PinpointSmsVoiceV2Client");
    }

    @Test
    void saysThatItHasNotBegun() {
        assertThatThrownBy(UNUSED::endpoint).hasMessageContaining("no server yet");
        assertThatThrownBy(UNUSED::client).hasMessageContaining("no account yet");
    }

    @Nested
    class Inside {
        @Test
        void answersForTheClassAround(Dialtone parameter) {
            assertThat(dialtone.accountId()).isEqualTo(parameter.accountId());
        }
    }
}
