package dev.dialtone.it.process;

import java.nio.file.Files;
import java.nio.file.Path;

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

    /** What this module's build may write to. */
    public static Path target() {
        return root().resolve("src-it/target");
    }
}
