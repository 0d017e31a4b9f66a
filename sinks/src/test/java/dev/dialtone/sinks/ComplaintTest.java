package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.sinks.Outcome.Answer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComplaintTest {

    @Test
    void readsErrorsOfAwsJson() {
        assertThat(Complaint.of(answer(400, null, "{\"__type\":\"com.amazonaws#NoSuchThing\",\"message\":\"gone\"}")))
                .isEqualTo(new Complaint(400, "NoSuchThing", "gone"))
                .hasToString("status 400, NoSuchThing: gone");
        assertThat(Complaint.of(answer(400, "NoSuchThing:http://internal/", "{\"Message\":\"gone\"}")))
                .isEqualTo(new Complaint(400, "NoSuchThing", "gone"));
    }

    @Test
    void readsErrorsOfAwsQuery() {
        String xml = "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>"
                + "<Code>NotFound</Code><Message>Topic does not exist</Message></Error></ErrorResponse>";

        assertThat(Complaint.of(answer(404, null, xml)))
                .isEqualTo(new Complaint(404, "NotFound", "Topic does not exist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[1]", "<Code>", "</Code><Code>", "{\"__type\":1,\"message\":{}}", "{\"a\""})
    void makesDoWithTheStatus(String body) {
        assertThat(Complaint.of(answer(418, null, body)))
                .isEqualTo(new Complaint(418, null, null))
                .hasToString("status 418");
    }

    @Test
    void keepsTheTextShort() {
        assertThat(new Complaint(400, "Long", "x".repeat(10_000)).toString()).hasSize(500);
    }

    @Test
    void tellsWhatPasses() {
        assertThat(new Complaint(500, null, null).isPassing()).isTrue();
        assertThat(new Complaint(503, "Anything", null).isPassing()).isTrue();
        assertThat(new Complaint(429, null, null).isPassing()).isTrue();
        assertThat(new Complaint(400, "ThrottlingException", null).isPassing()).isTrue();
        assertThat(new Complaint(400, "Throttling", null).isPassing()).isTrue();
        assertThat(new Complaint(400, "ValidationException", null).isPassing()).isFalse();
        assertThat(new Complaint(404, null, null).isPassing()).isFalse();
        assertThat(new Complaint(302, null, null).isPassing()).isFalse();
    }

    @Test
    void findsWhatASuccessHides() {
        assertThat(Complaint.inside(answer(200, null, "{\"RecordId\":\"1\"}"))).isEmpty();
        assertThat(Complaint.inside(answer(200, null, ""))).isEmpty();
        assertThat(Complaint.inside(answer(200, null, "{\"rejectedLogEventsInfo\":{}}")))
                .isEmpty();
        assertThat(Complaint.inside(answer(200, null, "{\"FailedEntryCount\":1}")))
                .contains(new Complaint(200, null, null));
        assertThat(Complaint.inside(
                        answer(200, null, "{\"FailedPutCount\":1,\"RequestResponses\":[{\"ErrorCode\":\"Full\"}]}")))
                .contains(new Complaint(200, "Full", null));
        assertThat(Complaint.inside(answer(200, null, "{\"FailedEntryCount\":1,\"Entries\":[null,7]}")))
                .contains(new Complaint(200, null, null));
    }

    private static Answer answer(int status, @Nullable String errorType, String body) {
        return new Answer(status, errorType, body.getBytes(StandardCharsets.UTF_8));
    }
}
