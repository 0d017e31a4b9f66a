package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that become part of the entries. */
class MergeTest {

    private static final String LONG = "x".repeat(100_000);

    @TempDir
    Path path;

    /** What is expected, changed along with the folder. */
    private final Map<String, String> expected = new TreeMap<>();

    private void putSome(DataFolder folder, int from, int count) {
        for (int i = from; i < from + count; i++) {
            String key = "entry " + i % 7;
            expected.put(key, i + LONG);
            save(folder, put(key, i + LONG));
        }
    }

    @Test
    void leavesWhatTheLogsCameTo() throws IOException {
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("cleared 1", "a"));
            save(folder, put("removed", "b"));
            putSome(folder, 0, 100);
            save(folder, batch -> {
                batch.clear(Folders.table("cleared "));
                batch.remove(Folders.table("removed"), Folders.ALONE);
                put("cleared 2", "c").writeTo(batch);
            });
            expected.put("cleared 2", "c");
            putSome(folder, 200, 100);
        }

        assertThat(EntriesFile.of(path).commit()).isGreaterThan(102);
        assertThat(Folders.read(path)).isEqualTo(expected);
    }

    /** As a process leaves it that is killed when the entries were put in their place, and logs were not yet deleted. */
    @Test
    void passesOverLogsThatAreMerged() throws IOException {
        Map<Path, byte[]> logs = new HashMap<>();
        try (DataFolder folder = Folders.open(path)) {
            for (int i = 0; i < 20; i++) {
                putSome(folder, 10 * i, 10);
                for (Path log : ChangeLog.all(path)) {
                    logs.put(log, Files.readAllBytes(log));
                }
            }
        }
        List<Path> left = ChangeLog.all(path);
        assertThat(logs).hasSizeGreaterThan(left.size());
        for (Map.Entry<Path, byte[]> log : logs.entrySet()) {
            if (!left.contains(log.getKey()) && ChangeLog.before(log.getKey()) == 0) {
                Files.write(log.getKey(), log.getValue());
            }
        }

        try (DataFolder folder = Folders.open(path)) {
            assertThat(Folders.read(folder)).isEqualTo(expected);
            putSome(folder, 200, 100);
        }
        assertThat(Folders.read(path)).isEqualTo(expected);
        assertThat(ChangeLog.all(path)).hasSizeLessThan(3);
    }

    /** As a process leaves it that is killed while entries are written. */
    @Test
    void writesOverWhatAnEarlierOneHasLeftHalf() throws IOException {
        try (DataFolder folder = Folders.open(path)) {
            putSome(folder, 0, 5);
        }
        Files.writeString(path.resolve(EntriesFile.NAME + ".new"), "half");
        Files.writeString(path.resolve("changes.new"), "half");

        try (DataFolder folder = Folders.open(path)) {
            assertThat(Folders.read(folder)).isEqualTo(expected);
            putSome(folder, 100, 100);
        }
        assertThat(Folders.read(path)).isEqualTo(expected);
        assertThat(path.resolve(EntriesFile.NAME + ".new")).doesNotExist();
    }

    @Test
    void goesOnWithTheLogsWhenEntriesCannotBeWritten() throws IOException {
        AtomicInteger warnings = new AtomicInteger();
        try (DataFolder folder = DataFolder.open(path, warning -> warnings.incrementAndGet())) {
            putSome(folder, 0, 5);
            warnings.set(0);
            Path inTheWay = Files.createDirectory(path.resolve(EntriesFile.NAME + ".new"));
            Path whatKeepsIt = Files.createFile(inTheWay.resolve("file"));
            putSome(folder, 100, 100);
            assertThat(folder.trouble()).isNull();
            Files.delete(whatKeepsIt);
            Files.deleteIfExists(inTheWay);
            putSome(folder, 200, 100);
        }

        assertThat(warnings).hasPositiveValue();
        assertThat(Folders.read(path)).isEqualTo(expected);
        assertThat(ChangeLog.all(path)).hasSizeLessThan(3);
    }
}
