package dev.dialtone.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an exception shows of a server's refusal, and what a caller can look at. */
class ServersWordsTest {

    @Test
    void showsCallAccountAndTheServersWords() {
        Dialtone dialtone = RunningServer.newAccount();
        assertThatThrownBy(() -> dialtone.api()
                        .decideMessage(input -> input.messageId("m-1").outcome(MessageOutcome.DELIVERED)))
                .isInstanceOf(DialtoneException.class)
                .hasMessageStartingWith("POST " + dialtone.endpoint() + "/_dialtone/messages/m-1/outcome?account="
                        + dialtone.accountId() + ": 404 NotFound: messageId: m-1");
    }

    @Test
    void saysThatAServerHasStopped() {
        Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
        Dialtone dialtone = Dialtone.at(URI.create(emulator.endpoint()));
        assertThat(dialtone.isReady()).isTrue();
        dialtone.resetAllAccounts();
        emulator.close();
        assertThatThrownBy(() -> dialtone.reset())
                .isInstanceOf(DialtoneException.class)
                .hasMessageContaining(emulator.endpoint());
    }

    @Test
    void namesAwsErrorAndReason() {
        Dialtone dialtone = RunningServer.newAccount();
        String number = new Sms(dialtone).number();
        dialtone.handset("+12045550123").writes(number, "STOP");
        assertThatThrownBy(() -> new Sms(dialtone).send(number, "+12045550123", "Hello"))
                .isInstanceOfSatisfying(DialtoneException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.error()).isEqualTo("ConflictException");
                    assertThat(refused.reason()).isEqualTo("DESTINATION_PHONE_NUMBER_OPTED_OUT");
                })
                .hasMessageStartingWith("SendTextMessage at " + dialtone + ": 400 ConflictException: ");
    }

    @Test
    void showsEachAnswerAsItCame() {
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        Dialtone dialtone = RunningServer.newAccount().showing(answers::add);
        String number = new Sms(dialtone).number();
        assertThatThrownBy(() -> dialtone.api().getMessage(input -> input.messageId("m-1")))
                .isInstanceOf(DialtoneException.class);
        dialtone.reset();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).containsEntry("identity", number);
        assertThat(answers.get(1)).containsKey("message");
    }
}
