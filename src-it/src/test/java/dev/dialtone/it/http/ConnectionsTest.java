package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.process.Poll;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many connections, and much on one of them. Each test has a server of its own, since it counts connections. */
class ConnectionsTest {

    private static final int CLIENTS = 1_000;
    private static final int PIPELINED = 200;

    /** What the server waits for a request, from its first byte to its last. */
    private static final Duration RECEIVE_TIMEOUT = Duration.ofSeconds(30);

    /** A request and what is expected of its answer. */
    private record Exchange(RawRequest request, int status, String text) {}

    private static Emulator start(int maxConnections) {
        Settings.Listener usual = Settings.DEFAULTS.listener();
        return Emulator.start(Settings.DEFAULTS.withListener(usual.withAddress("127.0.0.1", 0)
                .withLimits(new Settings.Limits(
                        usual.limits().maxBodyBytes(), usual.limits().maxStateBytes(), maxConnections))));
    }

    @Test
    void answersAThousandClientsAtOnce() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        try (Emulator dialtone = start(Settings.DEFAULTS.listener().limits().maxConnections())) {
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(RawConnection.to(URI.create(dialtone.endpoint())));
                }
                for (int i = 0; i < CLIENTS; i++) {
                    clients.get(i).send(exchange(i).request().bytes());
                }
                for (int i = 0; i < CLIENTS; i++) {
                    assertAnswer(exchange(i), clients.get(i).read());
                }
            } finally {
                for (RawConnection client : clients) {
                    client.close();
                }
            }
        }
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        try (Emulator dialtone = start(8);
                RawConnection client = RawConnection.to(URI.create(dialtone.endpoint()))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < PIPELINED; i++) {
                all.writeBytes(exchange(i).request().bytes());
            }
            client.send(all.toByteArray());
            for (int i = 0; i < PIPELINED; i++) {
                assertAnswer(exchange(i), client.read());
            }
        }
    }

    @Test
    void keepsAConnectionAfterEveryAnswerThatCanBeFollowed() throws IOException {
        try (Emulator dialtone = start(1);
                RawConnection client = RawConnection.to(URI.create(dialtone.endpoint()))) {
            for (int i = 0; i < 50; i++) {
                client.send(exchange(i).request().bytes());
                RawResponse answer = client.read();
                assertAnswer(exchange(i), answer);
                assertThat(answer.closes()).isFalse();
            }
            client.send(exchange(50).request().with("Connection", "close").bytes());
            assertThat(client.read().closes()).isTrue();
            assertThat(client.readOrEnd()).isNull();
        }
    }

    @Test
    void saysThatThereAreTooManyConnectionsUntilOneCloses() throws IOException {
        try (Emulator dialtone = start(2)) {
            URI endpoint = URI.create(dialtone.endpoint());
            RawRequest request = RawRequest.sms("400000000001", "DescribePhoneNumbers", "{}");
            try (RawConnection first = RawConnection.to(endpoint)) {
                first.send(request.bytes());
                assertThat(first.read().status()).isEqualTo(200);
                try (RawConnection second = RawConnection.to(endpoint)) {
                    second.send(request.bytes());
                    assertThat(second.read().status()).isEqualTo(200);

                    RawResponse refused = request.sendTo(endpoint);

                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.header("x-amzn-ErrorType")).isEqualTo("ServiceUnavailableException");
                    assertThat(refused.body()).contains("__type", "at most 2");
                    second.send(request.with("Connection", "close").bytes());
                    assertThat(second.read().status()).isEqualTo(200);
                    // The server closes when the client has.
                    assertThat(second.readOrEnd()).isNull();
                }
                Poll.until(Duration.ofSeconds(20), "there is room again", () -> statusOf(request, endpoint) == 200);
            }
        }
    }

    @Test
    void cutsOffASlowSender() throws IOException {
        try (Emulator dialtone = start(8);
                RawConnection slow =
                        RawConnection.to(URI.create(dialtone.endpoint()), RECEIVE_TIMEOUT.multipliedBy(2))) {
            byte[] whole = RawRequest.sms("400000000002", "CreateOptOutList", "{\"OptOutListName\":\"slow\"}")
                    .bytes();
            slow.send(Arrays.copyOf(whole, whole.length - 1));
            long sentNanos = System.nanoTime();

            RawResponse answer = slow.read();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("RequestTimeoutException");
            assertThat(answer.closes()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - sentNanos))
                    .isBetween(RECEIVE_TIMEOUT.minusSeconds(2), RECEIVE_TIMEOUT.plusSeconds(15));
        }
    }

    /** Of mixed services, and some of them refused. Those of SMS carry a number, so that no answer fits another request. */
    private static Exchange exchange(int i) {
        String account = String.valueOf(410_000_000_000L + i);
        return switch (i % 7) {
            case 0 ->
                new Exchange(
                        RawRequest.rest(account, "chime", "GET", "/chime-sdk-voice/phone-numbers", ""),
                        200,
                        "\"PhoneNumbers\":[]");
            case 1 ->
                new Exchange(
                        RawRequest.rest(account, "connect", "GET", "/instance", ""), 200, "\"InstanceSummaryList\":[]");
            case 2 ->
                new Exchange(
                        RawRequest.rest(account, "chime", "GET", "/chime/phone-numbers/%2B12065559999", ""),
                        404,
                        "NotFound");
            case 3 -> new Exchange(RawRequest.rest(account, "none", "GET", "/_dialtone/health", ""), 200, "services");
            case 4 -> new Exchange(RawRequest.sms(account, "CreateOptOutList", "{"), 400, "SerializationException");
            default ->
                new Exchange(
                        RawRequest.sms(account, "CreateOptOutList", "{\"OptOutListName\":\"list-" + i + "\"}"),
                        200,
                        ":" + account + ":opt-out-list/list-" + i + '"');
        };
    }

    private static void assertAnswer(Exchange expected, RawResponse answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected.status());
        assertThat(answer.body()).contains(expected.text());
    }

    private static int statusOf(RawRequest request, URI endpoint) {
        try {
            return request.sendTo(endpoint).status();
        } catch (IOException hungUp) {
            return 0;
        }
    }
}
