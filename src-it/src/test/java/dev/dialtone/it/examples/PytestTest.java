package dev.dialtone.it.examples;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs examples/pytest with every python3 on the PATH that has what it needs: old versions of it and new ones. */
@Evidence(DIALTONE)
class PytestTest {

    private static final Duration RUNNING = Duration.ofMinutes(3);

    @Test
    void testsOfUsersPassAloneAndInParallel() throws IOException {
        List<Path> pythons = Requirements.programs("python3").stream()
                .filter(PytestTest::isFit)
                .toList();
        Requirements.require(
                !pythons.isEmpty(),
                "examples/pytest was not tested: no python3 on the PATH has boto3, pytest and pytest-xdist");
        Path folder = Sources.copied("examples/pytest");
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            for (Path python : pythons) {
                passes(folder, emulator.endpoint(), python, "-n", "0");
                passes(folder, emulator.endpoint(), python, "-n", "4");
            }
        }
    }

    private static void passes(Path folder, String endpoint, Path python, String... arguments) {
        List<String> words = new ArrayList<>(List.of(python.toString(), "-m", "pytest", "--quiet"));
        words.addAll(List.of(arguments));
        Outcome ran = Command.of(words)
                .in(folder)
                .with("AWS_ENDPOINT_URL", endpoint)
                // What users have for the real AWS does no harm.
                .with("AWS_PROFILE", "production")
                .with("PYTEST_ADDOPTS", "")
                .run(RUNNING);
        assertThat(ran.exitCode())
                .as("%s ended with:%n%s%s", words, ran.out(), ran.err())
                .isZero();
        assertThat(ran.out()).containsPattern("(?m)^\\d+ passed(, \\d+ warnings?)? in ");
    }

    private static boolean isFit(Path python) {
        Outcome said = Command.of(
                        python.toString(),
                        "-c",
                        "import boto3, pytest, xdist;"
                                + " print('boto3', boto3.__version__, 'pytest', pytest.__version__, 'xdist', xdist.__version__)")
                .run(Duration.ofMinutes(1));
        System.out.print(python + ": " + (said.exitCode() == 0 ? said.out() : "has not what examples/pytest needs\n"));
        return said.exitCode() == 0;
    }
}
