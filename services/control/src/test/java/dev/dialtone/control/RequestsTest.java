package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.ListRequestsInput;
import dev.dialtone.control.model.RecordedRequest;
import dev.dialtone.control.model.ResetInput;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.Journals;
import dev.dialtone.core.dispatch.KeptInput;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RequestsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ControlFixture fixture = new ControlFixture();

    @BeforeEach
    void noteCalls() {
        Shape input = ResetInput.builder().account(ControlFixture.MINE).build();
        Journals.note(
                fixture.journal,
                entry("1", "parrot", "Say", ControlFixture.MINE, input, 200, null, NOON),
                entry(
                        "2",
                        "parrot",
                        "Sing",
                        ControlFixture.MINE,
                        null,
                        501,
                        "NotImplementedException",
                        NOON.plusSeconds(1)),
                entry("3", "cat", "Say", ControlFixture.MINE, null, 400, "SerializationException", NOON.plusSeconds(2)),
                entry(
                        "4",
                        null,
                        "GET /foo",
                        ControlFixture.MINE,
                        null,
                        404,
                        "UnknownOperationException",
                        NOON.plusSeconds(3)),
                entry("5", "parrot", "Say", ControlFixture.THEIRS, null, 200, null, NOON));
    }

    @Test
    void showsTheCallersCallsTheOldestFirst() {
        assertThat(ids(ask -> ask)).containsExactly("1", "2", "3", "4");
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).containsExactly("5");
    }

    @Test
    void showsWhatWasAskedAndAnswered() {
        assertThat(list(ask -> ask).get(0))
                .isEqualTo(RecordedRequest.builder()
                        .requestId("1")
                        .service("parrot")
                        .operation("Say")
                        .accountId(ControlFixture.MINE)
                        .region("us-east-1")
                        .input(new Document(Map.of("account", ControlFixture.MINE)))
                        .status(200)
                        .cliService("parrot")
                        .cliOperation("say")
                        .durationMicros(42)
                        .receivedAt(NOON)
                        .build());
    }

    @Test
    void showsWhatNobodyKnewWithoutService() {
        RecordedRequest unknown = list(ask -> ask).get(3);

        assertThat(unknown.service()).isNull();
        assertThat(unknown.operation()).isEqualTo("GET /foo");
        assertThat(unknown.input()).isNull();
        assertThat(unknown.error()).isEqualTo("UnknownOperationException");
    }

    @Test
    void showsWhatAnAnswerSaidWasWrong() {
        Journals.note(
                fixture.journal,
                new JournalEntry(
                        "6",
                        new JournalEntry.Call("cat", "Say", ControlFixture.MINE, "us-east-1", null),
                        new JournalEntry.Outcome(400, "Hiss", "No. ".repeat(1_000), null),
                        1,
                        NOON));
        RecordedRequest refused = list(ask -> ask.error("Hiss")).get(0);

        assertThat(refused.errorMessage()).hasSize(1_000).startsWith("No. No. ").endsWith("…");
        assertThat(refused.cliService()).as("of a service that is not here").isNull();
        assertThat(refused.cliOperation()).isNull();
    }

    @Test
    void filtersByEachMember() {
        assertThat(ids(ask -> ask.service("parrot"))).containsExactly("1", "2");
        assertThat(ids(ask -> ask.operation("Say"))).containsExactly("1", "3");
        assertThat(ids(ask -> ask.region("us-east-1"))).containsExactly("1", "2", "3", "4");
        assertThat(ids(ask -> ask.region("eu-west-1"))).isEmpty();
        assertThat(ids(ask -> ask.status(404))).containsExactly("4");
        assertThat(ids(ask -> ask.error("SerializationException"))).containsExactly("3");
        assertThat(ids(ask -> ask.since(NOON.plusSeconds(2)))).containsExactly("3", "4");
        assertThat(ids(ask -> ask.service("parrot").operation("Say"))).containsExactly("1");
        assertThat(ids(ask -> ask.service("dog"))).isEmpty();
    }

    @Test
    void limitsToTheLastOnes() {
        assertThat(ids(ask -> ask.limit(2))).containsExactly("3", "4");
        assertThat(ids(ask -> ask.limit(1000))).hasSize(4);
        assertThat(ids(ask -> ask.limit(1).operation("Say"))).containsExactly("3");
    }

    @Test
    void forgetsTheCallsOfOneAccount() {
        fixture.caller.deleteRequests();

        assertThat(ids(ask -> ask)).isEmpty();
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).hasSize(1);
    }

    private List<String> ids(UnaryOperator<ListRequestsInput.Builder> filters) {
        return list(filters).stream().map(RecordedRequest::requestId).toList();
    }

    private List<RecordedRequest> list(UnaryOperator<ListRequestsInput.Builder> filters) {
        return fixture.caller.listRequests(filters).requests();
    }

    private static JournalEntry entry(
            String id,
            @Nullable String service,
            String operation,
            String account,
            @Nullable Shape input,
            int status,
            @Nullable String error,
            Instant receivedAt) {
        return new JournalEntry(
                id,
                new JournalEntry.Call(
                        service, operation, account, "us-east-1", input == null ? null : KeptInput.of(input)),
                new JournalEntry.Outcome(status, error),
                42,
                receivedAt);
    }
}
