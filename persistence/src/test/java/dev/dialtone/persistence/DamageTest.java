package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not what was written is told, and stays as it is. */
class DamageTest {

    private static final int TRIALS = 150;
    private static final int MERGED = 3_000;

    @TempDir
    Path parent;

    private Path path;
    private Path entries;
    private Path log;
    private Map<String, String> saved;

    /** So much that some of it is merged, and some of it is in a log. */
    @BeforeEach
    void saveSomething() throws IOException {
        path = parent.resolve("data");
        entries = path.resolve(EntriesFile.NAME);
        try (DataFolder folder = Folders.open(path)) {
            for (int i = 0; i < MERGED; i++) {
                folder.add(put("entry " + i % 400, i + "x".repeat(i % 1700)));
                if (i % 7 == 0) {
                    Folders.await(folder);
                }
            }
        }
        saved = Folders.read(path);
        List<Path> logs = ChangeLog.all(path);
        log = logs.get(logs.size() - 1);
        assertThat(Files.size(entries)).isGreaterThan(100_000);
        assertThat(Files.size(log)).isGreaterThan(100_000);
    }

    @Test
    void tellsOfAFileThatEndsTooEarlyWhereverThatIs() throws IOException {
        Random random = new Random(1);
        for (Path file : List.of(entries, log)) {
            byte[] sound = Files.readAllBytes(file);
            for (int trial = 0; trial < TRIALS; trial++) {
                int length = trial < 2 ? trial : random.nextInt(sound.length);
                Files.write(file, Arrays.copyOf(sound, length));
                assertTold(file, "cut at " + length);
            }
            Files.write(file, sound);
        }
    }

    @Test
    void tellsOfABitThatIsAnotherWhereverItIs() throws IOException {
        Random random = new Random(2);
        for (Path file : List.of(entries, log)) {
            byte[] sound = Files.readAllBytes(file);
            for (int trial = 0; trial < TRIALS; trial++) {
                byte[] flipped = sound.clone();
                int at = trial < 40 ? trial : random.nextInt(flipped.length);
                flipped[at] = (byte) (flipped[at] ^ 1 << random.nextInt(8));
                Files.write(file, flipped);
                assertTold(file, "flipped at " + at);
            }
            Files.write(file, sound);
        }
    }

    @Test
    void tellsOfBytesThatAreTooMany() throws IOException {
        byte[] sound = Files.readAllBytes(entries);
        Files.write(entries, Arrays.copyOf(sound, sound.length + 1));

        assertTold(entries, "one more");
    }

    private void assertTold(Path file, String what) throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        byte[] last = Files.readAllBytes(path.resolve(LastCommit.NAME));

        assertThatThrownBy(() -> Folders.read(path))
                .as(what)
                .isInstanceOf(FolderRefused.class)
                .hasMessageContainingAll(path + "/", " is damaged: ", "move it away");
        assertThat(Files.readAllBytes(file)).as(what).isEqualTo(damaged);
        assertThat(Files.readAllBytes(path.resolve(LastCommit.NAME))).as(what).isEqualTo(last);
    }

    @Test
    void takesATornLastWriteForNoDamage() throws IOException {
        byte[] last;
        int before;
        byte[] after;
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("entry 1", "acknowledged"));
            before = (int) Files.size(log);
            last = Files.readAllBytes(path.resolve(LastCommit.NAME));
            save(folder, put("entry 1", "not acknowledged"));
            after = Files.readAllBytes(log);
        }
        Map<String, String> expected = new TreeMap<>(saved);
        for (int length = before; length <= after.length; length++) {
            Files.write(log, Arrays.copyOf(after, length));
            Files.write(path.resolve(LastCommit.NAME), last);
            expected.put("entry 1", length < after.length ? "acknowledged" : "not acknowledged");

            assertThat(Folders.read(path)).as("torn at %d", length).isEqualTo(expected);
        }
    }

    @Test
    void goesOnBehindATornLastWrite() throws IOException {
        byte[] sound = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(sound, sound.length + 5));
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("entry 1", "afterwards"));
        }

        assertThat(Folders.read(path)).containsEntry("entry 1", "afterwards").hasSameSizeAs(saved);
    }

    @Test
    void takesNothingOfALargeCommitThatWasTorn() throws IOException {
        byte[] last = Files.readAllBytes(path.resolve(LastCommit.NAME));
        try (DataFolder folder = Folders.open(path)) {
            save(folder, batch -> {
                batch.clear(Folders.table("entry "));
                Stream.iterate(0, i -> i + 1)
                        .limit(5_000)
                        .forEach(i -> put("new " + i, "y".repeat(1_000)).writeTo(batch));
            });
        }
        byte[] whole = Files.readAllBytes(log);
        for (int length = whole.length - 3_000_000; length < whole.length; length += 499_999) {
            Files.write(log, Arrays.copyOf(whole, length));
            Files.write(path.resolve(LastCommit.NAME), last);

            assertThat(Folders.read(path)).as("torn at %d", length).isEqualTo(saved);
        }
    }

    @Test
    void tellsOfFilesThatAreMissingOrStrange() throws IOException {
        Path last = path.resolve(LastCommit.NAME);
        byte[] content = Files.readAllBytes(last);
        content[15] ^= 1;
        Files.write(last, content);
        assertRefused(last + " is damaged: it is not what Dialtone has written");

        Files.delete(last);
        assertRefused(entries + " is damaged: last-commit, which belongs to it, is missing");

        content[15] ^= 1;
        Files.write(last, content);
        Files.delete(entries);
        assertRefused(last + " is damaged: entries, which belongs to it, is missing");

        Files.writeString(entries, "Dear diary");
        assertRefused(entries + " is damaged: it does not begin as Dialtone's files do");
        assertThat(entries).hasContent("Dear diary");
    }

    @Test
    void tellsOfALogThatIsMissing() throws IOException {
        Files.delete(log);

        assertRefused(entries + " is damaged: its newest part is missing: commit ");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Folders.open(path))
                .isInstanceOf(FolderRefused.class)
                .hasMessageStartingWith(message);
    }
}
