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

/** A folder of JavaScript with what its lock file names installed beside it. */
public final class NodeFolder {

    /** What the AWS SDK for JavaScript v3 runs on. */
    private static final int OLDEST_NODE = 18;

    private static final Duration INSTALLING = Duration.ofMinutes(5);

    private NodeFolder() {}

    /** The scripts of src-it/js, ready to run; without Node and npm the test that asks is skipped, and says so. */
    public static Path require() throws IOException {
        return require("src-it/js", OLDEST_NODE);
    }

    /**
     * A copy of a folder of the repository, ready to run; without npm and a Node that is new enough the test that asks is
     * skipped, and says so.
     *
     * @param oldestNode a major version
     */
    public static Path require(String source, int oldestNode) throws IOException {
        Requirements.require(
                nodeVersion() >= oldestNode && Requirements.has("npm"),
                source + " was not tested: no npm, or no node " + oldestNode + " or newer");
        Path folder = Sources.copied(source);
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
}
