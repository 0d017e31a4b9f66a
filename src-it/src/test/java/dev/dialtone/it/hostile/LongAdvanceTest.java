package dev.dialtone.it.hostile;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An account whose clock has a long way to go: ten thousand messages, each with events for five destinations. */
@Evidence(value = DIALTONE, detail = "docs/invariants.md: what is due while a clock is moved happens in its order")
class LongAdvanceTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration WAY = Duration.ofDays(1);
    private static final String ADVANCE = "{\"duration\":\"" + WAY + "\"}";
    private static final int MESSAGES = 10_000;
    private static final int AT_ONCE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stops() {
        threads.shutdownNow();
    }

    @Test
    void answersOthersMeanwhileAndSaysHowFarItHasCome() throws Exception {
        URI endpoint = dialtone.endpoint();
        String account = dialtone.account();
        fill(endpoint, account);
        String other = DialtoneServer.newAccount();
        int answeredMeanwhile = 0;
        Future<RawResponse> advance = advance(endpoint, account);
        try (RawConnection connection = RawConnection.to(endpoint)) {
            Instant before = START;
            while (!advance.isDone()) {
                assertThat(call(connection, RawRequest.sms(other, "DescribePhoneNumbers", "{}")))
                        .isNotNull();
                assertThat(call(connection, control(other, "GET", "/_dialtone/health", "")))
                        .isNotNull();
                JsonNode clock = call(connection, control(account, "GET", "/_dialtone/clock", ""));
                if (clock.has("advancingTo")) {
                    Instant now = Instant.parse(clock.path("now").asString());
                    assertThat(now).isBetween(before, START.plus(WAY));
                    assertThat(clock.path("advancingTo").asString())
                            .isEqualTo(START.plus(WAY).toString());
                    before = now;
                    answeredMeanwhile++;
                }
            }
        }

        assertThat(answeredMeanwhile).isPositive();
        RawResponse arrival = advance.get(60, TimeUnit.SECONDS);
        assertThat(arrival.status()).as(arrival.body()).isEqualTo(200);
        assertThat(JSON.readTree(arrival.body()).path("now").asString())
                .isEqualTo(START.plus(WAY).toString());
    }

    @Test
    void happensAsItHasHappenedBefore() throws Exception {
        assertThat(run()).isEqualTo(run());
    }

    @Test
    void endsWithAResetAndSaysSo() throws Exception {
        URI endpoint = dialtone.endpoint();
        fill(endpoint, dialtone.account());
        Future<RawResponse> advance = advance(endpoint, dialtone.account());
        awaitMove(endpoint, dialtone.account());

        dialtone.control().send("POST", "/_dialtone/reset", "");

        RawResponse end = advance.get(60, TimeUnit.SECONDS);
        assertThat(end.status()).isEqualTo(409);
        assertThat(end.body()).contains("the account was reset before it came to where it was sent");
        JsonNode clock = dialtone.control().call("GET", "/_dialtone/clock", "");
        assertThat(clock.has("advancingTo")).isFalse();
        assertThat(Instant.parse(clock.path("now").asString())).isBefore(START);
    }

    @Test
    void endsWhenTheServerStopsAndSaysSo() throws Exception {
        Future<RawResponse> advance;
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            URI endpoint = URI.create(emulator.endpoint());
            fill(endpoint, dialtone.account());
            advance = advance(endpoint, dialtone.account());
            awaitMove(endpoint, dialtone.account());
        }

        RawResponse end = advance.get(60, TimeUnit.SECONDS);
        assertThat(end.status()).isEqualTo(503);
        assertThat(end.body()).contains("the server stops");
    }

    /** The last messages and events of a run. */
    private String run() throws Exception {
        dialtone.control().send("POST", "/_dialtone/reset?seed=42", "");
        fill(dialtone.endpoint(), dialtone.account());
        assertThat(advance(dialtone.endpoint(), dialtone.account())
                        .get(60, TimeUnit.SECONDS)
                        .status())
                .isEqualTo(200);
        return dialtone.control().call("GET", "/_dialtone/events?limit=500", "").toString()
                + dialtone.control().call("GET", "/_dialtone/messages?limit=100", "");
    }

    /** Sends messages on a clock that stands still, so that all that comes of them is still to come. */
    private static void fill(URI endpoint, String account) throws IOException {
        try (RawConnection connection = RawConnection.to(endpoint)) {
            call(
                    connection,
                    control(account, "PUT", "/_dialtone/clock", "{\"now\":\"" + START + "\",\"frozen\":true}"));
            call(
                    connection,
                    control(account, "PUT", "/_dialtone/destinations/+447400123456", "{\"repeatEvents\":true}"));
            call(connection, RawRequest.sms(account, "CreateConfigurationSet", "{\"ConfigurationSetName\":\"set\"}"));
            for (int i = 0; i < 5; i++) {
                call(
                        connection,
                        RawRequest.sms(
                                account,
                                "CreateEventDestination",
                                "{\"ConfigurationSetName\":\"set\",\"EventDestinationName\":\"d" + i
                                        + "\",\"MatchingEventTypes\":[\"ALL\"],\"SnsDestination\":{\"TopicArn\":"
                                        + "\"arn:aws:sns:us-east-1:" + account + ":topic\"}}"));
            }
            byte[] send = RawRequest.sms(
                            account,
                            "SendTextMessage",
                            "{\"DestinationPhoneNumber\":\"+447400123456\",\"MessageBody\":\"Hello\","
                                    + "\"ConfigurationSetName\":\"set\"}")
                    .bytes();
            for (int sent = 0; sent < MESSAGES; sent += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    connection.send(send);
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    assertThat(connection.read().status()).isEqualTo(200);
                }
            }
        }
    }

    private Future<RawResponse> advance(URI endpoint, String account) {
        Callable<RawResponse> call = () ->
                control(account, "POST", "/_dialtone/clock/advance", ADVANCE).sendTo(endpoint);
        return threads.submit(call);
    }

    private static void awaitMove(URI endpoint, String account) throws IOException {
        try (RawConnection connection = RawConnection.to(endpoint)) {
            RawRequest clock = control(account, "GET", "/_dialtone/clock", "");
            while (!call(connection, clock).has("advancingTo")) {
                Thread.onSpinWait();
            }
        }
    }

    private static RawRequest control(String account, String method, String target, String body) {
        return RawRequest.rest(account, "dialtone", method, target, body);
    }

    private static JsonNode call(RawConnection connection, RawRequest request) throws IOException {
        connection.send(request.bytes());
        RawResponse answer = connection.read();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
