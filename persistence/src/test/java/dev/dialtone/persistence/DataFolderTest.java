package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.ALONE;
import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static dev.dialtone.persistence.Folders.table;
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
                batch.clear(table("a/"));
                batch.put(table("a/"), 3, output -> output.writeBytes("new".getBytes(StandardCharsets.UTF_8)));
                batch.remove(table("none"), ALONE);
            });
        }

        assertThat(Folders.read(parent)).containsExactly(Map.entry("a/3", "new"), Map.entry("ab", "other"));
    }

    @Test
    void clearsAnAccountAndNoOther() {
        TableKey others = new TableKey("111122223334", "a/", "");
        try (DataFolder folder = Folders.open(parent)) {
            save(folder, put("a/1", "old"));
            save(folder, put("b/1", "old"));
            save(folder, batch -> {
                batch.put(others, 9, output -> output.writeByte('9'));
                batch.clear("111122223333");
                put("b/2", "new").writeTo(batch);
            });
        }

        assertThat(Folders.read(parent)).containsExactly(Map.entry("b/2", "new"), Map.entry("a/9", "9"));
    }

    @Test
    void keepsMoreTablesApartThanHaveNumbersInAFile() {
        int tables = 25_000;
        try (DataFolder folder = Folders.open(parent)) {
            for (int round = 0; round < 2; round++) {
                String value = String.valueOf(round);
                save(folder, batch -> {
                    for (int i = 0; i < tables; i++) {
                        put("table " + i + "/" + value + "1", i + value).writeTo(batch);
                    }
                });
            }
        }

        Map<String, String> read = Folders.read(parent);
        assertThat(read).hasSize(2 * tables);
        for (int i = 0; i < tables; i++) {
            assertThat(read).containsEntry("table " + i + "/1", i + "0").containsEntry("table " + i + "/11", i + "1");
        }
    }

    @Test
    void makesTheValueOfAKeyOnceInABatch() {
        AtomicInteger made = new AtomicInteger();
        try (DataFolder folder = Folders.open(parent)) {
            save(folder, batch -> {
                for (int i = 0; i < 10; i++) {
                    byte[] value = {(byte) i};
                    batch.put(table("key"), ALONE, output -> {
                        made.incrementAndGet();
                        output.writeBytes(value);
                    });
                }
            });
        }

        assertThat(made).hasValue(1);
        assertThat(Folders.read(parent)).containsEntry("key", "\t");
    }

    @Test
    void savesNothingOfWhatComesAndGoesInABatch() {
        AtomicInteger made = new AtomicInteger();
        Batch.Value value = output -> made.incrementAndGet();
        try (DataFolder folder = Folders.open(parent)) {
            save(folder, put("there", "1"));
            save(folder, batch -> {
                batch.add(table("new"), ALONE, value);
                batch.put(table("new"), ALONE, value);
                batch.remove(table("new"), ALONE);
                batch.put(table("there"), ALONE, value);
                batch.remove(table("there"), ALONE);
            });
        }

        assertThat(made).hasValue(0);
        assertThat(Folders.read(parent)).isEmpty();
    }

    @Test
    void removesWhatMayHaveBeenSavedWhenSavingFailed() {
        Batch batch = new Batch();
        batch.add(table("new"), ALONE, output -> {});
        batch.mayBeSaved();
        batch.remove(table("new"), ALONE);

        assertThat(batch.byTable().get(table("new"))).containsOnlyKeys(ALONE);
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
                        .hasSize(4)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void warnsOfAFolderThatOthersMayEnterAndClosesItsFiles() throws IOException {
        Folders.open(parent).close();
        Path entries = parent.resolve(EntriesFile.NAME);
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
