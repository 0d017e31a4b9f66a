package dev.dialtone.it.hostile;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.it.process.Poll;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
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
    /** How many connections it takes for all but a few of those that may wait in an account. */
    private static final int FULL = 10_000 / PIPELINED;

    private static final RawRequest LONG_WAIT = wait("{\"timeoutSeconds\":300}");

    @Test
    @Evidence(value = DIALTONE, detail = "docs/invariants.md: a wait ends with its client")
    void aWaitEndsWithItsConnection() throws IOException {
        try (Emulator dialtone = start()) {
            URI endpoint = URI.create(dialtone.endpoint());
            for (int round = 0; round < 3; round++) {
                closeAll(open(endpoint, 100, PIPELINED + 3, LONG_WAIT));
            }

            // Of 19,200 waits the first 10,000 alone would leave no room for another one.
            Poll.until(
                    Duration.ofSeconds(20),
                    "room for one more",
                    () -> oneMore(endpoint).status() == 408);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a client that has closed its side reads on")
    void aClientThatHasClosedItsSideGetsItsAnswer() throws IOException {
        try (Emulator dialtone = start();
                RawConnection client = RawConnection.to(URI.create(dialtone.endpoint()))) {
            client.send(wait("{\"contains\":\"late\"}").bytes());
            client.sendNoMore();
            assertThat(client.read().status()).isEqualTo(100); // It is asked whether it is still there.

            send(URI.create(dialtone.endpoint()), "at last, if late");

            RawResponse answer = client.read();
            while (answer.status() == 100) {
                answer = client.read();
            }
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("at last, if late");
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/invariants.md: one of at most 10,000 in an account")
    void refusesOneMoreThanMayAndLetsTheOthersGoWithOneMessage() throws IOException {
        try (Emulator dialtone = start()) {
            URI endpoint = URI.create(dialtone.endpoint());
            List<RawConnection> all = open(endpoint, FULL, PIPELINED, LONG_WAIT);
            all.addAll(open(endpoint, 10_000 - FULL * PIPELINED, 1, LONG_WAIT));
            RawResponse refused = fill(endpoint, all);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("X-Amzn-ErrorType")).isEqualTo("TooManyWaits");
            assertThat(refused.body())
                    .contains("waits: 10000 in account " + ACCOUNT + " (expected: at most 10000 at a time)");

            send(endpoint, "go");

            int letGo = 0;
            for (RawConnection one : all) {
                for (int i = 0; i < (all.indexOf(one) < FULL ? PIPELINED : 1); i++) {
                    RawResponse answer = one.read();
                    assertThat(answer.status()).isIn(200, 429); // A filler may have been quicker.
                    letGo += answer.status() == 200 ? 1 : 0;
                }
            }
            assertThat(letGo).isEqualTo(10_000);
            closeAll(all);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "what a wait asks for is kept, so it has an end")
    void refusesToKeepLongTexts() throws IOException {
        try (Emulator dialtone = start()) {
            RawResponse answer =
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
    private static RawResponse oneMore(URI endpoint) {
        try {
            return wait("{\"timeoutSeconds\":1}").sendTo(endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds clients that wait, until one is refused: that answer. */
    private static RawResponse fill(URI endpoint, List<RawConnection> all) throws IOException {
        while (true) {
            RawConnection filler = RawConnection.to(endpoint, Duration.ofSeconds(3));
            filler.send(LONG_WAIT.bytes());
            try {
                RawResponse refused = filler.read();
                filler.close();
                return refused;
            } catch (SocketTimeoutException waits) {
                all.add(filler);
            }
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
