package dev.dialtone.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs src-it/python with the python3 of the PATH, when that has boto3. */
class Boto3Test {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void boto3FindsAwsHere() {
        Requirements.orSkip(hasBoto3(), "boto3 was not tested: no python3 on the PATH, or none that has it");
        Path script = Sources.root().resolve("src-it/python/number_lives.py");
        // -B: no compiled files beside the script.
        Outcome ran = Command.of(
                        "python3", "-B", script.toString(), dialtone.endpoint().toString(), dialtone.account())
                .run(Duration.ofMinutes(2));
        System.out.println(ran.out());
        assertThat(ran.exitCode())
                .as("python3 ended with:%n%s%s", ran.out(), ran.err())
                .isZero();
        assertThat(ran.out().lines()).hasSize(6).allMatch(line -> line.startsWith("ok "));
    }

    /** Requests of boto3 do not tell which of the two services of Chime they mean. */
    @ParameterizedTest
    @CsvSource({"chime_accounts.py, 3", "voice_connectors.py, 5"})
    void boto3ReachesWhatOneOfTheChimesHas(String name, int checks) {
        Requirements.orSkip(hasBoto3(), "boto3 was not tested: no python3 on the PATH, or none that has it");
        Path script = Sources.root().resolve("src-it/python/" + name);
        Outcome ran = Command.of(
                        "python3", "-B", script.toString(), dialtone.endpoint().toString(), dialtone.account())
                .run(Duration.ofMinutes(2));
        assertThat(ran.exitCode())
                .as("python3 ended with:%n%s%s", ran.out(), ran.err())
                .isZero();
        assertThat(ran.out().lines()).hasSize(checks).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void whatTheReadmeShowsClaimsANumber() {
        Requirements.orSkip(hasBoto3(), "boto3 was not tested: no python3 on the PATH, or none that has it");
        Path script = Sources.root().resolve("src-it/python/first_steps.py");
        Outcome ran = Command.of("python3", script.toString())
                .with("AWS_ENDPOINT_URL", dialtone.endpoint().toString())
                .with("AWS_ACCESS_KEY_ID", dialtone.account())
                .with("AWS_SECRET_ACCESS_KEY", "test")
                .with("AWS_DEFAULT_REGION", "us-east-1")
                .run(Duration.ofMinutes(2));
        assertThat(ran.exitCode()).as("python3 ended with:%n%s", ran.err()).isZero();
        assertThat(ran.out().strip()).matches("\\+1206555\\d{4}");
    }

    static boolean hasBoto3() {
        return Requirements.has("python3")
                && Command.of("python3", "-c", "import boto3")
                                .run(Duration.ofMinutes(1))
                                .exitCode()
                        == 0;
    }
}
