package dev.dialtone.persistence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory. Only root may have one: a test that is run by others is skipped, and says so. */
final class Tmpfs implements AutoCloseable {
    private final Path path;

    private Tmpfs(Path path) {
        this.path = path;
    }

    /** @param options such as {@code size=1m} */
    static Tmpfs mount(Path path, String options) throws IOException {
        Files.createDirectory(path);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "mode=700," + options, "tmpfs", path.toString()),
                "NOT TESTED: a full and a read-only disk; only root may mount one");
        return new Tmpfs(path);
    }

    Path path() {
        return path;
    }

    void remount(String options) {
        if (!run("mount", "-o", "remount," + options, path.toString())) {
            throw new AssertionError("not remounted with " + options);
        }
    }

    @Override
    public void close() {
        run("umount", "-l", path.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
