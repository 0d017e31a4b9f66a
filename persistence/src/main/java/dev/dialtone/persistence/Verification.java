package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * That the entries of a folder are those that were acknowledged. All of them are read, from a file that is opened to be read only,
 * so that one that is damaged stays as it is for whoever wants to save something of it.
 */
final class Verification {
    private final Path folder;
    private final Format format;
    private final LastCommit last;
    private long count;
    private long sum;
    private @Nullable String before;

    private Verification(Path folder, Format format, LastCommit last) {
        this.folder = folder;
        this.format = format;
        this.last = last;
    }

    /**
     * Verifies those of a folder.
     *
     * @throws FolderRefused when they are damaged, or of a newer format
     */
    static void verify(Path folder, Format format, LastCommit last) {
        Path file = folder.resolve(EntryFile.NAME);
        FutureTask<@Nullable Void> reading = new FutureTask<>(() -> {
            new Verification(folder, format, last).read();
            return null;
        });
        // A reader of damaged bytes may fail in any way, which on a thread of its own is one: the task's failure.
        Thread reader = new Thread(reading, "verification");
        reader.setDaemon(true);
        reader.start();
        try {
            reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FolderRefused refused) {
                throw refused;
            }
            throw Damage.refusal(file, "it cannot be read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FolderRefused(file + ": interrupted while it was read");
        }
    }

    private void read() throws IOException {
        try (EntryFile entries = EntryFile.openToRead(folder, last.number())) {
            if (entries.format() > format.number()) {
                throw new FolderRefused("data folder " + folder + ": written by a newer Dialtone, in format "
                        + entries.format() + " (expected: at most " + format.number()
                        + "; start that Dialtone, or name another folder)");
            }
            if (entries.commit() < last.number()) {
                throw damage("its newest part is missing: commit " + entries.commit() + " (expected: " + last.number()
                        + ", which was acknowledged)");
            }
            long expected = entries.count();
            entries.read((key, value) -> add(key, value, expected));
            if (entries.format() < 1 || count != expected || sum != entries.sum()) {
                throw damage("its entries do not add up to what was written");
            }
        }
    }

    private void add(String key, byte[] value, long expected) {
        if ((before != null && before.compareTo(key) >= 0) || count == expected) {
            throw damage("its entries are in no order");
        }
        before = key;
        count++;
        sum += Checksum.of(key, value);
    }

    private FolderRefused damage(String what) {
        return Damage.refusal(folder.resolve(EntryFile.NAME), what);
    }
}
