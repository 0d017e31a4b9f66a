package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    @Test
    void sendsToWhomItTrusts() throws Exception {
        SSLContext tls = selfSigned();
        try (Receiver receiver = new Receiver(tls)) {
            assertThat(send(receiver.url(), tls)).isEqualTo(SinkFixture.delivered(1));
            assertThat(receiver.next().body()).contains("hello");

            DeliveryReport stranger = send(receiver.url(), null);
            assertThat(stranger.delivered()).isFalse();
            assertThat(stranger.error()).startsWith("the connection broke: ");

            DeliveryReport misnamed =
                    send(URI.create("https://127.0.0.1:" + receiver.url().getPort()), tls);
            assertThat(misnamed.delivered()).isFalse();
            assertThat(receiver.left()).isZero();
        }
    }

    private static DeliveryReport send(URI url, @Nullable SSLContext tls) {
        SinkSettings usual = SinkFixture.to(null, url);
        SinkSettings trusting = new SinkSettings(
                null, url, usual.attempts(), usual.capacity(), usual.keepAlive(), usual.lastMoment(), tls);
        DeliveryReports reports = new DeliveryReports();
        try (HttpSinks sinks = new HttpSinks(trusting)) {
            sinks.send(SinkFixture.event(new Target.Webhook(), "hello"), reports);
            return reports.next();
        }
    }

    private static SSLContext selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        String.valueOf(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
