package dev.dialtone.it.examples;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.javascript.NodeFolder;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs examples/vitest, and checks its types. */
@Evidence(DIALTONE)
class VitestTest {

    private static final int OLDEST_NODE = 20;
    private static final Duration RUNNING = Duration.ofMinutes(3);

    @Test
    void testsOfUsersPassInParallel() throws IOException {
        Path folder = NodeFolder.require("examples/vitest", OLDEST_NODE);
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            Outcome ran = npm(folder, emulator.endpoint(), "test", "--", "--maxWorkers=4");

            assertThat(ran.out()).containsPattern("Tests +(\\d+) passed \\(\\1\\)");
        }
    }

    @Test
    void typesOfUsersTestsAreRight() throws IOException {
        Path folder = NodeFolder.require("examples/vitest", OLDEST_NODE);

        npm(folder, "", "run", "check");
    }

    private static Outcome npm(Path folder, String endpoint, String... arguments) {
        List<String> words = new ArrayList<>(List.of("npm"));
        words.addAll(List.of(arguments));
        Outcome ran = Command.of(words)
                .in(folder)
                .with("AWS_ENDPOINT_URL", endpoint)
                // What users have for the real AWS does no harm.
                .with("AWS_PROFILE", "production")
                .with("NO_COLOR", "1")
                .run(RUNNING);
        assertThat(ran.exitCode())
                .as("%s ended with:%n%s%s", words, ran.out(), ran.err())
                .isZero();
        return ran;
    }
}
