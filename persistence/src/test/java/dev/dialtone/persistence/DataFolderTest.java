package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void findsWhatWasSavedInTheOrderOfKeys() {
        Path path = parent.resolve("a folder, with spaces/and another");
        try (DataFolder folder = Folders.open(path)) {
            assertThat(Folders.read(folder)).isEmpty();
            save(folder, put("b", "2"));
            save(folder, put("a", "1"));
            save(folder, put("c", "é\ud83d\udc4d".repeat(400_000)));
        }

        assertThat(Folders.read(path))
                .containsExactly(
                        Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "é\ud83d\udc4d".repeat(400_000)));
    }

    @Test
    void clearsWhatBeginsSoAndKeepsWhatComesAfterwards() {
        try (DataFolder folder = Folders.open(parent)) {
            save(folder, put("a/1", "old"));
            save(folder, put("ab", "other"));
            folder.add(put("a/2", "never seen"));
            save(folder, batch -> {
                batch.removeAll("a/");
                batch.put("a/3", () -> "new".getBytes(StandardCharsets.UTF_8));
                batch.remove("none");
            });
        }

        assertThat(Folders.read(parent)).containsExactly(Map.entry("a/3", "new"), Map.entry("ab", "other"));
    }

    @Test
    void makesTheValueOfAKeyOnceInABatch() {
        AtomicInteger made = new AtomicInteger();
        try (DataFolder folder = Folders.open(parent)) {
            save(folder, batch -> {
                for (int i = 0; i < 10; i++) {
                    byte[] value = {(byte) i};
                    batch.put("key", () -> {
                        made.incrementAndGet();
                        return value;
                    });
                }
            });
        }

        assertThat(made).hasValue(1);
        assertThat(Folders.read(parent)).containsEntry("key", "\t");
    }

    @Test
    void nothingIsToBeWaitedForWhenAllIsSaved() {
        try (DataFolder folder = Folders.open(parent)) {
            assertThat(folder.unsaved()).isNull();
            save(folder, put("a", "1"));
            CompletionStage<?> unsaved = folder.unsaved();

            assertThat(unsaved == null || unsaved.toCompletableFuture().isDone())
                    .isTrue();
            assertThat(folder.trouble()).isNull();
        }
    }

    @Test
    void savesAtTheEndWhatNobodyWaitedFor() {
        try (DataFolder folder = Folders.open(parent)) {
            folder.add(put("a", "1"));
        }

        assertThat(Folders.read(parent)).containsEntry("a", "1");
    }

    @Test
    void isTheOwnersAloneWhateverTheUmask() throws IOException {
        Path path = parent.resolve("new");
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("a", "1"));
            assertThat(permissions(path)).isEqualTo("rwx------");
            try (var files = Files.list(path)) {
                assertThat(files.toList())
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void warnsOfAFolderThatOthersMayEnterAndClosesItsFiles() throws IOException {
        Folders.open(parent).close();
        Path entries = parent.resolve(EntryFile.NAME);
        Files.setPosixFilePermissions(entries, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> warnings = new ArrayList<>();

        DataFolder.open(parent, warnings::add).close();

        assertThat(warnings).singleElement().asString().contains(parent.toString(), "chmod 700");
        assertThat(permissions(entries)).isEqualTo("rw-------");
    }

    @Test
    void followsALinkToAFolder() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);
        try (DataFolder folder = Folders.open(link)) {
            save(folder, put("a", "1"));
        }

        assertThat(Folders.read(real)).containsEntry("a", "1");
    }

    @Test
    void doesNotGrowWithUpdatesOfTheSameKeys() {
        int keys = 1_000;
        try (DataFolder folder = Folders.open(parent)) {
            for (int round = 0; round < 100_000 / keys; round++) {
                for (int key = 0; key < keys; key++) {
                    folder.add(put("key " + key, round + " ".repeat(500)));
                    if (key % 10 == 0) {
                        Folders.await(folder);
                    }
                }
            }
            Folders.await(folder);

            assertThat(folder.bytes()).isLessThan(20L * keys * 500);
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
