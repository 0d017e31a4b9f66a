package dev.dialtone.persistence;

import static dev.dialtone.persistence.Folders.put;
import static dev.dialtone.persistence.Folders.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not what was written is told, and stays as it is. */
class DamageTest {

    private static final int TRIALS = 150;
    private static final int HEADER_BYTES = 2 * 4096;

    @TempDir
    Path parent;

    private Path path;
    private Path entries;
    private byte[] sound;
    private Map<String, String> saved;

    @BeforeEach
    void saveSomething() throws IOException {
        path = parent.resolve("data");
        entries = path.resolve(EntryFile.NAME);
        try (DataFolder folder = Folders.open(path)) {
            for (int i = 0; i < 2_000; i++) {
                folder.add(put("entry " + i % 400, i + "x".repeat(i % 700)));
                if (i % 7 == 0) {
                    Folders.await(folder);
                }
            }
        }
        sound = Files.readAllBytes(entries);
        saved = Folders.read(path);
        sound = Files.readAllBytes(entries); // To open and close it is a change.
    }

    @Test
    void tellsOfAFileThatEndsTooEarlyWhereverThatIs() throws IOException {
        Random random = new Random(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            int length = trial < 2 ? trial : random.nextInt(sound.length);
            Files.write(entries, sound);
            try (FileChannel channel = FileChannel.open(entries, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertToldOrWhole("cut at " + length);
        }
    }

    @Test
    void tellsOfABitThatIsAnotherWhereverItIs() throws IOException {
        Random random = new Random(2);
        int told = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] flipped = sound.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] = (byte) (flipped[at] ^ 1 << random.nextInt(8));
            Files.write(entries, flipped);
            told += assertToldOrWhole("flipped at " + at) ? 1 : 0;
        }
        assertThat(told).as("trials that hit what is alive").isGreaterThan(TRIALS / 10);
    }

    /** Whether it is told; else nothing is missing or changed: what is dead may be anything. */
    private boolean assertToldOrWhole(String what) throws IOException {
        byte[] damaged = Files.readAllBytes(entries);
        byte[] last = Files.readAllBytes(path.resolve(LastCommit.NAME));
        try {
            assertThat(Folders.read(path)).as(what).isEqualTo(saved);
            // It was good, and so it was opened: what follows needs the marker of before.
            Files.write(path.resolve(LastCommit.NAME), last);
            return false;
        } catch (FolderRefused refused) {
            assertThat(refused).as(what).message().contains(entries + " is damaged: ", "move it away");
            assertThat(Files.readAllBytes(entries)).as(what).isEqualTo(damaged);
            return true;
        }
    }

    @Test
    void takesATornLastWriteForNoDamage() throws IOException {
        byte[] before;
        byte[] after;
        byte[] last;
        try (DataFolder folder = Folders.open(path)) {
            save(folder, put("entry 1", "acknowledged"));
            before = Files.readAllBytes(entries);
            last = Files.readAllBytes(path.resolve(LastCommit.NAME));
            save(folder, put("entry 1", "not acknowledged"));
            after = Files.readAllBytes(entries);
        }
        List<Integer> changed = new ArrayList<>();
        for (int at = 0; at < after.length; at++) {
            if (at >= before.length || before[at] != after[at]) {
                changed.add(at);
            }
        }
        assertThat(changed).isNotEmpty();
        int lost = 0;
        for (int torn = 0; torn <= 50; torn++) {
            // The file's own header, at its beginning, is written when the rest is.
            List<Integer> written = changed.stream()
                    .filter(at -> at >= HEADER_BYTES)
                    .limit((long) torn * changed.size() / 50)
                    .toList();
            int end = written.isEmpty() ? 0 : written.get(written.size() - 1) + 1;
            byte[] half = Arrays.copyOf(before, Math.max(before.length, end));
            written.forEach(at -> half[at] = after[at]);
            Files.write(entries, half);
            Files.write(path.resolve(LastCommit.NAME), last);
            Map<String, String> expected = new TreeMap<>(saved);
            expected.put("entry 1", "acknowledged");
            Map<String, String> found = Folders.read(path);
            if (!found.equals(expected)) {
                lost++;
                expected.put("entry 1", "not acknowledged");
                assertThat(found).as("torn after %d of 50", torn).isEqualTo(expected);
            }
        }
        assertThat(lost).as("whole commits").isLessThan(25);
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
        assertRefused(last + " is damaged: entries.mv, which belongs to it, is missing");

        Files.writeString(entries, "Dear diary");
        assertRefused(entries + " is damaged: it cannot be read");
        assertThat(entries).hasContent("Dear diary");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Folders.open(path))
                .isInstanceOf(FolderRefused.class)
                .hasMessageStartingWith(message);
    }
}
