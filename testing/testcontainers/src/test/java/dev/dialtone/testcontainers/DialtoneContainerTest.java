package dev.dialtone.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.server.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** What needs no engine. Containers are started by the tests of the image. */
class DialtoneContainerTest {

    /** Where the image listens is its own matter. */
    private static final List<String> FIXED = List.of("DIALTONE_PORT", "DIALTONE_HOST");

    private static final Pattern VARIABLE = Pattern.compile("DIALTONE_\\w+");

    @Test
    void hasAMethodForEachSetting() {
        List<String> methods = Stream.of(DialtoneContainer.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("with"))
                .toList();

        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(
                        settings().map(DialtoneContainerTest::methodOf).toList());
    }

    @Test
    void setsEachSettingByItsVariable() {
        try (DialtoneContainer everything = new DialtoneContainer()
                .withRegion("eu-west-1")
                .withAccount("111122223333")
                .withTransitions(TransitionSpeed.REALISTIC)
                .withQuotas(QuotaLevel.AWS)
                .withThrottle(Throttle.AWS)
                .withEventsEndpoint(URI.create("http://localstack:4566"))
                .withWebhook(URI.create("http://app:8080/events"))
                .withDataDir("/var/lib/dialtone")
                .withSeed(MountableFile.forHostPath("pom.xml"), MountableFile.forHostPath("src"))
                .withInitDir("/init")
                .withMaxBodyBytes(2048)
                .withMaxStateBytes(4096)
                .withMaxConnections(16)
                .withHosts("dialtone.example.com", "*.example.org")
                .withCorsOrigins("https://app.example.com", "https://app.example.org")
                .withAuth(Auth.VERIFY)
                .withAccessKeys("AKID:se:cret:444455556666", "test:other")
                .withTls()
                .withTlsCert(MountableFile.forHostPath("server.crt"))
                .withTlsKey(MountableFile.forHostPath("server.key"))
                .withLog(LogLevel.DEBUG)
                .withLogFormat(LogFormat.JSON)) {
            assertThat(everything.getEnvMap())
                    .containsOnly(
                            entry("DIALTONE_REGION", "eu-west-1"),
                            entry("DIALTONE_ACCOUNT", "111122223333"),
                            entry("DIALTONE_TRANSITIONS", "realistic"),
                            entry("DIALTONE_QUOTAS", "aws"),
                            entry("DIALTONE_THROTTLE", "aws"),
                            entry("DIALTONE_EVENTS_ENDPOINT", "http://localstack:4566"),
                            entry("DIALTONE_WEBHOOK", "http://app:8080/events"),
                            entry("DIALTONE_DATA_DIR", "/var/lib/dialtone"),
                            entry("DIALTONE_SEED", "/etc/dialtone/seeds/1-pom.xml,/etc/dialtone/seeds/2-src"),
                            entry("DIALTONE_INIT_DIR", "/init"),
                            entry("DIALTONE_MAX_BODY_BYTES", "2048"),
                            entry("DIALTONE_MAX_STATE_BYTES", "4096"),
                            entry("DIALTONE_MAX_CONNECTIONS", "16"),
                            entry("DIALTONE_HOSTS", "dialtone.example.com,*.example.org"),
                            entry("DIALTONE_CORS_ORIGINS", "https://app.example.com,https://app.example.org"),
                            entry("DIALTONE_AUTH", "verify"),
                            entry("DIALTONE_ACCESS_KEYS", "AKID:se:cret:444455556666,test:other"),
                            entry("DIALTONE_TLS", "on"),
                            entry("DIALTONE_TLS_CERT", "/etc/dialtone/tls.crt"),
                            entry("DIALTONE_TLS_KEY", "/etc/dialtone/tls.key"),
                            entry("DIALTONE_LOG", "debug"),
                            entry("DIALTONE_LOG_FORMAT", "json"))
                    .containsOnlyKeys(settings().toList());
            assertThat(everything.getRegion()).isEqualTo("eu-west-1");
            assertThat(everything.getAccount()).isEqualTo("444455556666");
            assertThat(everything.getAccessKey()).isEqualTo("AKID");
            assertThat(everything.getSecretKey()).isEqualTo("se:cret");
        }
    }

    @Test
    void checksSignaturesWhenItHasKeys() {
        try (DialtoneContainer checked = new DialtoneContainer().withAccessKeys("AKID:secret");
                DialtoneContainer unchecked =
                        new DialtoneContainer().withAuth(Auth.OFF).withAccessKeys("AKID:secret")) {
            assertThat(checked.getEnvMap()).containsEntry("DIALTONE_AUTH", "verify");
            assertThat(unchecked.getEnvMap()).containsEntry("DIALTONE_AUTH", "off");
        }
    }

    @Test
    void hasNoSecureEndpointWithoutTls() {
        try (DialtoneContainer plain = new DialtoneContainer()) {
            assertThatThrownBy(plain::getSecureEndpoint)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("TLS is off (expected: withTls or withTlsCert)");
        }
    }

    @Test
    void saysWhatHoldsWhenNothingIsSet() {
        try (DialtoneContainer plain = new DialtoneContainer()) {
            assertThat(plain.getEnvMap()).isEmpty();
            assertThat(plain.getRegion()).isEqualTo("us-east-1");
            assertThat(plain.getAccount()).isEqualTo("000000000000");
            assertThat(plain.getAccessKey()).isEqualTo("test");
            assertThat(plain.getSecretKey()).isEqualTo("test");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialtone",
                "dialtone:0.1.0",
                "dialtone/dialtone:0.1.0",
                "registry.example.com/your-group/dialtone:latest",
                "localhost:5000/dialtone@sha256:0123456789012345678901234567890123456789012345678901234567890123"
            })
    void takesDialtoneOfAnyRegistry(String imageName) {
        try (DialtoneContainer container = new DialtoneContainer(imageName)) {
            assertThat(container.getExposedPorts()).containsExactly(4566);
        }
    }

    @Test
    void takesAnotherImageOnlyWhenItIsDeclaredToBeDialtone() {
        DockerImageName phones = DockerImageName.parse("registry.example.com/phones:1");

        assertThatThrownBy(() -> new DialtoneContainer(phones))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("phones")
                .hasMessageContaining("asCompatibleSubstituteFor(\"dialtone\")");
        try (DialtoneContainer declared = new DialtoneContainer(phones.asCompatibleSubstituteFor("dialtone"))) {
            assertThat(declared.getExposedPorts()).containsExactly(4566);
        }
    }

    private static String methodOf(String variable) {
        StringBuilder name = new StringBuilder("with");
        for (String word : variable.substring("DIALTONE_".length()).split("_", -1)) {
            name.append(word, 0, 1).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** Those of the program that may be set in a container, by their variables. */
    private static Stream<String> settings() {
        PrintStream out = System.out;
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        System.setOut(new PrintStream(help, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[] {"--help"});
        } finally {
            System.setOut(out);
        }
        return VARIABLE.matcher(help.toString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .filter(variable -> !FIXED.contains(variable));
    }
}
