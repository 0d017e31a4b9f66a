package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a folder, in one file of H2's MVStore: values by key, and beside them what they add up to. Used by one thread
 * at a time. A commit is whole or not at all, and outlives this process when {@link #save} returns. After an
 * {@link IOException} the file is closed, and what it holds is what was committed before.
 */
final class EntryFile implements AutoCloseable {
    static final String NAME = "entries.mv";

    private static final String NEW_NAME = NAME + ".new";
    private static final int CACHE_MIB = 16;

    /** Below this part of live data, in percent, room is made while others wait for commits; above it, only when nobody does. */
    private static final int LEAST_FILL = 60;

    private static final int QUIET_FILL = 85;
    private static final int SLICE_BYTES = 1024 * 1024;

    private final Path file;
    private final @Nullable Object fileKey;
    private final MVStore store;
    private final MVMap<String, byte[]> entries;
    private final MVMap<String, Long> about;

    /** How a file is opened. */
    private enum Access {
        READ,
        WRITE
    }

    /** How the newest commit of a file is looked for. */
    private enum Search {
        /** Where the file's header says, and onwards. */
        QUICK,
        /** In every block. */
        WHOLE
    }

    private EntryFile(Path file, Access access, Search search) throws IOException {
        this.file = file;
        this.fileKey = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                // Commits are ours alone: none of half a batch, and none on another thread.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MIB);
        if (access == Access.READ) {
            builder.readOnly();
        }
        if (search == Search.WHOLE) {
            builder.recoveryMode();
        }
        this.store = builder.open();
        // What is needed by the commit before the newest is not written over: the newest may be torn.
        store.setRetentionTime(0);
        store.setVersionsToKeep(1);
        this.entries = store.openMap(
                "entries",
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        this.about = store.openMap(
                "about",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    /** Makes an empty one in a folder: all of it, or nothing. */
    static void create(Path folder, Format format) throws IOException {
        Path made = folder.resolve(NEW_NAME);
        OwnerOnly.open(
                        made,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE))
                .close();
        try {
            EntryFile empty = new EntryFile(made, Access.WRITE, Search.QUICK);
            empty.about.put(About.FORMAT, (long) format.number());
            empty.store.commit();
            empty.close();
        } catch (MVStoreException failed) {
            throw failure(failed);
        }
        Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Opens that of a folder to change it; to be {@linkplain Verification verified} before.
     *
     * @param commit at least which it is to be found at
     */
    static EntryFile open(Path folder, long commit) throws IOException {
        boolean isFound;
        try (EntryFile looked = open(folder, Access.READ, Search.QUICK)) {
            isFound = looked.commit() >= commit;
        }
        try (FileChannel mine = OwnerOnly.open(folder.resolve(NAME), Set.of(StandardOpenOption.WRITE))) {
            mine.isOpen(); // It was somebody else's to read, perhaps, or cannot be written.
        }
        if (!isFound) {
            // To close it writes the header. To go on would be to go on with a store that takes what it cannot read for
            // empty.
            open(folder, Access.WRITE, Search.WHOLE).close();
        }
        return open(folder, Access.WRITE, Search.QUICK);
    }

    /**
     * Opens that of a folder to look at it.
     *
     * @param commit at least which it is to be found at, when there is one
     */
    static EntryFile openToRead(Path folder, long commit) throws IOException {
        EntryFile looked = open(folder, Access.READ, Search.QUICK);
        if (looked.commit() >= commit) {
            return looked;
        }
        // MVStore's quick search settles for an older commit when the process was killed between the newest and the
        // header
        // that leads to it.
        looked.close();
        return open(folder, Access.READ, Search.WHOLE);
    }

    private static EntryFile open(Path folder, Access access, Search search) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException(NAME + " is gone");
        }
        try {
            return new EntryFile(file, access, search);
        } catch (MVStoreException failed) {
            throw failure(failed);
        }
    }

    /** The names of what is kept beside the entries. */
    private static final class About {
        static final String FORMAT = "format";
        static final String COMMIT = "commit";
        static final String COUNT = "count";
        static final String SUM = "sum";
    }

    /** The number of the format that it is written in. */
    long format() {
        return about.getOrDefault(About.FORMAT, 0L);
    }

    /** The number of its last commit. */
    long commit() {
        return about.getOrDefault(About.COMMIT, 0L);
    }

    /** How many entries the last commit left. */
    long count() {
        return about.getOrDefault(About.COUNT, 0L);
    }

    /** The {@link Checksum} of all entries that the last commit left. */
    long sum() {
        return about.getOrDefault(About.SUM, 0L);
    }

    /** The length of the file. */
    long bytes() {
        return store.getFileStore().size();
    }

    /** Gives every entry, in the order of keys. */
    void read(BiConsumer<String, byte[]> reader) {
        Cursor<String, byte[]> cursor = entries.cursor(null);
        while (cursor.hasNext()) {
            String key = cursor.next();
            reader.accept(key, cursor.getValue());
        }
    }

    /** Commits a batch. */
    void save(Batch batch) throws IOException {
        save(batch, format());
    }

    /** Commits what a step makes of the entries, as those of the next format. */
    void carryOver(Format.Step step) throws IOException {
        Batch batch = new Batch();
        read((key, value) -> step.carryOver(key, value, batch));
        save(batch, format() + 1);
    }

    private void save(Batch batch, long format) throws IOException {
        // All values first: one that cannot be made leaves nothing half applied.
        Map<String, byte @Nullable []> values = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Supplier<byte[]>> entry : batch.byKey().entrySet()) {
            Supplier<byte[]> value = entry.getValue();
            values.put(entry.getKey(), value == null ? null : value.get());
        }
        requireThere();
        try {
            apply(batch.clearedPrefixes(), values, format);
            store.commit();
        } catch (MVStoreException failed) {
            throw abandoned(failed);
        }
    }

    private void apply(List<String> prefixes, Map<String, byte @Nullable []> values, long format) {
        long count = count();
        long sum = sum();
        for (String prefix : prefixes) {
            for (String key : keys(prefix)) {
                sum -= Checksum.of(key, Objects.requireNonNull(entries.remove(key)));
                count--;
            }
        }
        for (Map.Entry<String, byte @Nullable []> entry : values.entrySet()) {
            String key = entry.getKey();
            byte[] value = entry.getValue();
            byte[] before = value == null ? entries.remove(key) : entries.put(key, value);
            if (before != null) {
                sum -= Checksum.of(key, before);
                count--;
            }
            if (value != null) {
                sum += Checksum.of(key, value);
                count++;
            }
        }
        about.put(About.FORMAT, format);
        about.put(About.COMMIT, commit() + 1);
        about.put(About.COUNT, count);
        about.put(About.SUM, sum);
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        Iterator<String> from = entries.keyIterator(prefix);
        while (from.hasNext()) {
            String key = from.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }

    /** A file that was deleted or replaced would take commits to nowhere. */
    private void requireThere() throws IOException {
        Object there = Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : "none";
        if (!Objects.equals(there, fileKey)) {
            store.closeImmediately();
            throw new IOException(NAME + " is gone, or another one");
        }
    }

    /**
     * Makes a bounded amount of the room that dead values take free again.
     *
     * @param isQuiet whether nobody waits for a commit
     * @return whether there is more to do
     */
    boolean tidy(boolean isQuiet) throws IOException {
        try {
            return store.compact(isQuiet ? QUIET_FILL : LEAST_FILL, SLICE_BYTES);
        } catch (MVStoreException failed) {
            throw abandoned(failed);
        }
    }

    /** Has everything that was committed written to the disk, from where it outlives the machine's fall. */
    void sync() throws IOException {
        try {
            store.sync();
        } catch (MVStoreException failed) {
            throw abandoned(failed);
        }
    }

    private IOException abandoned(MVStoreException failed) {
        store.closeImmediately();
        return failure(failed);
    }

    /** The system's own words: those of the store tell the path again, and versions of formats. */
    private static IOException failure(MVStoreException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new IOException(String.valueOf(cause.getMessage()), failed);
    }

    @Override
    public void close() throws IOException {
        try {
            store.close();
        } catch (MVStoreException failed) {
            throw abandoned(failed);
        }
    }
}
