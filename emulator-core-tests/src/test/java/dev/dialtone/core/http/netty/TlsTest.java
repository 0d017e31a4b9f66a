package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
    private static final String PASSWORD = "changeit";

    @Test
    void speaksHttpAndHttpsOnTheSamePort(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        SSLContext tls = selfSigned(folder.resolve("keys.p12"));
        HttpServer server = HttpServer.start(Served.FREE_PORT.withTls(tls), new Echo());
        try (RawClient secret = new RawClient(
                        tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()));
                RawClient open = new RawClient(server.port())) {
            open.send("GET /open HTTP/1.1\nHost: x\n\n");
            secret.send("POST /secret HTTP/1.1\nHost: x\nContent-Length: 2\n\nhi");
            assertThat(open.read().body()).isEqualTo("GET /open");
            assertThat(secret.read().body()).isEqualTo("POST /secret hi");
            secret.send("GET /last HTTP/1.1\nHost: x\nConnection: close\n\n");
            assertThat(secret.read().body()).isEqualTo("GET /last");
            assertThat(secret.isAtEnd()).isTrue();
        } finally {
            server.stop(Duration.ZERO);
        }
    }

    @Test
    void saysAtOnceThatAPlainPortSpeaksHttp() throws IOException {
        // A record of a handshake of TLS 1.2, whose length leaves the decoder of HTTP waiting for more.
        byte[] hello = {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, (byte) 0xfc, 0x03, 0x03};
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send(hello);
            RawClient.Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("TLS");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void looksAtTheFirstByteOfAConnectionOnly() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a HTTP/1.1\nHost: x\nContent-Length: 1\n\n\u0016");
            assertThat(client.read().body()).isEqualTo("POST /a \u0016");
        }
    }

    private static SSLContext selfSigned(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "dialtone",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
