package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.HandsetSettings;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the generated reader makes of answers, those of newer servers and broken ones among them. */
class ModelReaderTest {

    private static final String MESSAGE = """
            {"messageId":"m-1","channel":"TEXT","to":"+12045550123","body":"Your code is 123456.","mediaUrls":[],
            "parts":1,"price":0.00645,"carrierFee":0,"status":"DELIVERED","codes":["123456"],"context":{"b":"1","a":"2"},
            "accountId":"000000000000","region":"us-east-1","sentAt":"2026-03-01T12:00:00.250Z",
            "events":[{"eventType":"TEXT_SENT","price":null}]}""";

    @Test
    void readsAMessage() {
        Message message = message(MESSAGE);
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.from()).isNull();
        assertThat(message.price()).isEqualTo(0.00645);
        assertThat(message.carrierFee()).isZero();
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.250Z"));
        assertThat(message.context()).hasToString("{b=1, a=2}");
        assertThat(message.events().get(0))
                .containsEntry("eventType", "TEXT_SENT")
                .containsEntry("price", null);
        assertThat(message.code()).isEqualTo("123456");
    }

    @Test
    void hasACodeOnlyWhenThereIsOne() {
        assertThatThrownBy(() -> message(MESSAGE.replace("[\"123456\"]", "[]")).code())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("codes: [] (expected: one) in Message[messageId=m-1")
                .hasMessageContaining("Your code is 123456.");
        assertThatThrownBy(() -> message(MESSAGE.replace("[\"123456\"]", "[\"1234\",\"5678\"]"))
                        .code())
                .hasMessageStartingWith("codes: [1234, 5678] (expected: one)");
    }

    @Test
    void passesOverMembersOfANewerServer() {
        assertThat(message(MESSAGE.replace("\"parts\":1", "\"parts\":1,\"mood\":{\"deep\":[1]}")))
                .isEqualTo(message(MESSAGE));
    }

    @Test
    void toleratesValuesOfANewerServer() {
        Channel channel = message(MESSAGE.replace("\"TEXT\"", "\"PIGEON\"")).channel();
        assertThat(channel).isEqualTo(Channel.UNKNOWN_TO_THIS_VERSION);
        assertThatThrownBy(channel::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A value of a newer server cannot be sent");
    }

    @Test
    void readsDurationsAndAbsentMembers() {
        HandsetSettings settings = ModelReader.handsetSettings(
                JsonReader.read("{\"delay\":\"PT3S\",\"outcome\":\"TTL_EXPIRED\",\"reply\":null}"));
        assertThat(settings.delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.outcome()).isEqualTo(MessageOutcome.TTL_EXPIRED);
        assertThat(settings.reply()).isNull();
        assertThat(settings.late()).isNull();
    }

    @Test
    void namesWhatBreaksTheContract() {
        refuses("[]", "Message: [] (expected: an object)");
        refuses(MESSAGE.replace("\"to\":\"+12045550123\",", ""), "Message.to is missing");
        refuses(
                MESSAGE.replace("\"parts\":1", "\"parts\":\"1\""),
                "Message.parts: 1 (expected: a whole number of 32 bits)");
        refuses(
                MESSAGE.replace("\"parts\":1", "\"parts\":4294967296"),
                "Message.parts: 4294967296 (expected: a whole number of 32 bits)");
        refuses(
                MESSAGE.replace("2026-03-01T12", "yesterday"),
                "Message.sentAt: yesterday:00:00.250Z (expected: a time in ISO-8601)");
        refuses(MESSAGE.replace("[\"123456\"]", "[null]"), "Message.codes: null (expected: a string)");
        refuses(MESSAGE.replace("[\"123456\"]", "{}"), "Message.codes: {} (expected: a list)");
        assertThatThrownBy(() -> ModelReader.handsetSettings(Map.of("delay", "soon")))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("HandsetSettings.delay: ");
    }

    @Test
    void copiesListsSoThatRecordsDoNotChange() {
        Message message = message(MESSAGE);
        assertThatThrownBy(() -> message.codes().add("1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> message.context().put("a", "1")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(List.copyOf(message.codes())).isEqualTo(message.codes());
    }

    private static Message message(String json) {
        return ModelReader.message(JsonReader.read(json));
    }

    private static void refuses(String json, String message) {
        assertThatThrownBy(() -> message(json))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }
}
