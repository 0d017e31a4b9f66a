package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a folder as some commit has left them, in the order of keys. It is never changed: another one is put in its
 * place.
 *
 * @param format the number of the format of keys and values
 * @param commit the number of the commit
 * @param bytes how long it is
 */
record EntriesFile(Path folder, int format, long commit, long bytes) {
    static final String NAME = "entries";

    private static final String NEW_NAME = NAME + ".new";

    /** Gets entries in the order of keys. */
    @FunctionalInterface
    interface EntryReader {
        void read(String key, byte[] value) throws IOException;
    }

    /** Writes entries in the order of keys. */
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
        Changed changed = new Changed(changes, target);
        String before = null;
        try (CommitReader reader = new CommitReader(file)) {
            boolean isWhole = false;
            while (!isWhole) {
                CommitReader.Piece piece = reader.next();
                if (piece == null || piece.commit() != commit) {
                    throw damage(file);
                }
                ByteInput content = piece.content();
                while (!content.isAtEnd()) {
                    content.readByte();
                    String key = content.readText();
                    if (before != null && before.compareTo(key) >= 0) {
                        throw damage(file);
                    }
                    before = key;
                    byte[] value = content.readBytes(content.readInt());
                    changed.giveUntil(key);
                    if (!changes.replace(key)) {
                        target.read(key, value);
                    }
                }
                isWhole = piece.isLast();
            }
            if (reader.position() != reader.bytes()) {
                throw damage(file);
            }
        }
        changed.giveUntil(null);
    }

    private static FolderRefused damage(Path file) {
        return Damage.refusal(file, "its entries are not those that were written");
    }

    /** Gives the values that keys have got, between those that were there. */
    private static final class Changed {
        private final Iterator<Map.Entry<String, NetChanges.@Nullable Source>> changes;
        private final EntryReader target;
        private Map.@Nullable Entry<String, NetChanges.@Nullable Source> next;

        Changed(NetChanges changes, EntryReader target) {
            this.changes = changes.iterator();
            this.target = target;
            advance();
        }

        private void advance() {
            next = changes.hasNext() ? changes.next() : null;
        }

        /** @param key one behind them; null: all of them */
        void giveUntil(@Nullable String key) throws IOException {
            while (next != null && (key == null || next.getKey().compareTo(key) <= 0)) {
                NetChanges.Source value = next.getValue();
                if (value != null) {
                    target.read(next.getKey(), value.read());
                }
                advance();
            }
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
                writer -> read(changes, (key, value) -> writer.put(key, output -> output.writeBytes(value))));
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
