package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.sinks.Outcome.Answer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SinkErrorTest {

    @Test
    void readsErrorsOfAwsJson() {
        assertThat(SinkError.of(answer(400, null, "{\"__type\":\"com.amazonaws#NoSuchThing\",\"message\":\"gone\"}")))
                .isEqualTo(new SinkError(400, "NoSuchThing", "gone"))
                .hasToString("status 400, NoSuchThing: gone");
        assertThat(SinkError.of(answer(400, "NoSuchThing:http://internal/", "{\"Message\":\"gone\"}")))
                .isEqualTo(new SinkError(400, "NoSuchThing", "gone"));
    }

    @Test
    void readsErrorsOfAwsQuery() {
        String xml = "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                + "<Code>NotFound</Code><Message>Topic does not exist</Message></Error></ErrorResponse>";

        assertThat(SinkError.of(answer(404, null, xml)))
                .isEqualTo(new SinkError(404, "NotFound", "Topic does not exist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[1]", "<Code>", "</Code><Code>", "{\"__type\":1,\"message\":{}}", "{\"a\""})
    void makesDoWithTheStatus(String body) {
        assertThat(SinkError.of(answer(418, null, body)))
                .isEqualTo(new SinkError(418, null, null))
                .hasToString("status 418");
    }

    @Test
    void keepsTheTextShort() {
        assertThat(new SinkError(400, "Long", "x".repeat(10_000)).toString()).hasSize(500);
    }

    @Test
    void tellsWhatPasses() {
        assertThat(new SinkError(500, null, null).isTransient()).isTrue();
        assertThat(new SinkError(503, "Anything", null).isTransient()).isTrue();
        assertThat(new SinkError(429, null, null).isTransient()).isTrue();
        assertThat(new SinkError(400, "ThrottlingException", null).isTransient())
                .isTrue();
        assertThat(new SinkError(400, "Throttling", null).isTransient()).isTrue();
        assertThat(new SinkError(400, "ValidationException", null).isTransient())
                .isFalse();
        assertThat(new SinkError(404, null, null).isTransient()).isFalse();
        assertThat(new SinkError(302, null, null).isTransient()).isFalse();
    }

    @Test
    void findsWhatASuccessHides() {
        assertThat(SinkError.inside(answer(200, null, "{\"RecordId\":\"1\"}"))).isEmpty();
        assertThat(SinkError.inside(answer(200, null, ""))).isEmpty();
        assertThat(SinkError.inside(answer(200, null, "{\"rejectedLogEventsInfo\":{}}")))
                .isEmpty();
        assertThat(SinkError.inside(answer(200, null, "{\"FailedEntryCount\":1}")))
                .contains(new SinkError(200, null, null));
        assertThat(SinkError.inside(
                        answer(200, null, "{\"FailedPutCount\":1,\"RequestResponses\":[{\"ErrorCode\":\"Full\"}]}")))
                .contains(new SinkError(200, "Full", null));
        assertThat(SinkError.inside(answer(200, null, "{\"FailedEntryCount\":1,\"Entries\":[null,7]}")))
                .contains(new SinkError(200, null, null));
    }

    private static Answer answer(int status, @Nullable String errorType, String body) {
        return new Answer(status, errorType, body.getBytes(StandardCharsets.UTF_8));
    }
}
