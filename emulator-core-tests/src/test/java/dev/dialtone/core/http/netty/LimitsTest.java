package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final HttpLimits SMALL = HttpLimits.defaults().withMaxBodyBytes(10);

    @Test
    void takesBodyOfExactlyTheLimit() throws IOException {
        try (Served served = Served.with(SMALL, new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 10\n\n0123456789");
            assertThat(client.read().body()).isEqualTo("POST / 0123456789");
            client.send("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n7\n0123456\n3\n789\n0\n\n");
            assertThat(client.read().body()).isEqualTo("POST / 0123456789");
        }
    }

    @Test
    void refusesBodyThatAnnouncesTooMuch() throws IOException {
        try (Served served = Served.with(SMALL, new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a HTTP/1.1\nHost: x\nContent-Length: 11\n\n");

            RawClient.Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo("BODY_TOO_LARGE POST /a");
            assertThat(answer.headers().first("Connection")).isEqualTo("close");
        }
    }

    @Test
    void refusesChunkedBodyAsItExceeds() throws IOException {
        try (Served served = Served.with(SMALL, new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n7\n0123456\n4\n789a\n");

            assertThat(client.read().status()).isEqualTo(413);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void letsClientThatSendsTooMuchReadTheAnswer() throws IOException {
        byte[] eightMebibytes = new byte[8 * 1024 * 1024];
        try (Served served = Served.with(SMALL, new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a HTTP/1.1\nHost: x\nContent-Length: " + eightMebibytes.length + "\n\n");
            client.send(eightMebibytes); // Sends all before it reads, as many SDKs do.

            assertThat(client.read().status()).isEqualTo(413);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void takesBodyThatArrivesInManyPieces() throws IOException {
        String body = "x".repeat(300_000);
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 300000\n\n" + body);
            assertThat(client.read().body()).isEqualTo("POST / " + body);
        }
    }

    @Test
    void refusesTooLongRequestLine() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("GET /" + "a".repeat(17_000) + " HTTP/1.1\nHost: x\n\n");
            assertThat(client.read().status()).isEqualTo(414);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesTooLargeHeaders() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("GET /a HTTP/1.1\nHost: x\nA: " + "a".repeat(33_000) + "\n\n");
            assertThat(client.read().status()).isEqualTo(431);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesRequestOnConnectionAboveTheLimit() throws IOException {
        try (Served served = Served.with(HttpLimits.defaults().withMaxConnections(1), new Echo());
                RawClient first = served.connect()) {
            first.send("GET /1 HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().status()).isEqualTo(200);
            try (RawClient second = served.connect()) {
                second.send("GET /2 HTTP/1.1\nHost: x\n\n");
                RawClient.Answer answer = second.read();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body()).isEqualTo("TOO_MANY_CONNECTIONS GET /2");
                assertThat(second.isAtEnd()).isTrue();
            }
            first.send("GET /3 HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().status()).isEqualTo(200);
        }
    }

    @Test
    void tellsEveryConnectionAboveTheLimit() throws IOException {
        List<RawClient> clients = new ArrayList<>();
        try (Served served = Served.with(HttpLimits.defaults().withMaxConnections(1), new Echo());
                RawClient first = served.connect()) {
            first.send("GET /1 HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().status()).isEqualTo(200);
            for (int i = 0; i < 800; i++) {
                clients.add(served.connect());
            }
            for (RawClient client : clients) {
                RawClient.Answer answer = client.read();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.headers().first("Connection")).isEqualTo("close");
                assertThat(client.isAtEnd()).isTrue();
            }
            first.send("GET /2 HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().status()).isEqualTo(200);
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void countsOnlyWelcomeConnections() throws IOException {
        try (Served served = Served.with(HttpLimits.defaults().withMaxConnections(1), new Echo())) {
            RawClient first = served.connect();
            first.send("GET /1 HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().status()).isEqualTo(200);
            try (RawClient second = served.connect()) {
                assertThat(second.read().status()).isEqualTo(503);
                first.send("GET /2 HTTP/1.1\nHost: x\nConnection: close\n\n");
                assertThat(first.read().status()).isEqualTo(200);
                first.close();
                // The second may still be open, and the server learns of the first one's end a little later.
                int status = 503;
                for (int i = 0; i < 1_000 && status == 503; i++) {
                    try (RawClient third = served.connect()) {
                        status = third.send("GET /3 HTTP/1.1\nHost: x\n\n")
                                .read()
                                .status();
                    }
                }
                assertThat(status).isEqualTo(200);
            }
        }
    }

    @Test
    void servesThousandClientsAtOnce() throws IOException {
        List<RawClient> clients = new ArrayList<>();
        try (Served served = Served.with(new Echo())) {
            for (int i = 0; i < 1_000; i++) {
                clients.add(served.connect());
            }
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 1_000; i++) {
                    clients.get(i).send("POST /" + i + " HTTP/1.1\nHost: x\nContent-Length: 5\n\nhello");
                }
                for (int i = 0; i < 1_000; i++) {
                    assertThat(clients.get(i).read().body()).isEqualTo("POST /" + i + " hello");
                }
            }
            for (RawClient client : clients) {
                client.close();
            }
        }
    }
}
