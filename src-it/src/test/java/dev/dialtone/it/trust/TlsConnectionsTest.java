package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** HTTP and HTTPS on one port, and clients of HTTPS that do what they should not. */
@Evidence(Source.DIALTONE)
class TlsConnectionsTest {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int IDLE = 1000;
    private static final int LOAD = 2000;

    private static final Emulator SECURE =
            Emulator.start(Settings.of(Map.of("DIALTONE_PORT", "0", "DIALTONE_TLS", "on")));
    private static final SSLContext TRUSTING = trusting(SECURE);

    private static SSLContext trusting(Emulator dialtone) {
        try {
            return context(Dialtone.at(URI.create(dialtone.endpoint())).certificates());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(String certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "dialtone",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        SECURE.close();
    }

    @Test
    void answersBothUnderLoadAtTheSameTime() {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TRUSTING)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < LOAD; i++) {
            URI where = URI.create(
                    (i % 2 == 0 ? SECURE.endpoint() : SECURE.secureEndpoint().orElseThrow()) + "/_dialtone/health");
            answers.add(client.sendAsync(HttpRequest.newBuilder(where).build(), HttpResponse.BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode));
            if (i % 200 == 199) {
                answers.forEach(CompletableFuture::join);
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        try (SSLSocket socket = connect()) {
            String request = "GET /_dialtone/%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
            String all = String.format(request, "health", "")
                    + String.format(request, "nothing", "")
                    + String.format(request, "ready", "Connection: close\r\n");
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers).containsSubsequence("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK");
        }
    }

    @Test
    void holdsAThousandIdleConnectionsAndAnswersOthers() throws IOException {
        List<SSLSocket> idle = new ArrayList<>();
        try (Emulator dialtone = Emulator.start(Settings.of(Map.of("DIALTONE_PORT", "0", "DIALTONE_TLS", "on")))) {
            SSLSocketFactory factory = trusting(dialtone).getSocketFactory();
            for (int i = 0; i < IDLE; i++) {
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), dialtone.port());
                plain.setSoTimeout(PATIENCE_MILLIS);
                SSLSocket socket = (SSLSocket) factory.createSocket(plain, "localhost", dialtone.port(), true);
                socket.startHandshake();
                idle.add(socket);
            }
            assertThat(Dialtone.at(URI.create(dialtone.endpoint())).isReady()).isTrue();
            assertThat(health(idle.get(IDLE - 1))).startsWith("HTTP/1.1 200");
        } finally {
            for (SSLSocket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void countsHalfHandshakesAmongTheConnectionsAndAnswersOthers() throws IOException {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SECURE.port());
                // The beginning of a record of 512 bytes, of which the rest never comes.
                socket.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00});
                half.add(socket);
            }
            try (SSLSocket another = connect()) {
                assertThat(health(another)).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void closesAfterWhatIsNoHandshake() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SECURE.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] broken = new byte[600];
            broken[0] = 0x16;
            broken[1] = 0x03;
            broken[2] = 0x01;
            broken[3] = 0x02;
            socket.getOutputStream().write(broken);
            InputStream in = socket.getInputStream();
            int first = in.read();
            assertThat(first).as("an alert, or the end").isIn(0x15, -1);
            in.readAllBytes();
        }
    }

    @Test
    void choosesHttp11AndRefusesWhoSpeaksOnlyHttp2() throws IOException {
        try (SSLSocket both = connect("h2", "http/1.1")) {
            both.startHandshake();
            assertThat(both.getApplicationProtocol()).isEqualTo("http/1.1");
            assertThat(health(both)).startsWith("HTTP/1.1 200");
        }
        try (SSLSocket onlyHttp2 = connect("h2")) {
            assertThatThrownBy(onlyHttp2::startHandshake)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("no_application_protocol");
        }
    }

    private static SSLSocket connect(String... protocols) throws IOException {
        SSLSocket socket =
                (SSLSocket) TRUSTING.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), SECURE.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String health(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /_dialtone/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
