package dev.dialtone.it.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/** The scripts of src-it/js with the AWS SDK for JavaScript v3 installed beside them. */
public final class NodeFolder {

    private static final int OLDEST_NODE = 18;
    private static final Duration INSTALLING = Duration.ofMinutes(5);

    private NodeFolder() {}

    /** The folder, ready to run; without Node and npm the test that asks is skipped, and says so. */
    public static Path require() throws IOException {
        Requirements.require(
                nodeVersion() >= OLDEST_NODE && Requirements.has("npm"),
                "The AWS SDK for JavaScript was not tested: no npm, or no node " + OLDEST_NODE + " or newer");
        Path folder = Sources.target().resolve("js");
        copy(Sources.root().resolve("src-it/js"), folder);
        install(folder);
        return folder;
    }

    /** 0 where there is none. */
    private static int nodeVersion() {
        if (!Requirements.has("node")) {
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
}
