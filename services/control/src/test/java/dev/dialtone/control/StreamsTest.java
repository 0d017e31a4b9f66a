package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.StreamChangesInput;
import dev.dialtone.control.model.TooManyListeners;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.Journals;
import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StreamsTest {

    private final ControlFixture fixture = new ControlFixture();
    private final Account mine = fixture.world.account;

    @AfterEach
    void stop() {
        fixture.feeds.close();
        fixture.scheduler.close();
    }

    @Test
    void tellsOfMessagesCallsAndEventsWhole() {
        BodyStream stream = open(ask -> ask);
        assertThat(stream.pause()).as("nothing has happened").isNotNull();

        String id = send(mine, "Hello");
        note("1", ControlFixture.MINE, "us-east-1");
        mine.exclusivelyRun(() -> fixture.events.add(
                mine,
                new EmittedEvent(
                        "event-1",
                        Payload.of(new Document(Map.of())),
                        null,
                        Delivery.RECORDED,
                        0,
                        null,
                        World.START,
                        "eu-west-1")));

        assertThat(stream.pause()).isNull();
        List<String> told = events(stream);
        assertThat(told).hasSize(3);
        assertThat(told.get(0))
                .startsWith("event: message\n")
                .contains("change=ADDED")
                .contains("id=" + id)
                .contains("body=Hello");
        assertThat(told.get(1)).startsWith("event: request\n").contains("operation=Say");
        assertThat(told.get(2)).startsWith("event: event\n").contains("eventId=event-1");
        assertThat(stream.hasMore()).isTrue();
    }

    @Test
    void tellsOfChangesWhenAllThatBelongsTogetherIsDone() {
        BodyStream stream = open(ask -> ask);
        mine.exclusivelyRun(() -> {
            send(mine, "Hello");
            send(mine, "Bye");
            assertThat(stream.pause()).as("half of it").isNotNull();
        });

        assertThat(stream.pause()).isNull();
        assertThat(kinds(events(stream))).containsExactly("message", "message");
    }

    @Test
    void tellsNothingOfOtherAccountsAndRegions() {
        BodyStream stream = open(ask -> ask.region("us-east-1"));
        send(fixture.theirs(), "Hello");
        note("1", ControlFixture.THEIRS, "us-east-1");
        note("2", ControlFixture.MINE, "eu-west-1");
        note("3", ControlFixture.MINE, "us-east-1");

        assertThat(events(stream)).singleElement().asString().contains("requestId=3");
    }

    @Test
    void tellsOfWhatWasEmptied() {
        send(mine, "Hello");
        BodyStream stream = open(ask -> ask);
        fixture.caller.deleteMessages();
        fixture.caller.deleteRequests();

        List<String> told = events(stream);
        assertThat(kinds(told)).containsExactly("message", "request");
        assertThat(told).allMatch(event -> event.contains("change=REMOVED") && !event.contains(" id="));
    }

    @Test
    void survivesAReset() {
        BodyStream stream = open(ask -> ask);
        ControlFixture.joined(fixture.caller.reset(input -> input));
        send(mine, "Hello");

        assertThat(kinds(events(stream))).containsExactly("reset", "request", "message");
    }

    @Test
    void tellsOfAClockThatIsMovedOnceInAWhile() throws Exception {
        BodyStream stream = open(ask -> ask);
        mine.exclusivelyRun(() -> {});
        for (int i = 0; i < 5; i++) {
            mine.exclusivelyRun(() -> mine.timeline().advance(Duration.ofHours(1)));
        }
        CompletionStage<?> pause = Objects.requireNonNull(stream.pause());
        var unused = pause.toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(events(stream))
                .singleElement()
                .asString()
                .startsWith("event: clock\n")
                .contains("now=2026-03-01T17:00:00");
    }

    @Test
    void hearsOnFromWhereItHasComeAndSaysWhenThatIsGone() {
        BodyStream stream = open(ask -> ask);
        note("1", ControlFixture.MINE, "us-east-1");
        long heard = id(events(stream).get(0));
        note("2", ControlFixture.MINE, "us-east-1");

        assertThat(events(open(ask -> ask.after(heard))))
                .singleElement()
                .asString()
                .contains("requestId=2");
        assertThat(events(open(ask -> ask.lastEventId(heard).after(1L)))).hasSize(1);
        assertThat(kinds(events(open(ask -> ask.after(1L))))).containsExactly("resync");
        assertThat(kinds(events(open(ask -> ask.after(heard + 1_000))))).containsExactly("resync");
    }

    @Test
    void saysWhenASlowListenerHasMissedSomethingAndGoesOn() {
        BodyStream slow = open(ask -> ask);
        for (int i = 0; i < 3_000; i++) {
            note("" + i, ControlFixture.MINE, "us-east-1");
        }
        assertThat(kinds(events(slow))).containsExactly("resync");
        note("last", ControlFixture.MINE, "us-east-1");

        assertThat(events(slow)).singleElement().asString().contains("requestId=last");
    }

    @Test
    void endsWithTheServerAndRefusesTooMany() {
        List<BodyStream> all = new ArrayList<>();
        for (int i = 0; i < Feeds.MOST_LISTENERS; i++) {
            all.add(open(ask -> ask));
        }
        assertThatThrownBy(() -> open(ask -> ask))
                .isInstanceOf(TooManyListeners.class)
                .hasMessage("stream: 64 listen (expected: at most 64 at a time)");
        CompletionStage<?> pause = Objects.requireNonNull(all.get(0).pause());
        fixture.feeds.close();

        assertThat(pause.toCompletableFuture()).isDone();
        assertThat(all).noneMatch(BodyStream::hasMore);
        assertThat(fixture.feeds.listening()).isZero();
    }

    /** A stream that has said where it begins. */
    private BodyStream open(UnaryOperator<StreamChangesInput.Builder> input) {
        BodyStream stream = Objects.requireNonNull(
                fixture.caller.streamChanges(input).changes().pieces());
        assertThat(stream.filler()).isEqualTo(":\n\n".getBytes(StandardCharsets.UTF_8));
        return stream;
    }

    private static List<String> events(BodyStream stream) {
        String text = new String(stream.next(), StandardCharsets.UTF_8);
        List<String> events = new ArrayList<>();
        for (int begin = text.indexOf("event: "); begin >= 0; begin = text.indexOf("event: ", begin + 1)) {
            events.add(text.substring(begin, text.indexOf("\n\n", begin)));
        }
        return events;
    }

    private static List<String> kinds(List<String> events) {
        return events.stream()
                .map(event -> event.substring("event: ".length(), event.indexOf('\n')))
                .toList();
    }

    private static long id(String event) {
        return event.lines()
                .filter(line -> line.startsWith("id: "))
                .mapToLong(line -> Long.parseLong(line.substring(4)))
                .findFirst()
                .orElseThrow();
    }

    private void note(String id, String account, String region) {
        Journals.note(
                fixture.journal,
                new JournalEntry(
                        id,
                        new JournalEntry.Call("parrot", "Say", account, region, null),
                        new JournalEntry.Outcome(200, null),
                        1,
                        Instant.EPOCH));
    }

    private String send(Account account, String body) {
        return account.exclusively(() -> {
            Message message = Message.sentNow(
                    new Scope(account, "us-east-1"),
                    Channel.TEXT,
                    null,
                    "+12065550101",
                    Content.ofText(body),
                    "DELIVERED");
            fixture.inbox.add(account, message);
            return message.messageId();
        });
    }
}
