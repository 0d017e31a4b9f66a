package dev.dialtone.it.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this repository and its builds are. */
public final class Sources {

    private Sources() {}

    /** The folder of the repository. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("dialtone")) || !Files.isDirectory(folder.resolve("src-it"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "not in Dialtone's repository: " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    /**
     * A copy of the files of a folder, not of its folders, for programs that write beside what they run. What they have written
     * into folders before is still there.
     */
    public static Path copied(String folder) throws IOException {
        Path from = root().resolve(folder);
        Path to = Files.createDirectories(target().resolve(from.getFileName()));
        for (Path old : files(to)) {
            Files.delete(old);
        }
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** What this module's build may write to. */
    public static Path target() {
        return root().resolve("src-it/target");
    }
}
