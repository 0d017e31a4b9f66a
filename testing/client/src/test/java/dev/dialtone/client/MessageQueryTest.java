package dev.dialtone.client;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.ListMessagesInput;
import dev.dialtone.client.model.WaitForMessagesInput;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MessageQuery QUERY = to("+12045550123")
            .from("SHOP")
            .over(Channel.TEXT)
            .containing("code")
            .since(NOON)
            .within(Duration.ofMillis(2500));

    @Test
    void asksForAllThatItNames() {
        assertThat(QUERY.wait(2))
                .isEqualTo(new WaitForMessagesInput("+12045550123", "SHOP", Channel.TEXT, "code", NOON, 2, 2.5));
        assertThat(QUERY.list())
                .isEqualTo(new ListMessagesInput("+12045550123", "SHOP", Channel.TEXT, "code", null, NOON, null));
    }

    @Test
    void waitsThirtySecondsForAnythingElse() {
        assertThat(MessageQuery.any().wait(1))
                .isEqualTo(new WaitForMessagesInput(null, null, null, null, null, 1, 30.0));
    }

    @Test
    void changesInACopy() {
        MessageQuery before = to("+12045550123");
        before.from("SHOP");
        assertThat(before).hasToString("to +12045550123");
    }

    @Test
    void saysInWordsWhatItMeans() {
        assertThat(QUERY)
                .hasToString("to +12045550123 from SHOP over TEXT containing \"code\" since 2026-03-01T12:00:00Z");
        assertThat(MessageQuery.any()).hasToString("of any kind");
    }
}
