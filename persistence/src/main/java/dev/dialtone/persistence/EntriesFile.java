package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a folder as some commit has left them, in their order. It is never changed: another one is put in its
 * place.
 *
 * @param format the number of the format of entries
 * @param commit the number of the commit
 * @param bytes how long it is
 */
record EntriesFile(Path folder, int format, long commit, long bytes) {
    static final String NAME = "entries";

    private static final String NEW_NAME = NAME + ".new";

    /** Gets entries in their order: table after table, by their numbers. */
    @FunctionalInterface
    interface EntryReader {
        void read(TableKey table, long number, byte[] value) throws IOException;
    }

    /** Writes entries in their order. */
    @FunctionalInterface
    private interface Content {
        void writeTo(CommitWriter writer) throws IOException;
    }

    /** Makes an empty one. */
    static void create(Path folder, int format) throws IOException {
        write(folder, format, 0, nothing -> {});
    }

    /** That of a folder. Of its entries only the beginning is read. */
    static EntriesFile of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try (CommitReader reader = new CommitReader(file)) {
            CommitReader.Piece first = reader.next();
            if (first == null) {
                throw damage(file);
            }
            return new EntriesFile(folder, reader.format(), first.commit(), reader.bytes());
        }
    }

    /**
     * Reads the entries as they are after some changes.
     *
     * @throws FolderRefused when they are damaged
     */
    void read(NetChanges changes, EntryReader target) throws IOException {
        Path file = folder.resolve(NAME);
        Merged merged = new Merged(file, changes, target);
        try (CommitReader reader = new CommitReader(file)) {
            boolean isWhole = false;
            while (!isWhole) {
                CommitReader.Piece piece = reader.next();
                if (piece == null || piece.commit() != commit) {
                    throw damage(file);
                }
                reader.read(piece, merged);
                isWhole = piece.isLast();
            }
            if (reader.position() != reader.bytes()) {
                throw damage(file);
            }
        }
        merged.end();
    }

    private static FolderRefused damage(Path file) {
        return Damage.refusal(file, "its entries are not those that were written");
    }

    /** Gives entries that are read, and those that were changed in their places and between them. */
    private static final class Merged implements CommitReader.Reader {
        private final Path file;
        private final NetChanges changes;
        private final EntryReader target;
        private final Iterator<TableKey> tables;
        private @Nullable TableKey nextTable;
        /** The table whose entries are read, and the last of them; null: none yet. */
        private @Nullable TableKey table;

        private long last;
        private boolean isCleared;
        private Iterator<Map.Entry<Long, NetChanges.@Nullable Source>> changed = Collections.emptyIterator();
        private Map.@Nullable Entry<Long, NetChanges.@Nullable Source> next;

        Merged(Path file, NetChanges changes, EntryReader target) {
            this.file = file;
            this.changes = changes;
            this.target = target;
            this.tables = changes.tables();
            advanceTable();
        }

        @Override
        public void put(TableKey of, long number, long at, int length, ByteInput content) throws IOException {
            if (!of.equals(table)) {
                if (table != null && table.compareTo(of) >= 0) {
                    throw damage(file);
                }
                giveTablesBefore(of);
                begin(of);
            } else if (number <= last) {
                throw damage(file);
            }
            last = number;
            boolean isChanged = giveUntil(of, number);
            if (isChanged || isCleared) {
                content.skip(length);
            } else {
                target.read(of, number, content.readBytes(length));
            }
        }

        /** @param before null: all that are left */
        private void giveTablesBefore(@Nullable TableKey before) throws IOException {
            if (table != null) {
                giveUntil(table, Long.MAX_VALUE);
            }
            while (nextTable != null && (before == null || nextTable.compareTo(before) < 0)) {
                TableKey added = nextTable;
                begin(added);
                giveUntil(added, Long.MAX_VALUE);
            }
        }

        private void begin(TableKey begun) {
            table = begun;
            isCleared = changes.isCleared(begun);
            changed = changes.changed(begun);
            advance();
            if (begun.equals(nextTable)) {
                advanceTable();
            }
        }

        /** Gives those that were changed, up to a number; tells whether it is one of them, which may have lost its value. */
        private boolean giveUntil(TableKey of, long number) throws IOException {
            boolean isChanged = false;
            while (next != null && next.getKey() <= number) {
                isChanged = next.getKey() == number;
                NetChanges.Source value = next.getValue();
                if (value != null) {
                    target.read(of, next.getKey(), value.read());
                }
                advance();
            }
            return isChanged;
        }

        private void advance() {
            next = changed.hasNext() ? changed.next() : null;
        }

        private void advanceTable() {
            nextTable = tables.hasNext() ? tables.next() : null;
        }

        void end() throws IOException {
            giveTablesBefore(null);
        }

        @Override
        public void remove(TableKey of, long number) {
            throw damage(file);
        }

        @Override
        public void clear(TableKey of) {
            throw damage(file);
        }

        @Override
        public void clear(String accountId) {
            throw damage(file);
        }
    }

    /**
     * Puts what some changes make of the entries in their place: all of it, or nothing.
     *
     * @param newCommit the last of the changes
     */
    EntriesFile merge(NetChanges changes, int newFormat, long newCommit) throws IOException {
        write(
                folder,
                newFormat,
                newCommit,
                writer -> read(
                        changes,
                        (table, number, value) -> writer.put(table, number, output -> output.writeBytes(value))));
        return of(folder);
    }

    private static void write(Path folder, int format, long commit, Content content) throws IOException {
        Path made = folder.resolve(NEW_NAME);
        try (FileChannel channel = OwnerOnly.create(made)) {
            CommitWriter writer = CommitWriter.begin(channel, format);
            writer.begin(commit);
            content.writeTo(writer);
            writer.end();
            channel.force(false); // What it has is deleted elsewhere.
        } catch (IOException failed) {
            Files.deleteIfExists(made); // On a full disk others need the room.
            throw failed;
        }
        Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
