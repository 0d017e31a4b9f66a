package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.sinks.Receiver.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of events when all is well, and when it is not. */
final class HttpSinksTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Target HOOK = new Target.Webhook();
    private static final Target OTHER_TOPIC = new Target.SnsTopic("arn:aws:sns:us-east-1:111122223333:other", null);

    private final Receiver receiver = new Receiver();
    private final DeliveryReports reports = new DeliveryReports();
    private final SinkSettings usual = SinkFixture.to(receiver.url(), null);
    private final CountDownLatch released = new CountDownLatch(1);

    HttpSinksTest() throws IOException {}

    @AfterEach
    void close() {
        released.countDown();
        receiver.close();
    }

    @Test
    void sendsOnlyWhereAUrlIsSet() {
        try (HttpSinks endpoint = new HttpSinks(usual);
                HttpSinks webhook = new HttpSinks(SinkFixture.to(null, receiver.url()))) {
            assertThat(endpoint.canSend(SinkFixture.TOPIC)).isTrue();
            assertThat(endpoint.canSend(HOOK)).isFalse();
            assertThat(webhook.canSend(SinkFixture.TOPIC)).isFalse();
            assertThat(webhook.canSend(HOOK)).isTrue();

            webhook.send(SinkFixture.event(SinkFixture.TOPIC, "hello"), reports);
            assertThat(reports.next())
                    .isEqualTo(SinkFixture.failed(0, "arn:aws:sns:eu-west-2:111122223333:news: no URL is set"));
        }
    }

    @Test
    void keepsTheConnectionForTheNextEvent() {
        try (HttpSinks sinks = new HttpSinks(usual)) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
            reports.next();
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
            reports.next();
        }

        assertThat(receiver.next().clientPort()).isEqualTo(receiver.next().clientPort());
    }

    @Test
    void opensAnotherConnectionAfterOneThatWasClosed() {
        receiver.answers(new Reply(200, Map.of("Connection", "close"), "", null));
        try (HttpSinks sinks = new HttpSinks(usual)) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);

            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            assertThat(reports.next().delivered()).isTrue();
        }
    }

    @Test
    void keepsTheOrderOfATarget() {
        int count = 200;
        try (HttpSinks sinks = new HttpSinks(SinkFixture.to(null, receiver.url()))) {
            for (int i = 0; i < count; i++) {
                sinks.send(SinkFixture.event(HOOK, "number " + i + "."), reports);
            }
            for (int i = 0; i < count; i++) {
                assertThat(receiver.next().body()).contains("number " + i + ".");
                assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            }
        }
    }

    @Test
    void holdsNoTargetUpForAnother() {
        receiver.answers(Reply.after(released));
        try (HttpSinks sinks = new HttpSinks(usual)) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "slow"), report -> {});
            assertThat(receiver.next().body()).contains("slow");

            sinks.send(SinkFixture.event(OTHER_TOPIC, "quick"), reports);

            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            released.countDown();
        }
    }

    @Test
    void letsWhatMustBeRepeatedStepAside() {
        receiver.answers(Reply.of(500, ""));
        DeliveryReports first = new DeliveryReports();
        try (HttpSinks sinks = new HttpSinks(SinkFixture.with(
                usual, usual.attempts().timeout(), HOUR, usual.capacity().maxWaiting(), Duration.ZERO))) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "first"), first);
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "second"), reports);

            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            assertThat(first.left()).isZero();
        }
        assertThat(first.next()).isEqualTo(SinkFixture.failed(1, "Dialtone stops"));
    }

    @Test
    void repeatsWhatIsThrottled() {
        receiver.answers(Reply.of(429, ""), Reply.error(400, "ThrottlingException"), Reply.of(503, ""));

        assertThat(send(usual, SinkFixture.event(SinkFixture.TOPIC, "hello"))).isEqualTo(SinkFixture.delivered(4));
    }

    @Test
    void givesUpAfterFourAttempts() {
        Reply down = Reply.of(500, "<Error><Code>Down</Code><Message>later</Message></Error>");
        receiver.answers(down, down, down, down);

        assertThat(send(usual, SinkFixture.event(SinkFixture.TOPIC, "hello")))
                .isEqualTo(SinkFixture.failed(4, "status 500, Down: later"));
        assertThat(receiver.left()).isEqualTo(4);
    }

    @Test
    void doesNotRepeatWhatIsRefused() {
        receiver.answers(Reply.of(400, "<Error><Code>InvalidParameter</Code><Message>TopicArn</Message></Error>"));

        assertThat(send(usual, SinkFixture.event(SinkFixture.TOPIC, "hello")))
                .isEqualTo(SinkFixture.failed(1, "status 400, InvalidParameter: TopicArn"));
        assertThat(receiver.left()).isEqualTo(1);
    }

    @Test
    void doesNotFollowToOtherPlaces() {
        receiver.answers(new Reply(302, Map.of("Location", "/elsewhere"), "", null));

        assertThat(send(usual, SinkFixture.event(SinkFixture.TOPIC, "hello")))
                .isEqualTo(SinkFixture.failed(1, "status 302"));
    }

    @Test
    void failsWhenNobodyListens() {
        receiver.close();

        DeliveryReport report = send(usual, SinkFixture.event(SinkFixture.TOPIC, "hello"));

        assertThat(report.attempts()).isEqualTo(4);
        assertThat(report.error()).startsWith("no connection to " + receiver.url() + ": Connection refused");
    }

    @Test
    void failsWhenNobodyAnswersInTime() {
        for (int i = 0; i < 4; i++) {
            receiver.answers(Reply.after(released));
        }
        SinkSettings hasty = SinkFixture.with(
                usual, Duration.ofMillis(50), SOON, usual.capacity().maxWaiting(), usual.lastMoment());

        assertThat(send(hasty, SinkFixture.event(SinkFixture.TOPIC, "hello")))
                .isEqualTo(SinkFixture.failed(4, "no answer within 50 ms"));
    }

    @Test
    void repeatsWhatAResetTookAway() throws Exception {
        try (ServerSocket rude = new ServerSocket(0)) {
            CompletableFuture<Void> resets = CompletableFuture.runAsync(() -> resetFour(rude));
            SinkSettings settings = SinkFixture.to(URI.create("http://localhost:" + rude.getLocalPort()), null);

            DeliveryReport report = send(settings, SinkFixture.event(SinkFixture.TOPIC, "hello"));

            assertThat(report.attempts()).isEqualTo(4);
            assertThat(report.error()).startsWith("the connection ");
            resets.join();
        }
    }

    private static void resetFour(ServerSocket rude) {
        for (int i = 0; i < 4; i++) {
            try (Socket socket = rude.accept()) {
                assertThat(socket.getInputStream().read()).isEqualTo('P');
                socket.setSoLinger(true, 0);
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void repeatsWhatWasNotAnsweredInHttp() throws Exception {
        try (ServerSocket strange = new ServerSocket(0)) {
            CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> answerFour(strange));
            SinkSettings settings = SinkFixture.to(null, URI.create("http://localhost:" + strange.getLocalPort()));

            assertThat(send(settings, SinkFixture.event(HOOK, "hello")))
                    .isEqualTo(SinkFixture.failed(4, "what came back is not an answer of HTTP"));
            answers.join();
        }
    }

    private static void answerFour(ServerSocket strange) {
        for (int i = 0; i < 4; i++) {
            try (Socket socket = strange.accept()) {
                assertThat(socket.getInputStream().read()).isEqualTo('P');
                socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            } catch (IOException broken) {
                // The client closes when it has seen enough.
            }
        }
    }

    @Test
    void readsLongAnswersToTheirEnd() {
        receiver.answers(Reply.of(200, "x".repeat(1_000_000)));
        try (HttpSinks sinks = new HttpSinks(usual)) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        }
        assertThat(receiver.next().clientPort()).isEqualTo(receiver.next().clientPort());
    }

    @Test
    void failsWhatJsonCannotHoldAndGoesOn() {
        try (HttpSinks sinks = new HttpSinks(usual)) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, new Document(HOUR)), reports);
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "hello"), reports);

            DeliveryReport first = reports.next();
            assertThat(first.attempts()).isZero();
            assertThat(first.error()).startsWith("the event cannot be written: ");
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        }
    }

    @Test
    void goesOnWhenNobodyCanTakeAReport() {
        try (HttpSinks sinks = new HttpSinks(usual)) {
            for (int i = 0; i < 10; i++) {
                sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), report -> {
                    throw new IllegalStateException("for the test");
                });
            }
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);

            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        }
    }

    @Test
    void failsAtOnceWhatThereIsNoRoomFor() {
        receiver.answers(Reply.after(released));
        try (HttpSinks sinks =
                new HttpSinks(SinkFixture.with(usual, usual.attempts().timeout(), SOON, 2, usual.lastMoment()))) {
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "three"), reports);

            assertThat(reports.next())
                    .isEqualTo(SinkFixture.failed(
                            0, "2 events are on their way to " + receiver.url() + " already (expected: fewer)"));
            released.countDown();
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
            sinks.send(SinkFixture.event(SinkFixture.TOPIC, "four"), reports);
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        }
    }

    @Test
    void givesWhatIsUnderWayAMomentWhenItCloses() {
        receiver.answers(Reply.after(released));
        HttpSinks sinks = new HttpSinks(SinkFixture.with(usual, usual.attempts().timeout(), SOON, 10, HOUR));
        sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
        sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
        receiver.next();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(sinks::close);
        released.countDown();
        closing.join();

        assertThat(reports.left()).isEqualTo(2);
        assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
    }

    @Test
    void failsWhatTheLastMomentWasTooShortFor() {
        receiver.answers(Reply.after(released));
        HttpSinks sinks = new HttpSinks(SinkFixture.with(usual, usual.attempts().timeout(), SOON, 10, SOON));
        sinks.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
        sinks.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
        receiver.next();

        sinks.close();

        assertThat(reports.left()).isEqualTo(2);
        assertThat(reports.next()).isEqualTo(SinkFixture.failed(1, "Dialtone stops"));
        assertThat(reports.next()).isEqualTo(SinkFixture.failed(0, "Dialtone stops"));
    }

    @Test
    void takesNothingOnceClosed() {
        HttpSinks used = new HttpSinks(usual);
        HttpSinks unused = new HttpSinks(usual);
        used.send(SinkFixture.event(SinkFixture.TOPIC, "one"), reports);
        assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        used.close();
        used.close();
        unused.close();

        used.send(SinkFixture.event(SinkFixture.TOPIC, "two"), reports);
        unused.send(SinkFixture.event(SinkFixture.TOPIC, "three"), reports);

        assertThat(reports.next()).isEqualTo(SinkFixture.failed(0, "Dialtone stops"));
        assertThat(reports.next()).isEqualTo(SinkFixture.failed(0, "Dialtone stops"));
        assertThat(receiver.next().body()).contains("one");
        assertThat(receiver.left()).isZero();
    }

    private DeliveryReport send(SinkSettings settings, OutboundEvent event) {
        try (HttpSinks sinks = new HttpSinks(settings)) {
            sinks.send(event, reports);
            return reports.next();
        }
    }
}
