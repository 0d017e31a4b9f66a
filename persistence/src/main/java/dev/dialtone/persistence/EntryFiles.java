package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a folder: a file that has them as they were, and logs of what has changed since. When the newest log has become
 * long, another one is begun, and what file and logs come to is put in their place, on a thread of its own. Used by one thread at
 * a time.
 */
final class EntryFiles implements AutoCloseable {
    /** When a log has so many bytes, and as many more for each that the entries have, another one is begun. */
    private static final long LOG_BYTES = 1024 * 1024;

    private static final int LOG_BYTES_PER_BYTE = 1;

    /** How many times as long it may become while those before are still being merged. */
    private static final int PATIENCE = 3;

    private final Path folder;
    private final Consumer<String> warnings;
    private EntriesFile entries;
    /** Those before the newest, the oldest first. */
    private final List<ChangeLog> older = new ArrayList<>();

    private ChangeLog log;
    private long commit;
    /** What the logs come to that were found; null once something is saved. */
    private @Nullable NetChanges found;

    /** Gives what file and older logs come to; null: nobody merges them. */
    private @Nullable FutureTask<EntriesFile> merge;

    private long longestLog;

    private EntryFiles(Path folder, Consumer<String> warnings, Found read) throws IOException {
        this.folder = folder;
        this.warnings = warnings;
        this.entries = read.entries;
        this.commit = read.commit;
        this.found = read.changes;
        this.longestLog = longestLog(entries);
        ChangeLog newest = null;
        for (int i = 0; i < read.logs.size(); i++) {
            newest = ChangeLog.open(read.logs.get(i), read.ends.get(i));
            older.add(newest);
        }
        if (newest != null && (commit > entries.commit() || ChangeLog.before(newest.file()) == commit)) {
            older.remove(newest);
            this.log = newest;
        } else {
            this.log = ChangeLog.create(folder, entries.format(), commit);
        }
    }

    /** What is in a folder. */
    private static final class Found {
        private EntriesFile entries;
        private NetChanges changes = new NetChanges();
        private long commit;
        private final List<Path> logs;
        private final List<Long> ends = new ArrayList<>();

        Found(Path folder) throws IOException {
            this.entries = EntriesFile.of(folder);
            this.commit = entries.commit();
            this.logs = ChangeLog.all(folder);
            for (Path log : logs) {
                NetChanges.LogEnd end = changes.add(log, commit);
                commit = end.commit();
                ends.add(end.position());
            }
        }

        private void requireCommit(Path folder, long acknowledged) {
            if (commit < acknowledged) {
                Path last = logs.isEmpty() ? folder.resolve(EntriesFile.NAME) : logs.get(logs.size() - 1);
                throw Damage.refusal(
                        last,
                        "its newest part is missing: commit " + commit + " (expected: " + acknowledged
                                + ", which was acknowledged)");
            }
        }

        private void carryOver(Format format) throws IOException {
            if (entries.format() > format.number()) {
                throw new FolderRefused("data folder " + entries.folder() + ": written by a newer Dialtone, in format "
                        + entries.format() + " (expected: at most " + format.number()
                        + "; start that Dialtone, or name another folder)");
            }
            while (entries.format() < format.number()) {
                Batch batch = new Batch();
                entries.read(
                        changes,
                        (table, number, value) ->
                                format.after(entries.format()).carryOver(table, number, value, batch));
                changes.add(batch);
                entries = entries.merge(changes, entries.format() + 1, commit);
                changes.close();
                changes = new NetChanges();
            }
        }
    }

    /** Makes the files of a folder that has none. */
    static void create(Path folder, Format format) throws IOException {
        EntriesFile.create(folder, format.number());
    }

    /**
     * Opens those of a folder. Logs are read, entries only when they are {@linkplain #read read}; nothing is changed but by
     * steps from an older format.
     *
     * @param acknowledged which commit has to be there
     * @throws FolderRefused when the logs are damaged, or of a newer format
     */
    static EntryFiles open(Path folder, Format format, long acknowledged, Consumer<String> warnings)
            throws IOException {
        Found found = new Found(folder);
        found.requireCommit(folder, acknowledged);
        found.carryOver(format);
        return new EntryFiles(folder, warnings, found);
    }

    /**
     * Gives every entry, in their order; before the first {@link #save}.
     *
     * @throws FolderRefused when the entries are damaged
     */
    void read(EntriesFile.EntryReader reader) throws IOException {
        try (NetChanges changes = takeFound()) {
            entries.read(changes, reader);
        }
    }

    private NetChanges takeFound() {
        NetChanges taken = found;
        if (taken == null) {
            throw new IllegalStateException("entries are read once, before anything is saved");
        }
        found = null;
        return taken;
    }

    /** Commits a batch; gives the number of the commit. After an {@link IOException} nothing is changed. */
    long save(Batch batch) throws IOException {
        if (found != null) {
            takeFound().close();
        }
        if (merge != null && merge.isDone()) {
            takeMerged(merge);
        }
        if (log.bytes() > (merge == null ? longestLog : PATIENCE * longestLog)) {
            beginLog();
        }
        log.append(commit + 1, batch);
        return ++commit;
    }

    /** How long the files are. */
    long bytes() {
        return entries.bytes()
                + log.bytes()
                + older.stream().mapToLong(ChangeLog::bytes).sum();
    }

    /** Has everything that was committed written to the disk, from where it outlives the machine's fall. */
    void sync() throws IOException {
        for (ChangeLog each : older) {
            each.sync();
        }
        log.sync();
    }

    private void beginLog() {
        if (merge != null) {
            takeMerged(merge); // When changes come faster than they are merged, they wait.
        }
        try {
            ChangeLog next = ChangeLog.create(folder, entries.format(), commit);
            older.add(log);
            log = next;
        } catch (IOException full) {
            longestLog += log.bytes(); // What there is may do for a while.
            return;
        }
        EntriesFile before = entries;
        List<Path> logs = older.stream().map(ChangeLog::file).toList();
        FutureTask<EntriesFile> begun = new FutureTask<>(() -> merge(before, logs));
        merge = begun;
        Thread thread = new Thread(begun, "data-folder-merge");
        thread.setDaemon(true); // Who ends meanwhile has file and logs.
        thread.start();
    }

    private static EntriesFile merge(EntriesFile before, List<Path> logs) throws IOException {
        try (NetChanges changes = new NetChanges()) {
            long last = before.commit();
            for (Path log : logs) {
                last = changes.add(log, last).commit();
            }
            return before.merge(changes, before.format(), last);
        }
    }

    /** Goes on with what a merge has come to; waits for it. When it failed, the next one has the same logs again. */
    private void takeMerged(FutureTask<EntriesFile> ended) {
        merge = null;
        try {
            entries = ended.get();
            longestLog = longestLog(entries);
            for (ChangeLog merged : older) {
                merged.close();
                Files.deleteIfExists(merged.file());
            }
            older.clear();
        } catch (ExecutionException failed) {
            warnings.accept("data folder " + folder + ": its logs cannot be merged: " + failed.getMessage()
                    + " (they grow meanwhile)");
        } catch (IOException kept) {
            older.clear(); // The next start passes over what they have.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long longestLog(EntriesFile entries) {
        return LOG_BYTES + LOG_BYTES_PER_BYTE * entries.bytes();
    }

    @Override
    public void close() throws IOException {
        if (found != null) {
            takeFound().close();
        }
        if (merge != null) {
            takeMerged(merge);
        }
        for (ChangeLog each : older) {
            each.close();
        }
        log.close();
    }
}
