package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.cli.CommandLine;
import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Clients by HTTPS, each of which trusts the certificate that the server shows. */
class TlsClientsTest {

    private static final Emulator SECURE =
            Emulator.start(Settings.of(Map.of("DIALTONE_PORT", "0", "DIALTONE_TLS", "on")));
    private static final URI ENDPOINT =
            URI.create(SECURE.secureEndpoint().orElseThrow().replace("127.0.0.1", "localhost"));

    @TempDir
    static Path folder;

    private static String certificates = "";
    private static Path file = Path.of("");

    @BeforeAll
    static void fetchTheCertificate() throws IOException {
        certificates = Dialtone.at(URI.create(SECURE.endpoint())).certificates();
        file = Files.writeString(folder.resolve("dialtone.pem"), certificates);
    }

    @AfterAll
    static void stop() {
        SECURE.close();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDK for Java v2 with a trust manager")
    void theSdkForJavaCalls() throws IOException, GeneralSecurityException {
        // tag::trust[]
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        InputStream pem = new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII));
        store.setCertificateEntry(
                "dialtone", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);

        PinpointSmsVoiceV2Client sms = PinpointSmsVoiceV2Client.builder()
                .endpointOverride(ENDPOINT)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().tlsTrustManagersProvider(trust::getTrustManagers))
                .build();
        // end::trust[]
        try (sms) {
            assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDK for JavaScript v3 with NODE_EXTRA_CA_CERTS")
    void theSdkForJavaScriptCalls() throws IOException {
        Outcome ran = Programs.javaScript(environment("NODE_EXTRA_CA_CERTS"));

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("E164PhoneNumber: '+1206555");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "boto3 with AWS_CA_BUNDLE")
    void boto3Calls() {
        Outcome ran = Programs.python(environment("AWS_CA_BUNDLE"));

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out().strip()).matches("\\+1206555\\d{4}");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "AWS CLI with AWS_CA_BUNDLE")
    void theAwsCliCalls() {
        Outcome ran = Programs.aws(environment("AWS_CA_BUNDLE"), "connect", "list-instances");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Programs.aws(environment("UNUSED"), "connect", "list-instances")
                        .err())
                .contains("SSL validation failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "[::1]",
                "host.docker.internal",
                "localhost.localstack.cloud",
                "sms-voice.localhost.localstack.cloud",
            })
    @Evidence(value = Source.CLIENT, detail = "curl --cacert")
    void curlCallsByEveryNameOfThisMachine(String host) {
        String address = host + ":" + SECURE.port();
        Outcome ran = curl(
                "--cacert",
                file.toString(),
                "--connect-to",
                address + ":127.0.0.1:" + SECURE.port(),
                "https://" + address + "/_dialtone/health");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("\"version\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tlsv1.2 --tls-max 1.2", "--tlsv1.3"})
    @Evidence(value = Source.CLIENT, detail = "curl")
    void speaksBothVersions(String flags) {
        String[] version = flags.split(" ", -1);
        List<String> words = new ArrayList<>(List.of(version));
        words.addAll(List.of("--cacert", file.toString(), ENDPOINT + "/_dialtone/health"));

        assertThat(curl(words.toArray(new String[0])).out()).contains("\"version\"");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "curl")
    void nobodyTrustsItWithoutTheCertificate() {
        assertThat(curl(ENDPOINT + "/_dialtone/health").exitCode()).isEqualTo(60);
    }

    @Test
    @Evidence(Source.DIALTONE)
    void theTypedClientCallsWhomItTrusts() {
        Dialtone secure = Dialtone.at(ENDPOINT).trusting(certificates).inAccount("111122223333");

        assertThat(secure.health().services()).containsKey("connect");
        assertThat(secure.certificates()).isEqualTo(certificates);
        assertThatThrownBy(() -> Dialtone.at(ENDPOINT).health())
                .isInstanceOf(DialtoneException.class)
                .message()
                .contains("PKIX")
                .endsWith(
                        " (expected: a server with --tls on, whose certificate, which dialtone certificate prints, is trusted)");
        assertThatThrownBy(() -> Dialtone.at(ENDPOINT).trusting("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("certificates: none in PEM (expected: -----BEGIN CERTIFICATE-----)");
    }

    @Test
    @Evidence(Source.DIALTONE)
    void theCommandLineFetchesTheCertificateAndThenTrustsIt() {
        assertThat(dialtone(Map.of("AWS_ENDPOINT_URL", ENDPOINT.toString()), "certificate"))
                .isEqualTo(certificates);
        assertThat(dialtone(
                        Map.of("AWS_ENDPOINT_URL", ENDPOINT.toString(), "AWS_CA_BUNDLE", file.toString()), "health"))
                .startsWith("Dialtone ")
                .contains(ENDPOINT.toString());
    }

    @Test
    @Evidence(Source.DIALTONE)
    void saysThatThereIsNoCertificateWhereTlsIsOff() {
        try (Emulator plain = Emulator.start(Settings.of(Map.of("DIALTONE_PORT", "0")))) {
            assertThat(plain.secureEndpoint()).isEmpty();
            assertThatThrownBy(() -> Dialtone.at(URI.create(plain.endpoint())).certificates())
                    .isInstanceOfSatisfying(
                            DialtoneException.class,
                            refused -> assertThat(refused.status()).isEqualTo(404))
                    .message()
                    .contains("TLS is off");
        }
    }

    private static Map<String, String> environment(String bundleVariable) {
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_ENDPOINT_URL", ENDPOINT.toString());
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put(bundleVariable, file.toString());
        return environment;
    }

    private static Outcome curl(String... arguments) {
        List<String> words = new ArrayList<>(List.of("curl", "-sS"));
        words.addAll(List.of(arguments));
        return Command.of(words).run(Duration.ofMinutes(1));
    }

    private static String dialtone(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new CommandLine(environment, printed, printed, false).run(List.of(words));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
