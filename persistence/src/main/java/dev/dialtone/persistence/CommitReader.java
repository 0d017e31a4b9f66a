package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CommitWriter} has written, piece by piece, each compared with its check value before anybody sees it. */
final class CommitReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final FileChannel channel;
    private final long bytes;
    private final int format;
    private long position;
    /** What is read next of the file, from the position on, is in the buffer from here to the end. */
    private byte[] buffer = new byte[BUFFER_BYTES];

    private int at;
    private int end;
    /** The tables of the file by their numbers, as far as it is read. */
    private final List<TableKey> tables = new ArrayList<>();

    /**
     * A piece of a commit.
     *
     * @param isLast whether the commit ends with it
     * @param at where its content begins in the file
     * @param content only until the next piece is read
     */
    record Piece(long commit, boolean isLast, long at, ByteInput content) {}

    /** Is told of what is in a piece. */
    interface Reader {

        /**
         * Reads the value, or skips it.
         *
         * @param at where it is in the file
         * @param length how many bytes of the content are its
         */
        void put(TableKey table, long number, long at, int length, ByteInput content) throws IOException;

        void remove(TableKey table, long number);

        void clear(TableKey table);

        void clear(String accountId);

        /** Nobody, of pieces that were read already. */
        Reader NOBODY = new Reader() {
            @Override
            public void put(TableKey table, long number, long at, int length, ByteInput content) {
                content.skip(length);
            }

            @Override
            public void remove(TableKey table, long number) {}

            @Override
            public void clear(TableKey table) {}

            @Override
            public void clear(String accountId) {}
        };
    }

    /**
     * Opens a file.
     *
     * @throws FolderRefused when it does not begin as one of Dialtone's does
     */
    CommitReader(Path file) throws IOException {
        this.channel = OwnerOnly.open(file, Set.of(StandardOpenOption.READ));
        this.bytes = channel.size();
        if (!has(CommitWriter.FILE_HEADER_BYTES) || !isHeader()) {
            channel.close();
            throw Damage.refusal(file, "it does not begin as Dialtone's files do");
        }
        this.format = new ByteInput(buffer, Long.BYTES, end).readInt();
        advance(CommitWriter.FILE_HEADER_BYTES);
    }

    private boolean isHeader() {
        int checked = CommitWriter.FILE_HEADER_BYTES - Integer.BYTES;
        return new ByteInput(buffer, 0, end).readLong() == CommitWriter.MAGIC
                && new ByteInput(buffer, checked, end).readInt() == CommitWriter.check(buffer, 0, checked);
    }

    /** Whether the file has so many more bytes, which are in the buffer then. */
    private boolean has(int count) throws IOException {
        if (end - at >= count) {
            return true;
        }
        byte[] target = count > buffer.length ? new byte[count] : buffer;
        System.arraycopy(buffer, at, target, 0, end - at);
        end -= at;
        at = 0;
        buffer = target;
        ByteBuffer room = ByteBuffer.wrap(buffer, end, buffer.length - end);
        while (end < count) {
            int read = channel.read(room);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void advance(int count) {
        at += count;
        position += count;
    }

    /** The number of the format of entries. */
    int format() {
        return format;
    }

    /** Where the last piece ended that was read. */
    long position() {
        return position;
    }

    /** The length of the file. */
    long bytes() {
        return bytes;
    }

    /** The next piece; null: what follows, if anything does, is none. */
    @Nullable Piece next() throws IOException {
        if (bytes - position < CommitWriter.PIECE_HEADER_BYTES || !has(CommitWriter.PIECE_HEADER_BYTES)) {
            return null;
        }
        ByteInput header = new ByteInput(buffer, at, end);
        int length = header.readInt();
        int check = header.readInt();
        if (length < 0 || length > bytes - position - CommitWriter.PIECE_HEADER_BYTES) {
            return null;
        }
        int whole = CommitWriter.PIECE_HEADER_BYTES + length;
        if (!has(whole) || check != CommitWriter.check(buffer, at + CommitWriter.CHECKED_FROM, at + whole)) {
            return null;
        }
        ByteInput read = new ByteInput(buffer, at + CommitWriter.CHECKED_FROM, at + whole);
        Piece piece = new Piece(read.readLong(), read.readByte() == 1, position + CommitWriter.CHECKED_FROM, read);
        advance(whole);
        return piece;
    }

    /** Tells of each thing in a piece, in the order in which they were written. Each piece is to be read, in their order. */
    void read(Piece piece, Reader reader) throws IOException {
        ByteInput content = piece.content();
        TableKey table = TableKey.SCHEMAS;
        while (!content.isAtEnd()) {
            byte what = content.readByte();
            switch (what) {
                case CommitWriter.NEW_TABLE -> table = readNewTable(content);
                case CommitWriter.TABLE -> table = table(content.readNumber());
                case CommitWriter.CLEAR_TABLE -> reader.clear(readTable(content));
                case CommitWriter.CLEAR_ACCOUNT -> reader.clear(content.readText());
                case CommitWriter.REMOVE -> reader.remove(table, content.readNumber());
                case CommitWriter.PUT -> {
                    long number = content.readNumber();
                    int length = content.readInt();
                    reader.put(table, number, piece.at() + content.position(), length, content);
                }
                default -> throw new IllegalArgumentException("a change of kind " + what);
            }
        }
    }

    private TableKey readNewTable(ByteInput content) {
        long number = content.readNumber();
        TableKey table = readTable(content);
        if (number == tables.size()) {
            tables.add(table);
        } else {
            table(number);
            tables.set((int) number, table);
        }
        return table;
    }

    private TableKey table(long number) {
        if (number < 0 || number >= tables.size()) {
            throw new IllegalArgumentException("table " + number + " (expected: one of " + tables.size() + ")");
        }
        return tables.get((int) number);
    }

    private static TableKey readTable(ByteInput content) {
        return new TableKey(content.readText(), content.readText(), content.readText());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
