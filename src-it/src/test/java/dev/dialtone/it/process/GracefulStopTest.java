package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGTERM while clients are at work. */
class GracefulStopTest {

    private static final int CLIENTS = 12;
    private static final int ROUNDS_BEFORE_STOP = 20;
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    /**
     * What became of a client's requests.
     *
     * @param answered whole answers
     * @param wasTold whether the last answer announced the end of the connection
     */
    private record Experience(int answered, boolean wasTold) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void losesNoAnswerUnderLoad(int pipelined) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar("--port", "0"))) {
            CountDownLatch busy = new CountDownLatch(CLIENTS);
            List<Future<Experience>> experiences = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String account = String.valueOf(300_000_000_000L + client);
                experiences.add(clients.submit(client(server.endpoint(), account, pipelined, busy)));
            }
            assertThat(busy.await(1, TimeUnit.MINUTES)).isTrue();

            server.terminate();

            int told = 0;
            for (Future<Experience> future : experiences) {
                Experience experience = future.get(1, TimeUnit.MINUTES);
                assertThat(experience.answered()).isGreaterThanOrEqualTo(ROUNDS_BEFORE_STOP);
                told += experience.wasTold() ? 1 : 0;
            }
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(server.complaints()).isEmpty();
            System.out.println("SIGTERM under load: " + told + " of " + CLIENTS
                    + " clients got a last answer that said so, no client half an answer");
            // They sent as fast as they could, so that the stop found requests under way.
            assertThat(told).isGreaterThan(CLIENTS / 2);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Sends requests in a loop until the server ends the connection; any half answer is an exception. */
    private static Callable<Experience> client(URI endpoint, String account, int pipelined, CountDownLatch busy) {
        RawRequest request = RawRequest.sms(account, "DescribePhoneNumbers", "{}");
        return () -> {
            int answered = 0;
            int rounds = 0;
            boolean wasTold = false;
            try (RawConnection connection = RawConnection.to(endpoint)) {
                while (sent(connection, request, pipelined)) {
                    for (int i = 0; i < pipelined; i++) {
                        RawResponse answer = answerOf(connection);
                        if (answer == null) {
                            return new Experience(answered, wasTold);
                        }
                        // Nothing comes after the answer that was announced as the last.
                        assertThat(wasTold).isFalse();
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.body()).isEqualTo("{\"PhoneNumbers\":[]}");
                        answered++;
                        wasTold = answer.closes();
                    }
                    if (++rounds == ROUNDS_BEFORE_STOP) {
                        busy.countDown();
                    }
                }
            }
            return new Experience(answered, wasTold);
        };
    }

    /** False when the server has closed the connection. */
    private static boolean sent(RawConnection connection, RawRequest request, int pipelined) throws IOException {
        try {
            for (int i = 0; i < pipelined; i++) {
                connection.send(request.bytes());
            }
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** Null at the end; a reset is one, too, when the client wrote to a connection that the server had closed. */
    private static @Nullable RawResponse answerOf(RawConnection connection) throws IOException {
        try {
            return connection.readOrEnd();
        } catch (SocketException reset) {
            return null;
        }
    }

    @Test
    void answersARequestThatHadBegunToArrive() throws IOException {
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar("--port", "0"));
                RawConnection connection = RawConnection.to(server.endpoint())) {
            byte[] whole =
                    RawRequest.sms("300000000100", "DescribePhoneNumbers", "{}").bytes();
            byte[] late = RawRequest.sms("300000000100", "CreateOptOutList", "{\"OptOutListName\":\"late\"}")
                    .bytes();
            int half = late.length - 10;
            byte[] first = new byte[whole.length + half];
            System.arraycopy(whole, 0, first, 0, whole.length);
            System.arraycopy(late, 0, first, whole.length, half);
            connection.send(first);
            // One packet has both, so the half has arrived when the whole is answered.
            assertThat(connection.read().closes()).isFalse();

            server.terminate();
            Poll.until(Duration.ofSeconds(20), "takes no more connections", () -> refusesConnections(server));
            connection.send(Arrays.copyOfRange(late, half, late.length));

            RawResponse answer = connection.read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("opt-out-list/late");
            assertThat(connection.readOrEnd()).isNull();
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
        }
    }

    private static boolean refusesConnections(ServerProcess server) {
        try {
            RawConnection.to(server.endpoint()).close();
            return false;
        } catch (IOException refused) {
            return true;
        }
    }
}
