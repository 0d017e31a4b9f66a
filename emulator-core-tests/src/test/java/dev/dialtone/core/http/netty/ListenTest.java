package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.core.http.CannotListenException;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class ListenTest {
    private static final byte[] LOOPBACK_V4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @Test
    void takesFreePortForZero() {
        try (Served one = Served.with(new Echo());
                Served other = Served.with(new Echo())) {
            assertThat(one.server().port())
                    .isPositive()
                    .isNotEqualTo(other.server().port());
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (Served served = Served.with(new Echo())) {
            HttpSettings same = HttpSettings.defaults()
                    .withAddress("127.0.0.1", served.server().port());
            assertThatExceptionOfType(CannotListenException.class)
                    .isThrownBy(() -> HttpServer.start(same, new Echo()))
                    .withMessage("port " + served.server().port() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void listensOnBothLoopbacks() throws IOException {
        try (Served served = Served.with(new Echo())) {
            assertAnswers(LOOPBACK_V4, served.server().port());
            assertAnswers(LOOPBACK_V6, served.server().port());
        }
    }

    @Test
    void takesAPortThatIsFreeOnOneLoopbackOnly() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK_V6))) {
            HttpServer server = HttpServer.start(
                    HttpSettings.defaults().withAddress("127.0.0.1", other.getLocalPort()), new Echo());
            try {
                assertAnswers(LOOPBACK_V4, other.getLocalPort());
            } finally {
                server.stop(Duration.ZERO);
            }
        }
    }

    private static void assertAnswers(byte[] address, int port) throws IOException {
        try (RawClient client = new RawClient(new Socket(InetAddress.getByAddress(address), port))) {
            client.send("GET /a HTTP/1.1\nHost: [::1]\n\n");
            assertThat(client.read().body()).isEqualTo("GET /a");
        }
    }

    @Test
    void saysThatHostIsUnknown() {
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> HttpServer.start(HttpSettings.defaults().withAddress("no.invalid", 0), new Echo()))
                .withMessage("host no.invalid is unknown (expected: a name or address of this machine)");
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> HttpServer.start(HttpSettings.defaults().withAddress("192.0.2.1", 0), new Echo()))
                .withMessage("host 192.0.2.1 is not an address of this machine");
    }

    @Test
    void freesPortAtStop() {
        HttpServer first = HttpServer.start(Served.FREE_PORT, new Echo());
        int port = first.port();
        first.stop(Duration.ZERO);

        HttpServer second = HttpServer.start(HttpSettings.defaults().withAddress("127.0.0.1", port), new Echo());
        assertThat(second.port()).isEqualTo(port);
        second.stop(Duration.ZERO);
    }

    @Test
    void breaksConnectionOffWhenHandlerWantsIt() throws IOException {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return switch (request.path()) {
                    case "/reset" -> CompletableFuture.completedFuture(HttpResponse.RESET);
                    case "/empty" -> CompletableFuture.completedFuture(HttpResponse.HANG_UP);
                    default -> super.handle(request);
                };
            }
        };
        try (Served served = Served.with(handler);
                RawClient first = served.connect();
                RawClient second = served.connect()) {
            first.send("GET /a HTTP/1.1\nHost: x\n\nGET /empty HTTP/1.1\nHost: x\n\n");
            assertThat(first.read().body()).isEqualTo("GET /a");
            assertThat(first.isAtEnd()).isTrue();

            second.send("GET /reset HTTP/1.1\nHost: x\n\n");
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(second::isAtEnd)
                    .withMessageContaining("reset");
        }
    }
}
