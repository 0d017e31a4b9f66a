package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.it.process.Poll;
import dev.dialtone.it.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers that run out of descriptors, of connections, and of time. Each is a process of its own. */
class MachineLimitsTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int STOPPED_BY_SIGTERM = 128 + 15;
    /** Of a stop, on a machine that does much else; half a request delayed it by ten seconds more. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private static final RawRequest HEALTH = RawRequest.rest("430000000001", "none", "GET", "/_dialtone/health", "");

    @Test
    void complainsOnceASecondWhileThereAreNoDescriptorsAndRecovers() throws IOException {
        long startNanos = System.nanoTime();
        try (ServerProcess server =
                ServerProcess.start(ServerProcess.jar(List.of(), "--port", "0").after("ulimit -n 64"))) {
            List<RawConnection> clients = connect(server.endpoint(), 100);
            Poll.until(
                    LONGEST, "complains twice", () -> lines(server.complaints()).size() > 1);
            close(clients);
            Poll.until(LONGEST, "is there again", () -> isHealthy(server.endpoint()));

            long seconds = (System.nanoTime() - startNanos) / 1_000_000_000;
            assertThat(lines(server.complaints()))
                    .hasSizeBetween(2, Math.toIntExact(seconds) + 2)
                    .allSatisfy(
                            line -> assertThat(line).contains("No connection can be accepted: Too many open files"));
        }
    }

    @Test
    void tellsEveryConnectionThatThereAreTooMany() throws IOException {
        int most = 100;
        try (ServerProcess server = ServerProcess.start(
                ServerProcess.jar(List.of(), "--port", "0", "--max-connections", String.valueOf(most)))) {
            List<RawConnection> clients = connect(server.endpoint(), 10 * most);
            int answered = 0;
            int refused = 0;
            for (RawConnection client : clients) {
                trySend(client, HEALTH);
            }
            for (RawConnection client : clients) {
                RawResponse answer = client.read();
                if (answer.status() == 200) {
                    answered++;
                } else {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.body()).contains("too many connections are open (expected: at most 100)");
                    assertThat(answer.closes()).isTrue();
                    refused++;
                }
            }
            close(clients);

            assertThat(answered).isEqualTo(most);
            assertThat(refused).isEqualTo(9 * most);
            Poll.until(LONGEST, "there is room again", () -> isHealthy(server.endpoint()));
            assertThat(server.complaints()).isEmpty();
        }
    }

    @Test
    void stopsAlthoughClientsAreIdleHalfThroughOrDoNotRead() throws IOException {
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(List.of(), "--port", "0"))) {
            URI endpoint = server.endpoint();
            RawConnection idle = RawConnection.to(endpoint);
            idle.send(HEALTH.bytes());
            assertThat(idle.read().status()).isEqualTo(200);
            RawConnection halfBody = RawConnection.to(endpoint);
            byte[] whole = RawRequest.sms("430000000001", "CreateOptOutList", "{\"OptOutListName\":\"half\"}")
                    .bytes();
            halfBody.send(Arrays.copyOf(whole, whole.length - 5));
            RawConnection halfHead = RawConnection.to(endpoint);
            halfHead.send("GET / HTTP/1.1\r\nHos");
            RawConnection unread = RawConnection.to(endpoint);
            for (int i = 0; i < 60; i++) {
                unread.send(RawRequest.rest("430000000001", "none", "GET", "/_dialtone/coverage", "")
                        .bytes());
            }
            Poll.until(LONGEST, "all of it has arrived", () -> isHealthy(endpoint));

            long termNanos = System.nanoTime();
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);

            assertThat(Duration.ofNanos(System.nanoTime() - termNanos)).isLessThan(LONGEST_STOP);
            assertThat(idle.readOrEnd()).isNull();
            for (RawConnection half : List.of(halfBody, halfHead)) {
                RawResponse told = half.read();
                assertThat(told.status()).as(told.body()).isEqualTo(503);
                assertThat(told.body()).contains("Dialtone is stopping");
            }
            assertThat(server.complaints()).isEmpty();
            close(List.of(idle, halfBody, halfHead, unread));
        }
    }

    private static List<RawConnection> connect(URI endpoint, int count) throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(RawConnection.to(endpoint));
        }
        return clients;
    }

    /** A connection that was refused unasked may be closed by now, with its answer still to be read. */
    private static void trySend(RawConnection client, RawRequest request) {
        try {
            client.send(request.bytes());
        } catch (IOException closed) {
            // what was answered is read all the same
        }
    }

    private static boolean isHealthy(URI endpoint) {
        try {
            return HEALTH.sendTo(endpoint).status() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static void close(List<RawConnection> clients) throws IOException {
        for (RawConnection client : clients) {
            client.close();
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
