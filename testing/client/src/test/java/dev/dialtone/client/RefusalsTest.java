package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an exception says, and what becomes of a server that is none or is gone. */
class RefusalsTest {

    @Test
    void namesServerAndHowToStartOneWhenNobodyListens() throws IOException {
        Dialtone nobody = Dialtone.at(URI.create("http://127.0.0.1:" + freePort()));
        assertThatThrownBy(() -> nobody.inbox().messages())
                .isInstanceOfSatisfying(UnreachableException.class, unreachable -> {
                    assertThat(unreachable.status()).isZero();
                    assertThat(unreachable.error()).isEmpty();
                    assertThat(unreachable.serverMessage()).isEmpty();
                })
                .hasMessage("No Dialtone answers at " + nobody.endpoint()
                        + " (ListMessages). Start one, for instance: docker run -p 127.0.0.1:4566:4566 dialtone");
        assertThat(nobody.isReady()).isFalse();
    }

    @Test
    void saysWhichMemberIsMissingBeforeItCalls() {
        assertThatThrownBy(() ->
                        Dialtone.at(URI.create("http://localhost:4566")).api().advanceClock(input -> input))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("AdvanceClockInput: duration is missing");
    }

    @Test
    void tellsAnotherServerFromDialtone() throws IOException {
        HttpServer other = serving(404, "<html>Nothing here</html>");
        try {
            Dialtone dialtone = at(other);
            assertThatThrownBy(() -> dialtone.inbox().find("m-1"))
                    .isInstanceOf(DialtoneException.class)
                    .hasMessage("GET " + dialtone.endpoint()
                            + "/_dialtone/messages/m-1?account=000000000000: 404, which is not"
                            + " an answer of Dialtone: <html>Nothing here</html>");
            assertThat(dialtone.isReady()).isFalse();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void saysWhatBreaksTheContract() throws IOException {
        HttpServer other = serving(200, "{\"frozen\":1}");
        try {
            Dialtone dialtone = at(other);
            assertThatThrownBy(() -> dialtone.clock().now())
                    .isInstanceOf(DialtoneException.class)
                    .hasMessage(
                            "GET " + dialtone.endpoint() + "/_dialtone/clock?account=000000000000: not an answer of the"
                                    + " control API: GetClockOutput.now is missing");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void waitsNoLongerForTheRestOfAnAnswer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        server.start();
        ControlCalls calls = new ControlCalls(at(server).endpoint(), "000000000000", null);
        try {
            assertThatThrownBy(() -> calls.send(
                            new ControlCall("Health", "GET").path("/").within(Duration.ofMillis(300))))
                    .isInstanceOf(DialtoneException.class)
                    .hasMessageContaining(": no answer in ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isInterruptible() {
        Thread.currentThread().interrupt();
        Dialtone dialtone = Dialtone.at(URI.create("http://localhost:4566"));
        assertThatThrownBy(() -> dialtone.inbox().await())
                .isInstanceOf(DialtoneException.class)
                .hasMessageEndingWith(": interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Dialtone at(HttpServer server) {
        return Dialtone.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static HttpServer serving(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
