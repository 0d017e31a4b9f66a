package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.ChangeKind;
import dev.dialtone.client.model.ChangeMade;
import dev.dialtone.client.model.FaultRule;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageStatus;
import dev.dialtone.client.model.StreamedChange;
import dev.dialtone.client.stream.ChangeStream;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code GET /_dialtone/stream} over HTTP, at a server of its own: how many listen is counted over all accounts. */
class StreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ACCOUNT = "000000000000";

    private Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private final URI endpoint = URI.create(emulator.endpoint());
    private final Dialtone dialtone = Dialtone.at(endpoint);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a text that is sent is told of at once, and what becomes of it, and the call")
    void tellsOfATextAndWhatBecomesOfIt() throws Exception {
        try (ChangeStream stream = dialtone.stream()) {
            send("Your code is 123456");
            StreamedChange sent = next(stream, change -> change.kind() == ChangeKind.MESSAGE);
            assertThat(sent.change()).isEqualTo(ChangeMade.ADDED);
            Message message = Objects.requireNonNull(sent.message());
            assertThat(message.messageId()).isEqualTo(sent.id());
            assertThat(message.codes()).containsExactly("123456");

            StreamedChange call = next(stream, change -> change.kind() == ChangeKind.REQUEST);
            assertThat(Objects.requireNonNull(call.request()).operation()).isEqualTo("SendTextMessage");
            next(stream, change -> change.message() != null && change.message().status() == MessageStatus.DELIVERED);
        }
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "what a handset writes is told of whole, in the region of the number it went to")
    void tellsOfWhatAHandsetWrites() {
        String number = dialtone.numbers().draw().identity();
        try (ChangeStream stream = dialtone.stream()) {
            dialtone.handset("+12045550177").writes(number, "Hi");
            StreamedChange change = next(stream, told -> told.kind() == ChangeKind.INBOUND);
            assertThat(change.change()).isEqualTo(ChangeMade.ADDED);
            assertThat(change.region()).isEqualTo("us-east-1");
            assertThat(Objects.requireNonNull(change.inbound()).body()).isEqualTo("Hi");
            assertThat(change.inbound().inboundMessageId()).isEqualTo(change.id());
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a stream is of one account and, when it says so, of one region")
    void tellsOfOneAccountAndOneRegion() {
        Dialtone other = dialtone.inAccount("111122223333");
        try (ChangeStream stream = dialtone.inRegion("eu-west-1").stream()) {
            other.numbers().draw();
            dialtone.inRegion("us-east-1").numbers().draw();
            dialtone.inRegion("eu-west-1").numbers().draw(number -> number.isoCountryCode("GB"));

            StreamedChange change = stream.next(PATIENCE).orElseThrow();
            assertThat(change.kind()).isEqualTo(ChangeKind.NUMBER);
            assertThat(change.region()).isEqualTo("eu-west-1");
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "numbers, faults, the clock and a reset are told of, and the stream goes on")
    void tellsOfWhatIsSetAndSurvivesAReset() {
        try (ChangeStream stream = dialtone.stream()) {
            dialtone.numbers().draw();
            next(stream, change -> change.kind() == ChangeKind.NUMBER);
            dialtone.faults()
                    .add(FaultRule.builder()
                            .operation("SendTextMessage")
                            .latencyMs(1)
                            .build());
            next(stream, change -> change.kind() == ChangeKind.FAULT);
            dialtone.clock().advance(Duration.ofDays(3));
            StreamedChange clock = next(stream, change -> change.kind() == ChangeKind.CLOCK);
            assertThat(clock.clock()).isNotNull();
            dialtone.reset();
            next(stream, change -> change.kind() == ChangeKind.RESET);
            dialtone.numbers().draw();
            next(stream, change -> change.kind() == ChangeKind.NUMBER);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "what was missed is told when the connection comes back with Last-Event-ID")
    void hearsOnAfterALostConnection() throws Exception {
        String last;
        try (BufferedReader lost = open("")) {
            dialtone.numbers().draw();
            last = line(lost, line -> line.startsWith("id: ") && !line.endsWith("000"))
                    .substring(4);
        }
        dialtone.numbers().draw();

        HttpRequest again = HttpRequest.newBuilder(endpoint.resolve("/_dialtone/stream"))
                .header("Last-Event-ID", last)
                .build();
        try (BufferedReader back = reader(client.send(again, BodyHandlers.ofInputStream()))) {
            assertThat(line(back, line -> line.startsWith("event: "))).isEqualTo("event: number");
            assertThat(Long.parseLong(
                            line(back, line -> line.startsWith("id: ")).substring(4)))
                    .isEqualTo(Long.parseLong(last) + 1);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "after a restart of the server nothing is kept: ask for everything anew")
    void asksToLookAnewAfterARestart() {
        try (ChangeStream stream = dialtone.stream()) {
            dialtone.numbers().draw();
            next(stream, change -> change.kind() == ChangeKind.NUMBER);
            emulator.close();
            emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", endpoint.getPort()));

            assertThat(stream.next(PATIENCE).orElseThrow().kind()).isEqualTo(ChangeKind.RESYNC);
            dialtone.numbers().draw();
            next(stream, change -> change.kind() == ChangeKind.NUMBER);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "64 listen at most; who comes on top is told so, and has room when one goes")
    void refusesAThousandListenersCleanly() throws Exception {
        List<CompletableFuture<HttpResponse<InputStream>>> answers = new ArrayList<>();
        for (int listener = 0; listener < 1_000; listener++) {
            answers.add(client.sendAsync(stream(""), BodyHandlers.ofInputStream()));
        }
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        int refused = 0;
        for (CompletableFuture<HttpResponse<InputStream>> each : answers) {
            HttpResponse<InputStream> answer = each.get(60, TimeUnit.SECONDS);
            if (answer.statusCode() == 200) {
                open.add(answer);
            } else {
                refused++;
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("X-Amzn-ErrorType")).contains("TooManyListeners");
                assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"message\":\"stream: 64 listen (expected: at most 64 at a time)\"}");
            }
        }

        assertThat(open).hasSize(Feeds.MOST_LISTENERS);
        assertThat(refused).isEqualTo(1_000 - Feeds.MOST_LISTENERS);
        for (HttpResponse<InputStream> each : open) {
            each.body().close();
        }
        awaitListeners(0);
        open("").close();
    }

    @Test
    @Evidence(value = DIALTONE, detail = "who reads nothing costs the server no memory, and is told what it has missed")
    void boundsASlowListener() throws Exception {
        String text = "x".repeat(1_500);
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
            slow.getOutputStream()
                    .write("GET /_dialtone/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            awaitListeners(1);
            for (int i = 0; i < 4_000; i++) {
                send(text);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));

            assertThat(line(reader, line -> line.equals("event: resync"))).isNotNull();
            dialtone.reset();
            assertThat(line(reader, line -> line.equals("event: reset"))).isNotNull();
        }
        awaitListeners(0);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a listener that goes without a word leaves nothing behind")
    void forgetsWhoHasGone() throws Exception {
        BufferedReader reader = open("?account=" + ACCOUNT);
        awaitListeners(1);
        reader.close();

        awaitListeners(0);
    }

    private void awaitListeners(int expected) {
        String line = "dialtone_entries{store=\"listeners\"} " + expected;
        long endNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!dialtone.metrics().contains(line + "\n")) {
            assertThat(System.nanoTime()).as(line).isLessThan(endNanos);
        }
    }

    private static StreamedChange next(ChangeStream stream, Predicate<StreamedChange> wanted) {
        StreamedChange change = stream.next(PATIENCE).orElseThrow();
        while (!wanted.test(change)) {
            change = stream.next(PATIENCE).orElseThrow();
        }
        return change;
    }

    private HttpRequest stream(String query) {
        return HttpRequest.newBuilder(endpoint.resolve("/_dialtone/stream" + query))
                .build();
    }

    private BufferedReader open(String query) throws Exception {
        HttpResponse<InputStream> answer = client.send(stream(query), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return reader(answer);
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader reader, Predicate<String> wanted) throws IOException {
        String line = reader.readLine();
        while (line != null && !wanted.test(line)) {
            line = reader.readLine();
        }
        assertThat(line).isNotNull();
        return String.valueOf(line);
    }

    private void send(String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .POST(BodyPublishers.ofString(
                        "{\"DestinationPhoneNumber\":\"+447400123451\",\"MessageBody\":\"" + text + "\"}"))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
}
