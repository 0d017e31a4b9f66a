package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a shell's variables and files make the caller: the one that the AWS CLI would be there. */
class CallerTest {

    @TempDir
    Path home;

    @Test
    void callsThisMachineForTheFirstAccountUnlessTold() {
        assertThat(caller(Map.of())).isEqualTo("http://localhost:4566, account 000000000000, us-east-1");
        assertThat(caller(Map.of("DIALTONE_PORT", "4599"))).startsWith("http://localhost:4599, ");
    }

    @Test
    void followsTheVariablesOfAws() {
        Map<String, String> variables = Map.of(
                "AWS_ENDPOINT_URL", "http://dialtone:4566/",
                "AWS_ACCESS_KEY_ID", "111122223333",
                "AWS_REGION", "eu-west-1",
                "AWS_DEFAULT_REGION", "eu-west-2");
        assertThat(caller(variables)).isEqualTo("http://dialtone:4566, account 111122223333, eu-west-1");
        assertThat(caller(Map.of("AWS_DEFAULT_REGION", "eu-west-2", "AWS_REGION", "")))
                .endsWith(", eu-west-2");
        assertThat(caller(Map.of("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"))).contains("account 000000000000");
    }

    @Test
    void takesTheEndpointOfTheServiceFirst() {
        Map<String, String> both = Map.of(
                "AWS_ENDPOINT_URL", "http://localstack:4566",
                "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2", "http://dialtone:4566");
        assertThat(caller(both)).startsWith("http://dialtone:4566, ");
        Map<String, String> ignored = new HashMap<>(both);
        ignored.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(caller(ignored)).startsWith("http://localhost:4566, ");
    }

    @Test
    void takesOptionsBeforeAnything() {
        assertThat(caller(
                        Map.of(
                                "AWS_ENDPOINT_URL", "http://dialtone:4566",
                                "AWS_ACCESS_KEY_ID", "111122223333",
                                "AWS_REGION", "eu-west-1"),
                        "--endpoint-url",
                        "http://localhost:1",
                        "--account=444455556666",
                        "--region=ca-central-1"))
                .isEqualTo("http://localhost:1, account 444455556666, ca-central-1");
    }

    @Test
    void readsTheFilesOfTheAwsCli() throws IOException {
        write("config", """
                # theirs
                [default]
                region = eu-central-1

                [profile  dialtone]
                region=eu-west-3
                endpoint_url = http://localhost:4570
                services = local
                s3 =
                  region = us-west-2
                [services local]
                endpoint_url = http://localhost:1
                """);
        write("credentials", """
                [default]
                aws_access_key_id = 111122223333
                [dialtone]
                aws_access_key_id = 444455556666
                aws_secret_access_key = test
                """);
        assertThat(caller(Map.of())).isEqualTo("http://localhost:4566, account 111122223333, eu-central-1");
        assertThat(caller(Map.of("AWS_PROFILE", "dialtone")))
                .isEqualTo("http://localhost:4570, account 444455556666, eu-west-3");
        assertThat(caller(Map.of("AWS_PROFILE", "dialtone", "AWS_ACCESS_KEY_ID", "test", "AWS_REGION", "us-west-1")))
                .isEqualTo("http://localhost:4570, account 000000000000, us-west-1");
        assertThat(caller(Map.of(
                        "AWS_PROFILE", "dialtone",
                        "AWS_CONFIG_FILE", "/nonexistent/config",
                        "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials")))
                .isEqualTo("http://localhost:4566, account 444455556666, us-east-1");
    }

    @Test
    void refusesAProfileThatIsNowhere() {
        assertThatThrownBy(() -> caller(Map.of("AWS_PROFILE", "shop")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "AWS_PROFILE: shop (expected: a profile of %s or %s)",
                        home.resolve(".aws/config"), home.resolve(".aws/credentials"));
    }

    @Test
    void refusesWhatIsNoAddressOfAServer() {
        for (String wrong : List.of("localhost:4566", "http://local host", "http://localhost:4566/chime")) {
            assertThatThrownBy(() -> caller(Map.of("AWS_ENDPOINT_URL", wrong)))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("endpoint: " + wrong + " (expected: such as http://localhost:4566)");
        }
    }

    @Test
    void doesNotShowThePasswordOfAnAddress() {
        assertThatThrownBy(() -> caller(Map.of("AWS_ENDPOINT_URL", "http://user:secret@localhost:4566/?x=secret")))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void leavesThePortOfAKubernetesServiceAside() {
        assertThat(caller(Map.of("DIALTONE_PORT", "tcp://10.0.0.1:4566"))).startsWith("http://localhost:4566,");
        assertThat(caller(Map.of("DIALTONE_PORT", "4567"))).startsWith("http://localhost:4567,");
    }

    private String caller(Map<String, String> variables, String... options) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HOME", home.toString());
        Dialtone dialtone = new Caller(Arguments.read(Command.HEALTH, List.of(options)), environment).dialtone();
        return dialtone + ", " + dialtone.region();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve(file), text);
    }
}
