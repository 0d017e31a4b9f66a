package dev.dialtone.it.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Needed;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs the scripts of src-it/js, which use the AWS SDK for JavaScript v3, on Node against the server of this process. */
class JavaScriptSdkTest {

    private static final int OLDEST_NODE = 18;
    private static final Duration INSTALLING = Duration.ofMinutes(5);
    private static final Duration RUNNING = Duration.ofMinutes(3);

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void theSdkForJavaScriptFindsAwsHere() throws IOException {
        Needed.require(
                nodeVersion() >= OLDEST_NODE && Needed.has("npm"),
                "The AWS SDK for JavaScript was not tested: no npm, or no node " + OLDEST_NODE + " or newer");
        Path folder = Sources.target().resolve("js");
        copy(Sources.root().resolve("src-it/js"), folder);
        install(folder);

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

    /** 0 where there is none. */
    private static int nodeVersion() {
        if (!Needed.has("node")) {
            return 0;
        }
        String version =
                Command.of("node", "--version").run(Duration.ofSeconds(20)).out();
        return Integer.parseInt(version.strip().replaceFirst("^v(\\d+).*", "$1"));
    }

    /** Installs what the lock file names, unless that is what is there. */
    private static void install(Path folder) throws IOException {
        Path wanted = folder.resolve("package-lock.json");
        Path installed = folder.resolve("node_modules/installed-package-lock.json");
        if (Files.exists(installed) && Files.mismatch(wanted, installed) < 0) {
            return;
        }
        Outcome npm =
                Command.of("npm", "ci", "--no-audit", "--no-fund").in(folder).run(INSTALLING);
        assertThat(npm.exitCode())
                .as("npm ci ended with:%n%s%s", npm.out(), npm.err())
                .isZero();
        Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
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
