package dev.dialtone.it.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs the scripts of src-it/js, which use the AWS SDK for JavaScript v3, on Node against the server of this process. */
class JavaScriptSdkTest {

    private static final Duration RUNNING = Duration.ofMinutes(3);

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void theSdkForJavaScriptFindsAwsHere() throws IOException {
        Path folder = NodeFolder.require();

        Outcome ran = Command.of(scripts(folder))
                .in(folder)
                .with("ENDPOINT", dialtone.endpoint().toString())
                .with("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true")
                .run(RUNNING);

        System.out.println(ran.out());
        assertThat(ran.exitCode())
                .as("node ended with:%n%s%s", ran.out(), ran.err())
                .isZero();
        assertThat(ran.out()).contains("fail 0", "skipped 0").doesNotContain("tests 0");
    }

    private static List<String> scripts(Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(words::add);
        }
        return words;
    }
}
