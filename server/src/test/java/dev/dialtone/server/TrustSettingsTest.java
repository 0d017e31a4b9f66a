package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.signature.AccessKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrustSettingsTest {

    private static final AccessKeys TWO = new AccessKeys(Map.of(
            "AKIAIOSFODNN7EXAMPLE", new AccessKeys.AccessKey("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null),
            "test", new AccessKeys.AccessKey("a:b", "111122223333")));

    @Test
    void readsAccessKeysFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), """
                # of the tests

                AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
                  test:a:b:111122223333
                """);

        assertThat(read("DIALTONE_AUTH", "verify", "DIALTONE_ACCESS_KEYS", "@" + file)
                        .listener()
                        .accessKeys())
                .isEqualTo(TWO);
    }

    @Test
    void showsNoSecretInAnyText() {
        Settings settings = read("DIALTONE_AUTH", "verify", "DIALTONE_ACCESS_KEYS", "test:hidden:111122223333");

        assertThat(settings.toString()).contains("1 access keys").doesNotContain("hidden");
        assertThat(TWO.byId().toString()).contains("account=111122223333").doesNotContain("a:b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden | DIALTONE_ACCESS_KEYS: entry 1: unreadable (expected: AKID:secret or AKID:secret:accountId)",
                "test:hidden,test2: | DIALTONE_ACCESS_KEYS: entry 2: unreadable (expected: AKID:secret or AKID:secret:accountId)",
                "te st:hidden | DIALTONE_ACCESS_KEYS: entry 1: unreadable (expected: AKID:secret or AKID:secret:accountId)",
                "test:hidden,test:hidden2 | DIALTONE_ACCESS_KEYS: entry 2: test (expected: each access key once)",
                "',' | DIALTONE_ACCESS_KEYS: no access key (expected: AKID:secret or AKID:secret:accountId)",
                "@/nowhere/keys | DIALTONE_ACCESS_KEYS: /nowhere/keys (expected: a file that exists, with an access key a line)",
            })
    void namesTheEntryAndNotItsSecret(String keys, String message) {
        assertThatThrownBy(() -> read("DIALTONE_AUTH", "verify", "DIALTONE_ACCESS_KEYS", keys))
                .isInstanceOf(BadSetting.class)
                .hasMessage(message);
    }

    @Test
    void wantsKeysWithVerificationAndVerificationWithKeys() {
        assertThatThrownBy(() -> read("DIALTONE_AUTH", "verify"))
                .hasMessage("DIALTONE_AUTH: verify without DIALTONE_ACCESS_KEYS (expected: keys, AKID:secret or"
                        + " AKID:secret:accountId)");
        assertThatThrownBy(() -> read("DIALTONE_ACCESS_KEYS", "test:hidden"))
                .hasMessage("DIALTONE_ACCESS_KEYS: without DIALTONE_AUTH (expected: DIALTONE_AUTH=verify, or off)");
        assertThatThrownBy(() -> read("DIALTONE_AUTH", "strict"))
                .hasMessage("DIALTONE_AUTH: strict (expected: off, verify)");
        assertThat(read("DIALTONE_AUTH", "off", "DIALTONE_ACCESS_KEYS", "test:hidden"))
                .isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void turnsTlsOnByACertificate() {
        assertThat(read("DIALTONE_TLS_CERT", "c.pem", "DIALTONE_TLS_KEY", "k.pem")
                        .listener()
                        .tls())
                .isEqualTo(new Settings.Tls(true, Path.of("c.pem"), Path.of("k.pem")));
        assertThat(read("DIALTONE_TLS", "off", "DIALTONE_TLS_CERT", "c.pem", "DIALTONE_TLS_KEY", "k.pem"))
                .isEqualTo(Settings.DEFAULTS);
        assertThat(read("DIALTONE_TLS", "on").listener().tls()).isEqualTo(Settings.Tls.SELF_SIGNED);
    }

    @Test
    void wantsCertificateAndKeyTogether() {
        assertThatThrownBy(() -> read("DIALTONE_TLS_CERT", "c.pem"))
                .hasMessage("DIALTONE_TLS_CERT: without DIALTONE_TLS_KEY (expected: both or none)");
        assertThatThrownBy(() -> read("DIALTONE_TLS", "on", "DIALTONE_TLS_KEY", "k.pem"))
                .hasMessage("DIALTONE_TLS_KEY: without DIALTONE_TLS_CERT (expected: both or none)");
        assertThatThrownBy(() -> read("DIALTONE_TLS", "yes")).hasMessage("DIALTONE_TLS: yes (expected: off, on)");
    }

    private static Settings read(String... variables) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return SettingsReader.read(environment);
    }
}
