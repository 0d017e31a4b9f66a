package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps values in tables, of one process at a time. Safe for use by any thread.
 *
 * <p>What {@link #unsaved} has waited for outlives this process however it ends, and is found by the next
 * {@link #open}. It outlives a fall of the machine, too, when nothing was changed for a moment before, or the folder was closed.
 */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FolderLock folderLock;
    private final EntryFiles entries;
    private final LastCommit last;
    private final CommitLoop loop;

    private DataFolder(Path folder, FolderLock folderLock, EntryFiles entries, LastCommit last, CommitLoop loop) {
        this.folder = folder;
        this.folderLock = folderLock;
        this.entries = entries;
        this.last = last;
        this.loop = loop;
    }

    /**
     * Opens a folder, or makes it: the owner's alone.
     *
     * @param warnings gets lines for the log
     * @throws FolderRefused when it cannot be used; nothing in it was changed then
     */
    static DataFolder open(Path folder, Consumer<String> warnings) {
        return open(folder, Format.NOW, warnings);
    }

    static DataFolder open(Path folder, Format format, Consumer<String> warnings) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new FolderRefused("data folder " + folder + ": not a folder");
            }
            OwnerOnly.createFolders(folder.toAbsolutePath());
            if (OwnerOnly.isOpenToOthers(folder)) {
                warnings.accept(
                        "data folder " + folder + ": others than its owner may enter it (its files are the owner's"
                                + " alone; chmod 700 closes it)");
            }
            return opened(folder.toRealPath(), format, warnings);
        } catch (IOException failed) {
            throw new FolderRefused("data folder " + folder + " cannot be used: " + reason(failed), failed);
        }
    }

    private static DataFolder opened(Path folder, Format format, Consumer<String> warnings) throws IOException {
        FolderLock taken = FolderLock.take(folder);
        LastCommit last = null;
        EntryFiles entries = null;
        try {
            last = lastCommit(folder);
            if (!Files.exists(folder.resolve(EntriesFile.NAME))) {
                create(folder, format, last);
            }
            entries = EntryFiles.open(folder, format, last.number(), warnings);
            CommitLoop loop = new CommitLoop(folder, entries, last, warnings);
            loop.start();
            DataFolder opened = new DataFolder(folder, taken, entries, last, loop);
            entries = null;
            last = null;
            taken = null;
            return opened;
        } finally {
            if (entries != null) {
                entries.close();
            }
            if (last != null) {
                last.close();
            }
            if (taken != null) {
                taken.close();
            }
        }
    }

    /** What was acknowledged last: nothing, in a folder that is new. */
    private static LastCommit lastCommit(Path folder) throws IOException {
        LastCommit last = LastCommit.read(folder).orElse(null);
        if (last != null) {
            return last;
        }
        Path file = folder.resolve(EntriesFile.NAME);
        if (Files.exists(file)) {
            throw Damage.refusal(file, LastCommit.NAME + ", which belongs to it, is missing");
        }
        return LastCommit.create(folder);
    }

    private static void create(Path folder, Format format, LastCommit last) throws IOException {
        if (last.number() > 0) {
            throw Damage.refusal(
                    folder.resolve(LastCommit.NAME), EntriesFile.NAME + ", which belongs to it, is missing");
        }
        EntryFiles.create(folder, format);
    }

    private static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (failed instanceof FileSystemException ofFile && ofFile.getReason() != null) {
            return ofFile.getReason();
        }
        return String.valueOf(failed.getMessage());
    }

    /**
     * Gives every entry, table after table. To be called once, before the first {@link #add}.
     *
     * @throws FolderRefused when entries are damaged; those before were given
     */
    void read(EntriesFile.EntryReader reader) {
        try {
            entries.read(reader);
        } catch (IOException failed) {
            throw Damage.refusal(folder.resolve(EntriesFile.NAME), "it cannot be read: " + reason(failed), failed);
        }
    }

    /**
     * Adds what is to be saved next, after all that was added before. Comes back at once as a rule; when very many changes are
     * queued, it waits for a commit, which waits for nobody.
     */
    void add(Change change) {
        loop.add(change);
    }

    /**
     * What to wait for before anybody is told of what was added by now: ends when all of that is saved, or fails with
     * {@link CommitLoop.NotSaved}. What follows runs on the thread that saves, and has to be short. Null when all of it is saved.
     */
    @Nullable CompletionStage<@Nullable Void> unsaved() {
        return loop.unsaved();
    }

    /** Why nothing can be saved at the moment, in a line that names the folder; null: it can. */
    @Nullable String trouble() {
        return loop.trouble();
    }

    /** How long the files of the entries are. */
    long bytes() {
        return loop.bytes();
    }

    /** Saves what was added, and lets go of the folder. */
    @Override
    public void close() {
        loop.close();
        try {
            last.close();
            folderLock.close();
        } catch (IOException failed) {
            // The system closes files when the process ends.
        }
    }
}
