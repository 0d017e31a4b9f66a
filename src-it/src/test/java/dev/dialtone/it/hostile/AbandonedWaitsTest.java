package dev.dialtone.it.hostile;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawAnswer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.process.Poll;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that wait for messages, in numbers. Each test has a server of its own, since waits of all accounts count. */
class AbandonedWaitsTest {
    private static final String ACCOUNT = DialtoneServer.newAccount();
    private static final String WAIT = "/_dialtone/messages/wait";
    /** How many one connection has worked on at a time. */
    private static final int PIPELINED = 64;
    /** As many as may wait in an account, rounded down. */
    private static final int FULL = 10_000 / PIPELINED;

    @Test
    @Evidence(value = GUESS, detail = "who has gone waits no longer")
    void aWaitEndsWithItsConnection() throws IOException {
        try (Emulator dialtone = start()) {
            URI endpoint = URI.create(dialtone.endpoint());
            for (int round = 0; round < 3; round++) {
                closeAll(open(endpoint, 100, PIPELINED + 3, wait("{\"timeoutSeconds\":300}")));
            }

            // Of 19,200 waits the first 10,000 alone would leave no room for another one.
            Poll.until(
                    Duration.ofSeconds(20),
                    "room for one more",
                    () -> oneMore(endpoint).status() == 408);
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "a client that has closed its side reads on")
    void aClientThatHasClosedItsSideGetsItsAnswer() throws IOException {
        try (Emulator dialtone = start();
                RawConnection client = RawConnection.to(URI.create(dialtone.endpoint()))) {
            client.send(wait("{\"contains\":\"late\"}").bytes());
            client.sendNoMore();
            assertThat(client.read().status()).isEqualTo(100); // It is asked whether it is still there.

            send(URI.create(dialtone.endpoint()), "at last, if late");

            RawAnswer answer = client.read();
            while (answer.status() == 100) {
                answer = client.read();
            }
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("at last, if late");
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "how many may wait is Dialtone's own matter")
    void refusesOneMoreThanMayAndLetsTheOthersGoWithOneMessage() throws IOException {
        try (Emulator dialtone = start()) {
            URI endpoint = URI.create(dialtone.endpoint());
            List<RawConnection> all = open(endpoint, FULL, PIPELINED, wait("{\"timeoutSeconds\":300}"));
            all.addAll(open(endpoint, 1, 10_000 - FULL * PIPELINED, wait("{\"timeoutSeconds\":300}")));
            Poll.until(
                    Duration.ofSeconds(20), "no room", () -> oneMore(endpoint).status() == 429);
            RawAnswer refused = oneMore(endpoint);
            assertThat(refused.header("X-Amzn-ErrorType")).isEqualTo("TooManyWaits");
            assertThat(refused.body())
                    .contains("waits: 10000 in account " + ACCOUNT + " (expected: at most 10000 at a time)");

            send(endpoint, "go");

            for (RawConnection one : all) {
                int waits = one == all.get(all.size() - 1) ? 10_000 - FULL * PIPELINED : PIPELINED;
                for (int i = 0; i < waits; i++) {
                    RawAnswer answer = one.read();
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body()).contains("\"body\":\"go\"");
                }
            }
            closeAll(all);
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "what a wait asks for is kept, so it has an end")
    void refusesToKeepLongTexts() throws IOException {
        try (Emulator dialtone = start()) {
            RawAnswer answer =
                    wait("{\"contains\":\"" + "x".repeat(10_001) + "\"}").sendTo(URI.create(dialtone.endpoint()));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("length 10000 or less");
        }
    }

    private static Emulator start() {
        return Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    }

    private static RawRequest wait(String body) {
        return RawRequest.rest(ACCOUNT, "dialtone", "POST", WAIT, body);
    }

    /** A wait that ends after a second when there is room, and at once when there is none. */
    private static RawAnswer oneMore(URI endpoint) {
        try {
            return wait("{\"timeoutSeconds\":1}").sendTo(endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(URI endpoint, String text) throws IOException {
        String body = "{\"DestinationPhoneNumber\":\"+447400123451\",\"MessageBody\":\"" + text + "\"}";
        assertThat(RawRequest.sms(ACCOUNT, "SendTextMessage", body)
                        .sendTo(endpoint)
                        .status())
                .isEqualTo(200);
    }

    private static List<RawConnection> open(URI endpoint, int connections, int waits, RawRequest wait)
            throws IOException {
        byte[] one = wait.bytes();
        byte[] all = new byte[waits * one.length];
        for (int i = 0; i < waits; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        List<RawConnection> opened = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            RawConnection connection = RawConnection.to(endpoint);
            connection.send(all);
            opened.add(connection);
        }
        return opened;
    }

    private static void closeAll(List<RawConnection> connections) throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
