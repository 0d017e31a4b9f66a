package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that cannot be written, from the start or from some moment on. */
class UnwritableFolderTest {

    @TempDir
    Path parent;

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");

        assertRefused(file, "data folder " + file + ": not a folder");
        assertRefused(file.resolve("below"), "data folder " + file.resolve("below") + " cannot be used: ");
    }

    @Test
    void refusesAFolderThatItMayNotWrite() throws IOException {
        Path closed = Files.createDirectory(parent.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeTrue(!Files.isWritable(closed), "root may write everywhere: a read-only mount is tested instead");

        assertRefused(closed, "data folder " + closed + " cannot be used: permission denied for ");
        assertRefused(closed.resolve("new"), "cannot be used: permission denied for ");
    }

    @Test
    void refusesAReadOnlyFileSystem() throws IOException {
        try (Tmpfs disk = Tmpfs.mount(parent.resolve("disk"), "size=2m")) {
            Folders.open(disk.path()).close();
            disk.remount("ro");

            assertRefused(disk.path(), "data folder " + disk.path() + " cannot be used: Read-only file system");
        }
    }

    @Test
    void refusesAFullDisk() throws IOException {
        try (Tmpfs disk = Tmpfs.mount(parent.resolve("disk"), "size=64k")) {
            Files.write(disk.path().resolve("filler"), new byte[60 * 1024]);

            assertRefused(disk.path(), "data folder " + disk.path() + " cannot be used: No space left on device");
        }
    }

    @Test
    @Timeout(60)
    void acknowledgesNothingWhileTheDiskIsFullAndGoesOnAfterwards() throws IOException {
        List<String> warnings = new ArrayList<>();
        try (Tmpfs disk = Tmpfs.mount(parent.resolve("disk"), "size=1m")) {
            int last = 0;
            try (DataFolder folder = DataFolder.open(disk.path(), warnings::add)) {
                String message = "";
                for (int i = 1; message.isEmpty(); i++) {
                    try {
                        save(folder, put("entry " + i, noise(i)));
                        last = i;
                    } catch (CompletionException failed) {
                        message = String.valueOf(
                                Objects.requireNonNull(failed.getCause()).getMessage());
                    }
                }
                assertThat(message)
                        .isEqualTo(
                                "data folder " + disk.path() + " cannot be written: No space left on device (nothing is"
                                        + " answered until it can; tried again every second)")
                        .isEqualTo(folder.trouble());
                assertThat(warnings).containsExactly(message);
                assertThatThrownBy(() -> Folders.await(folder)).hasCauseInstanceOf(CommitLoop.NotSaved.class);

                folder.add(put("entry 1", "meanwhile"));
                disk.remount("size=8m");
                awaitEnd(folder);
                assertThat(folder.unsaved()).isNull();
                assertThat(warnings).hasSize(2).last().asString().endsWith("can be written again");
            }
            Map<String, String> found = Folders.read(disk.path());
            assertThat(found).hasSize(last + 1).containsEntry("entry 1", "meanwhile");
        }
    }

    @Test
    @Timeout(60)
    void keepsNothingOfWhatCouldNotBeSavedWhenItIsKilled() throws IOException, InterruptedException {
        try (Tmpfs disk = Tmpfs.mount(parent.resolve("disk"), "size=1m")) {
            Process filler = Folders.java(Filler.class, disk.path().toString()).start();
            int last;
            try (var output = filler.inputReader()) {
                last = Integer.parseInt(output.readLine());
            }
            filler.destroyForcibly().waitFor();
            disk.remount("size=8m");

            assertThat(Folders.read(disk.path())).hasSize(2 * last);
        }
    }

    /** Fills a folder with pairs of entries, says how many it has when the disk is full, and waits to be killed. */
    static final class Filler {
        public static void main(String[] arguments) throws InterruptedException {
            DataFolder folder = Folders.open(Path.of(arguments[0]));
            int saved = 0;
            while (folder.trouble() == null) {
                int next = saved + 1;
                try {
                    save(folder, batch -> {
                        put("a " + next, noise(next)).writeTo(batch);
                        put("b " + next, noise(-next)).writeTo(batch);
                    });
                    saved = next;
                } catch (CompletionException full) {
                    System.out.println(saved);
                }
            }
            Thread.currentThread().join();
        }
    }

    @Test
    @Timeout(60)
    void acknowledgesNothingOnceTheFolderIsGone() throws IOException {
        Path path = parent.resolve("data");
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("a", "1"));
            Path away = Files.move(path, parent.resolve("away"));

            assertThatThrownBy(() -> save(folder, put("a", "2")))
                    .hasMessageContaining("data folder " + path + " cannot be written: changes-0 is gone");

            Files.move(away, path);
            awaitEnd(folder);
        }
        assertThat(Folders.read(path)).containsEntry("a", "2");
    }

    /** Waits until the trouble of a folder is over. */
    private static void awaitEnd(DataFolder folder) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (folder.trouble() != null && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(folder.trouble()).isNull();
    }

    private static String noise(int seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(2_000, 'a', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> Folders.open(path))
                .isInstanceOf(FolderRefused.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
