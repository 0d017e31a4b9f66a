package dev.dialtone.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerIdentityTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "rsa.crt, rsa-pkcs8.key",
        "rsa.crt, rsa-pkcs1.key",
        "ec.crt, ec-pkcs8.key",
        "ec.crt, ec-sec1-with-parameters.key",
        "chain.crt, ec-pkcs8.key",
    })
    void takesEveryFormOfAKey(String certificate, String key) {
        ServerIdentity identity = ServerIdentity.of(file(certificate), file(key));

        assertThat(identity.context().getProtocol()).isEqualTo("TLS");
        assertThat(identity.certificates()).isEqualTo(text(certificate));
    }

    @Test
    void findsTheKeyInTheFileOfTheCertificate(@TempDir Path folder) throws IOException {
        Path both = Files.writeString(folder.resolve("both.pem"), "words\n" + text("ec-pkcs8.key") + text("ec.crt"));

        assertThat(ServerIdentity.of(both, both).certificates()).isEqualTo(text("ec.crt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ec.crt | rsa-pkcs1.key | ${key}: not the key of the certificate in ${crt} (expected: that of its first certificate)",
                "rsa.crt | ec-sec1-with-parameters.key | ${key}: not the key of the certificate in ${crt} (expected: that of its first certificate)",
                "ec.crt | rsa-pkcs8.key | ${key}: the key is damaged, or not of the kind of the certificate in ${crt}, which is EC",
                "rsa.crt | ec-pkcs8.key | ${key}: the key is damaged, or not of the kind of the certificate in ${crt}, which is RSA",
                "rsa.crt | encrypted-pkcs8.key | ${key}: the key has a passphrase (expected: a key without one, as openssl pkey -in FILE writes it)",
                "rsa.crt | encrypted-pkcs1.key | ${key}: the key has a passphrase (expected: a key without one, as openssl pkey -in FILE writes it)",
                "rsa.crt | rsa.crt | ${key}: no private key (expected: -----BEGIN PRIVATE KEY-----)",
                "rsa-pkcs8.key | rsa-pkcs8.key | ${crt}: no certificate (expected: -----BEGIN CERTIFICATE-----)",
            })
    void namesFileAndReason(String certificate, String key, String message) {
        assertThatThrownBy(() -> ServerIdentity.of(file(certificate), file(key)))
                .isInstanceOf(UnusableCertificate.class)
                .hasMessage(message.replace("${key}", file(key).toString())
                        .replace("${crt}", file(certificate).toString()));
    }

    @Test
    void noticesAKeyOfAnotherCurve() {
        assertThatThrownBy(() -> ServerIdentity.of(file("ec.crt"), file("ec-p384-sec1.key")))
                .isInstanceOf(UnusableCertificate.class)
                .message()
                .startsWith(file("ec-p384-sec1.key") + ": ");
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.pem");
        Path cut = Files.writeString(folder.resolve("cut.pem"), text("ec.crt").substring(0, 200));
        Path damaged = Files.writeString(
                folder.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path large = Files.write(folder.resolve("large.pem"), new byte[1024 * 1024 + 1]);

        assertRefused(missing, ": not there (expected: a file of PEM)");
        assertRefused(cut, ": cut off (expected: a line -----END CERTIFICATE-----)");
        assertRefused(damaged, ": certificate 1 is damaged (expected: X.509 in DER and Base64)");
        assertRefused(large, ": larger than 1 MiB (expected: a file of PEM)");
        assertThatThrownBy(() -> ServerIdentity.of(folder, folder))
                .isInstanceOf(UnusableCertificate.class)
                .message()
                .startsWith(folder + ": cannot be read: ");
    }

    private static void assertRefused(Path certificate, String why) {
        assertThatThrownBy(() -> ServerIdentity.of(certificate, file("ec-pkcs8.key")))
                .isInstanceOf(UnusableCertificate.class)
                .hasMessage(certificate + why);
    }

    @Test
    void makesACertificateOfThisMachineForItself() throws GeneralSecurityException {
        X509Certificate made = certificate(ServerIdentity.selfSigned(List.of("dialtone.lan", "*.example.com"), NOW));

        made.verify(made.getPublicKey());
        made.checkValidity(Date.from(NOW));
        assertThat(made.getNotBefore()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(made.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(397)));
        assertThat(made.getVersion()).isEqualTo(3);
        assertThat(made.getSubjectX500Principal().getName()).isEqualTo("CN=Dialtone");
        assertThat(made.getBasicConstraints()).as("an authority").isEqualTo(-1);
        assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(made.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(made.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly(
                        "localhost",
                        "host.docker.internal",
                        "localhost.localstack.cloud",
                        "*.localhost.localstack.cloud",
                        "dialtone.lan",
                        "*.example.com",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1");
    }

    @Test
    void makesAnotherOneEachTime() throws GeneralSecurityException {
        X509Certificate one = certificate(ServerIdentity.selfSigned(List.of(), NOW));
        X509Certificate other = certificate(ServerIdentity.selfSigned(List.of(), NOW));

        assertThat(one.getSerialNumber()).isPositive().isNotEqualTo(other.getSerialNumber());
        assertThat(one.getPublicKey()).isNotEqualTo(other.getPublicKey());
    }

    private static X509Certificate certificate(ServerIdentity identity) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(identity.certificates().getBytes(StandardCharsets.US_ASCII)));
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ServerIdentityTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
