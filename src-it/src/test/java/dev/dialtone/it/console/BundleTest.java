package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.javascript.NodeFolder;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a browser loads: made of the sources that are here, and small. */
class BundleTest {

    private static final Path COMMITTED = Sources.root().resolve("console/src/main/resources/dev/dialtone/console");
    private static final int MOST_BYTES = 60 * 1024;
    private static final int OLDEST_NODE = 18;

    @Test
    void theBundleThatIsCommittedIsWhatTheSourcesGive() throws IOException {
        Path folder = NodeFolder.require("console/web", OLDEST_NODE);
        Path sources = Files.createDirectories(folder.resolve("src"));
        try (Stream<Path> old = Files.list(sources)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(Sources.root().resolve("console/web/src"))) {
            for (Path file : files.toList()) {
                Files.copy(file, sources.resolve(file.getFileName().toString()));
            }
        }

        Outcome built = Command.of("node", "build.mjs", folder.resolve("bundle").toString())
                .in(folder)
                .run(Duration.ofMinutes(1));

        assertThat(built.exitCode())
                .as("node build.mjs ended with:%n%s%s", built.out(), built.err())
                .isZero();
        assertThat(files(folder.resolve("bundle")))
                .as("the committed bundle; to make it anew: cd console/web && npm ci && npm run build")
                .isEqualTo(files(COMMITTED));
    }

    @Test
    void theBundleIsSmall() throws IOException {
        int compressed = 0;
        int plain = 0;
        try (Stream<Path> files = Files.list(COMMITTED)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                plain += bytes.length;
                compressed += compressed(bytes);
            }
        }
        System.out.printf("The page is %,d bytes, %,d compressed.%n", plain, compressed);
        assertThat(compressed).isLessThan(MOST_BYTES);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    /** Each name but that of the page says by its hash what is in the file. */
    private static List<String> files(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(found::add);
        }
        found.addAll(Files.readAllLines(folder.resolve("index.html")));
        return found;
    }
}
