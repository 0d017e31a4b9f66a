package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.signature.AccessKeys;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.server.Settings.LogFormat;
import dev.dialtone.server.Settings.LogLevel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

    private static final Map<String, String> EVERY_VARIABLE = Map.ofEntries(
            Map.entry("DIALTONE_PORT", "1234"),
            Map.entry("DIALTONE_HOST", "0.0.0.0"),
            Map.entry("DIALTONE_REGION", "eu-west-2"),
            Map.entry("DIALTONE_ACCOUNT", "111122223333"),
            Map.entry("DIALTONE_TRANSITIONS", "realistic"),
            Map.entry("DIALTONE_QUOTAS", "aws"),
            Map.entry("DIALTONE_THROTTLE", "aws"),
            Map.entry("DIALTONE_EVENTS_ENDPOINT", "http://localstack:4566"),
            Map.entry("DIALTONE_WEBHOOK", "https://example.com/hook?key=a%20b"),
            Map.entry("DIALTONE_DATA_DIR", "/var/lib/dialtone"),
            Map.entry("DIALTONE_SEED", "shop.yaml, /seeds"),
            Map.entry("DIALTONE_INIT_DIR", "/etc/dialtone/init.d"),
            Map.entry("DIALTONE_MAX_BODY_BYTES", "2048"),
            Map.entry("DIALTONE_MAX_STATE_BYTES", "4096"),
            Map.entry("DIALTONE_MAX_CONNECTIONS", "7"),
            Map.entry("DIALTONE_HOSTS", "Dialtone.lan, *.example.com"),
            Map.entry("DIALTONE_CORS_ORIGINS", "https://app.example.com:443,http://app.lan"),
            Map.entry("DIALTONE_AUTH", "verify"),
            Map.entry("DIALTONE_ACCESS_KEYS", "AKID:se/cr+et=,test:other:111122223333"),
            Map.entry("DIALTONE_TLS", "on"),
            Map.entry("DIALTONE_TLS_CERT", "/etc/tls/cert.pem"),
            Map.entry("DIALTONE_TLS_KEY", "/etc/tls/key.pem"),
            Map.entry("DIALTONE_LOG", "debug"),
            Map.entry("DIALTONE_LOG_FORMAT", "json"));

    private static final Settings EVERY_SETTING = new Settings(
            new Settings.Listener(
                    "0.0.0.0",
                    1234,
                    new Settings.Limits(2048, 4096L, 7),
                    Hosts.usual().and(List.of("dialtone.lan", "*.example.com")),
                    Cors.localhostAnd(List.of("https://app.example.com", "http://app.lan")),
                    new Settings.Tls(true, Path.of("/etc/tls/cert.pem"), Path.of("/etc/tls/key.pem")),
                    new AccessKeys(Map.of(
                            "AKID", new AccessKeys.AccessKey("se/cr+et=", null),
                            "test", new AccessKeys.AccessKey("other", "111122223333")))),
            new Settings.Callers("eu-west-2", "111122223333"),
            TransitionSpeed.REALISTIC,
            QuotaLevel.AWS,
            Settings.Throttle.AWS,
            new Settings.EventUrls(
                    URI.create("http://localstack:4566"), URI.create("https://example.com/hook?key=a%20b")),
            new Settings.Logging(LogLevel.DEBUG, LogFormat.JSON),
            new Settings.State(
                    Path.of("/var/lib/dialtone"),
                    List.of(Path.of("shop.yaml"), Path.of("/seeds")),
                    Path.of("/etc/dialtone/init.d")));

    @Test
    void spellsEveryDefaultOut() {
        Settings defaults = new Settings(
                new Settings.Listener(
                        "127.0.0.1",
                        4566,
                        new Settings.Limits(1_048_576, 1_073_741_824L, 1024),
                        Hosts.usual(),
                        Cors.localhostAnd(List.of()),
                        new Settings.Tls(false, null, null),
                        null),
                new Settings.Callers("us-east-1", "000000000000"),
                TransitionSpeed.FAST,
                QuotaLevel.HIGH,
                Settings.Throttle.OFF,
                new Settings.EventUrls(null, null),
                new Settings.Logging(LogLevel.INFO, LogFormat.TEXT),
                new Settings.State(null, List.of(), null));

        assertThat(SettingsReader.read(Map.of())).isEqualTo(defaults);
        assertThat(Settings.DEFAULTS).isEqualTo(defaults);
    }

    @Test
    void readmeNamesEverySetting() throws IOException {
        assertThat(Path.of("..", "README.md"))
                .content()
                .contains(Stream.of(Setting.values())
                        .map(setting -> "`" + setting.flag() + "`")
                        .toList());
    }

    @Test
    void setsEveryKeyByVariable() {
        assertThat(EVERY_VARIABLE).hasSize(Setting.values().length);
        assertThat(SettingsReader.read(EVERY_VARIABLE)).isEqualTo(EVERY_SETTING);
        assertThat(Settings.of(EVERY_VARIABLE)).isEqualTo(EVERY_SETTING);
    }

    @Test
    void setsEveryKeyByFlag() {
        String[] flags = {
            "--port", "1234",
            "--host", "0.0.0.0",
            "--region", "eu-west-2",
            "--account", "111122223333",
            "--transitions", "realistic",
            "--quotas", "aws",
            "--throttle", "aws",
            "--events-endpoint", "http://localstack:4566",
            "--webhook", "https://example.com/hook?key=a%20b",
            "--data-dir", "/var/lib/dialtone",
            "--seed", "shop.yaml, /seeds",
            "--init-dir", "/etc/dialtone/init.d",
            "--max-body-bytes", "2048",
            "--max-state-bytes", "4096",
            "--max-connections", "7",
            "--hosts", "Dialtone.lan, *.example.com",
            "--cors-origins", "https://app.example.com:443,http://app.lan",
            "--auth", "verify",
            "--access-keys", "AKID:se/cr+et=,test:other:111122223333",
            "--tls", "on",
            "--tls-cert", "/etc/tls/cert.pem",
            "--tls-key", "/etc/tls/key.pem",
            "--log", "debug",
            "--log-format", "json",
        };
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < flags.length; i += 2) {
            joined.add(flags[i] + "=" + flags[i + 1]);
        }

        assertThat(SettingsReader.read(Map.of(), flags)).isEqualTo(EVERY_SETTING);
        assertThat(SettingsReader.read(Map.of(), joined.toArray(new String[0]))).isEqualTo(EVERY_SETTING);
    }

    @Test
    void prefersFlagToVariableAndVariableToLocalStacksName() {
        Map<String, String> both = Map.of("GATEWAY_LISTEN", "0.0.0.0:1111", "DIALTONE_PORT", "2222");

        assertThat(SettingsReader.read(both).listener().port()).isEqualTo(2222);
        assertThat(SettingsReader.read(both).listener().host()).isEqualTo("0.0.0.0");
        assertThat(SettingsReader.read(both, "--port", "3333").listener().port())
                .isEqualTo(3333);
        assertThat(SettingsReader.read(Map.of("DEBUG", "1", "DIALTONE_LOG", "error"))
                        .log()
                        .level())
                .isEqualTo(LogLevel.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:4510, 0.0.0.0, 4510",
        "'0.0.0.0:4510,0.0.0.0:443', 0.0.0.0, 4510",
        ":4510, 127.0.0.1, 4510",
        "4510, 127.0.0.1, 4510",
        "0.0.0.0, 0.0.0.0, 4566",
        "localhost, localhost, 4566",
        "[::]:4510, ::, 4510",
        "[::1], ::1, 4566",
        "'', 127.0.0.1, 4566",
    })
    void readsGatewayListenAsLocalStackDoes(String listen, String host, int port) {
        Settings settings = SettingsReader.read(Map.of("GATEWAY_LISTEN", listen));

        assertThat(settings.listener().host()).isEqualTo(host);
        assertThat(settings.listener().port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "LS_LOG, trace, DEBUG",
        "LS_LOG, trace-internal, DEBUG",
        "LS_LOG, WARNING, WARN",
        "LS_LOG, error, ERROR",
        "DEBUG, 1, DEBUG",
        "DEBUG, true, DEBUG",
        "DEBUG, 0, INFO",
    })
    void readsLocalStacksLogLevels(String name, String value, LogLevel level) {
        assertThat(SettingsReader.read(Map.of(name, value)).log().level()).isEqualTo(level);
    }

    @Test
    void readsFurtherNamesOfLocalStack() {
        assertThat(SettingsReader.read(Map.of("USE_SSL", "1")).listener().tls()).isEqualTo(Settings.Tls.SELF_SIGNED);
        assertThat(SettingsReader.read(Map.of("USE_SSL", "0")).listener().tls()).isEqualTo(Settings.Tls.OFF);
        assertThat(SettingsReader.read(Map.of("USE_SSL", "1", "DIALTONE_TLS", "off"))
                        .listener()
                        .tls())
                .isEqualTo(Settings.Tls.OFF);
        assertThat(SettingsReader.read(Map.of("LOCALSTACK_HOST", "aws.lan:4566"))
                        .listener()
                        .hosts())
                .isEqualTo(Hosts.usual().and(List.of("aws.lan")));
        assertThat(SettingsReader.read(Map.of("LOCALSTACK_HOSTNAME", "aws.lan"))
                        .listener()
                        .hosts())
                .isEqualTo(Hosts.usual().and(List.of("aws.lan")));
    }

    @Test
    void saysWhatOfLocalStackIsNotHonoured() {
        assertThat(new LocalStackVariables(
                                Map.of("PERSISTENCE", "1", "GATEWAY_LISTEN", "0.0.0.0:4566,0.0.0.0:443", "DEBUG", "1"))
                        .notHonoured())
                .containsExactly("GATEWAY_LISTEN=0.0.0.0:4566,0.0.0.0:443: it listens to the first address only");
        assertThat(new LocalStackVariables(Map.of("PERSISTENCE", "0", "GATEWAY_LISTEN", ":4566")).notHonoured())
                .isEmpty();
    }

    @Test
    void readsLocalStacksOtherNames() {
        assertThat(SettingsReader.read(Map.of("EDGE_PORT", "4510")).listener().port())
                .isEqualTo(4510);
        assertThat(SettingsReader.read(Map.of("GATEWAY_LISTEN", ":1", "EDGE_PORT", "4510"))
                        .listener()
                        .port())
                .isEqualTo(4510);
        assertThat(SettingsReader.read(Map.of("DISABLE_CORS_HEADERS", "1"))
                        .listener()
                        .cors())
                .isEqualTo(Cors.off());
        assertThat(SettingsReader.read(Map.of("DISABLE_CORS_HEADERS", "0"))
                        .listener()
                        .cors())
                .isEqualTo(Settings.DEFAULTS.listener().cors());
        assertThat(SettingsReader.read(Map.of("EXTRA_CORS_ALLOWED_ORIGINS", "http://a.example,http://b.example"))
                        .listener()
                        .cors())
                .isEqualTo(Cors.localhostAnd(List.of("http://a.example", "http://b.example")));
    }

    @Test
    void takesAnAsteriskForAnyAndTheDefaultsNameForNoMore() {
        assertThat(SettingsReader.read(Map.of(), "--hosts", "*", "--cors-origins", "*"))
                .satisfies(any -> assertThat(any.listener().hosts())
                        .isEqualTo(Hosts.usual().and(List.of("*"))))
                .satisfies(any -> assertThat(any.listener().cors()).isEqualTo(Cors.anyOrigin()));
        assertThat(SettingsReader.read(Map.of(), "--hosts=localhost,", "--cors-origins= localhost"))
                .isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void isCalledByTheNameThatItBinds() {
        assertThat(Settings.DEFAULTS.withAddress("dialtone.lan", 0).http().hosts())
                .isEqualTo(Hosts.usual().and(List.of("dialtone.lan")));
    }

    @Test
    void passesEmptyArgumentsAndVariablesOver() {
        assertThat(SettingsReader.read(Map.of("DIALTONE_PORT", "", "EDGE_PORT", " "), "", " ", "--log", "warn", ""))
                .isEqualTo(SettingsReader.read(Map.of(), "--log=warn"));
        assertThat(SettingsReader.read(Map.of("DIALTONE_PORT", " 1234 "))
                        .listener()
                        .port())
                .isEqualTo(1234);
    }

    @Test
    void passesVariablesOfOthersOver() {
        assertThat(SettingsReader.read(Map.of("PATH", "/bin", "DIALTONES", "x", "dialtone_port", "x")))
                .isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIALTONE_EVENTS_ENDPOINT | http://localhost?a=secret | http://localhost?***",
                "DIALTONE_WEBHOOK | http://me:secret@localhost/ | http://***@localhost/",
                "DIALTONE_WEBHOOK | me:secret@localhost | ***@localhost",
            })
    void saysNoSecretsOfAnAddress(String variable, String value, String shown) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(variable, value)))
                .isInstanceOf(BadSetting.class)
                .message()
                .startsWith(variable + ": " + shown + " (expected: ")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIALTONE_PORT | 70000 | 0..65535",
                "DIALTONE_PORT | -1 | 0..65535",
                "DIALTONE_PORT | http://10.0.0.1:4566 | 0..65535",
                "DIALTONE_PORT | 99999999999 | 0..65535",
                "EDGE_PORT | x | 0..65535",
                "GATEWAY_LISTEN | x | 0..65535",
                "DIALTONE_REGION | us east | a region such as us-east-1",
                "DIALTONE_ACCOUNT | 1234 | 12 digits",
                "DIALTONE_ACCOUNT | 11112222333a | 12 digits",
                "DIALTONE_TRANSITIONS | slow | immediate, fast, realistic",
                "DIALTONE_QUOTAS | low | high, aws",
                "DIALTONE_THROTTLE | on | off, aws",
                "DIALTONE_TRANSITIONS | FAST | immediate, fast, realistic",
                "DIALTONE_EVENTS_ENDPOINT | localhost:4566 | a base URL such as http://localhost:4566",
                "DIALTONE_EVENTS_ENDPOINT | http:// | a base URL such as http://localhost:4566",
                "DIALTONE_EVENTS_ENDPOINT | http://a b/ | a base URL such as http://localhost:4566",
                "DIALTONE_EVENTS_ENDPOINT | http://localhost:99999 | a base URL such as http://localhost:4566",
                "DIALTONE_WEBHOOK | /hook | a URL such as http://localhost:8080/events",
                "DIALTONE_WEBHOOK | ftp://localhost/hook | a URL such as http://localhost:8080/events",
                "DIALTONE_WEBHOOK | http://localhost/#top | a URL such as http://localhost:8080/events",
                "DIALTONE_MAX_BODY_BYTES | 0 | 1..2147483639",
                "DIALTONE_MAX_BODY_BYTES | 1MB | 1..2147483639",
                "DIALTONE_MAX_STATE_BYTES | 0 | 1..1099511627776",
                "DIALTONE_MAX_CONNECTIONS | 0 | 1..1000000",
                "DIALTONE_HOSTS | dialtone.lan:4566 | names such as dialtone.example.com, or *",
                "DIALTONE_HOSTS | *lan | names such as dialtone.example.com, or *",
                "DIALTONE_HOSTS | http://dialtone.lan | names such as dialtone.example.com, or *",
                "DIALTONE_CORS_ORIGINS | app.example.com | origins such as https://app.example.com, or *",
                "DIALTONE_CORS_ORIGINS | https://app.example.com/ | origins such as https://app.example.com, or *",
                "DIALTONE_CORS_ORIGINS | https://*.example.com | origins such as https://app.example.com, or *",
                "DIALTONE_CORS_ORIGINS | null | origins such as https://app.example.com, or *",
                "EXTRA_CORS_ALLOWED_ORIGINS | x | origins such as https://app.example.com, or *",
                "DIALTONE_LOG | loud | error, warn, info, debug",
                "LS_LOG | loud | error, warn, info, debug",
                "DIALTONE_LOG_FORMAT | xml | text, json",
            })
    void saysValueAndExpectationInOneLine(String variable, String value, String expected) {
        String given = variable.equals("GATEWAY_LISTEN") ? "0.0.0.0:" + value : value;

        assertThatThrownBy(() -> SettingsReader.read(Map.of(variable, given)))
                .isInstanceOf(BadSetting.class)
                .hasMessage(variable + ": " + value + " (expected: " + expected + ")");
    }

    @Test
    void namesTheFlagThatGaveBadValue() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "--port", "70000"))
                .hasMessage("--port: 70000 (expected: 0..65535)");
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "--port", "--log"))
                .hasMessage("--port: --log (expected: 0..65535)");
    }

    @Test
    void namesUnknownVariableAndTheNearestOrThoseThereAre() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DIALTONE_PROT", "")))
                .isInstanceOf(BadSetting.class)
                .hasMessage("DIALTONE_PROT: unknown setting (nearest: DIALTONE_PORT)");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DIALTONE_WHATEVER_ELSE_THERE_MAY_BE", "")))
                .hasMessage(
                        "DIALTONE_WHATEVER_ELSE_THERE_MAY_BE: unknown setting (expected one of: DIALTONE_PORT, DIALTONE_HOST, "
                                + "DIALTONE_REGION, DIALTONE_ACCOUNT, DIALTONE_TRANSITIONS, DIALTONE_QUOTAS, DIALTONE_THROTTLE, DIALTONE_EVENTS_ENDPOINT, "
                                + "DIALTONE_WEBHOOK, DIALTONE_DATA_DIR, DIALTONE_SEED, DIALTONE_INIT_DIR, DIALTONE_MAX_BODY_BYTES, DIALTONE_MAX_STATE_BYTES, DIALTONE_MAX_CONNECTIONS, DIALTONE_HOSTS, DIALTONE_CORS_ORIGINS, DIALTONE_AUTH, "
                                + "DIALTONE_ACCESS_KEYS, DIALTONE_TLS, DIALTONE_TLS_CERT, DIALTONE_TLS_KEY, DIALTONE_LOG, "
                                + "DIALTONE_LOG_FORMAT)");
    }

    @Test
    void leavesVariablesOfAKubernetesServiceAside() {
        Map<String, String> injected = Map.of(
                "DIALTONE_SERVICE_HOST", "10.0.0.1",
                "DIALTONE_SERVICE_PORT", "4566",
                "DIALTONE_SERVICE_PORT_HTTP", "4566",
                "DIALTONE_PORT", "tcp://10.0.0.1:4566",
                "DIALTONE_PORT_4566_TCP", "tcp://10.0.0.1:4566",
                "DIALTONE_PORT_4566_TCP_PROTO", "tcp",
                "DIALTONE_PORT_4566_TCP_PORT", "4566",
                "DIALTONE_PORT_4566_TCP_ADDR", "10.0.0.1");

        assertThat(SettingsReader.read(injected)).isEqualTo(Settings.DEFAULTS);
        assertThat(ServiceVariables.in(injected))
                .containsExactlyInAnyOrderElementsOf(injected.keySet())
                .isSorted();
    }

    @Test
    void leavesVariablesOfAServiceWithALongerNameAside() {
        Map<String, String> injected = Map.of(
                "DIALTONE_SMS_SERVICE_HOST", "fd00::1",
                "DIALTONE_SMS_PORT", "udp://[fd00::1]:4566",
                "DIALTONE_SMS_PORT_4566_UDP_ADDR", "fd00::1");

        assertThat(SettingsReader.read(injected)).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void takesAPortThatIsMeantThoughKubernetesSetsOthers() {
        Map<String, String> both = Map.of("DIALTONE_PORT", "4567", "DIALTONE_SERVICE_HOST", "10.0.0.1");

        assertThat(SettingsReader.read(both).listener().port()).isEqualTo(4567);
        assertThat(ServiceVariables.in(both)).containsExactly("DIALTONE_SERVICE_HOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIALTONE_SERVICE", "DIALTONE_PORT_4566", "DIALTONE_HTTP_PORT", "DIALTONE_SERVICE_HOSTS"})
    void refusesWhatOnlyLooksLikeAVariableOfAService(String name) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(name, "4566")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name + ": unknown setting (");
    }

    @Test
    void namesUnknownFlagAndFlagWithoutValue() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "--prot", "1"))
                .isInstanceOf(BadSetting.class)
                .hasMessage("--prot: unknown flag (nearest: --port)");
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "4566"))
                .hasMessage("4566: unknown flag (--help lists them)");
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), "--log", "warn", "--port"))
                .hasMessage("--port: no value (expected: --port VALUE)");
    }
}
