package dev.dialtone.persistence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CommitWriter} has written, piece by piece, each compared with its check value before anybody sees it. */
final class CommitReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final DataInputStream input;
    private final long bytes;
    private final int format;
    private long position = CommitWriter.FILE_HEADER_BYTES;

    /**
     * A piece of a commit.
     *
     * @param isLast whether the commit ends with it
     * @param at where its content begins in the file
     */
    record Piece(long commit, boolean isLast, long at, ByteInput content) {}

    /**
     * Opens a file.
     *
     * @throws FolderRefused when it does not begin as one of Dialtone's does
     */
    CommitReader(Path file) throws IOException {
        FileChannel channel = OwnerOnly.open(file, Set.of(StandardOpenOption.READ));
        this.bytes = channel.size();
        this.input = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES));
        byte[] header = input.readNBytes(CommitWriter.FILE_HEADER_BYTES);
        if (!isHeader(header)) {
            input.close();
            throw Damage.refusal(file, "it does not begin as Dialtone's files do");
        }
        ByteInput read = new ByteInput(header);
        read.skip(Long.BYTES);
        this.format = read.readInt();
    }

    private static boolean isHeader(byte[] header) {
        int checked = CommitWriter.FILE_HEADER_BYTES - Integer.BYTES;
        if (header.length < CommitWriter.FILE_HEADER_BYTES) {
            return false;
        }
        ByteInput read = new ByteInput(header);
        boolean isOurs = read.readLong() == CommitWriter.MAGIC;
        read.readInt();
        return isOurs && read.readInt() == CommitWriter.check(header, 0, checked);
    }

    /** The number of the format of keys and values. */
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
        if (bytes - position < CommitWriter.PIECE_HEADER_BYTES) {
            return null;
        }
        int length = input.readInt();
        int check = input.readInt();
        int checked = CommitWriter.PIECE_HEADER_BYTES - 2 * Integer.BYTES;
        if (length < 0 || length > bytes - position - CommitWriter.PIECE_HEADER_BYTES) {
            return null;
        }
        byte[] content = input.readNBytes(checked + length);
        if (content.length < checked + length || check != CommitWriter.check(content, 0, content.length)) {
            return null;
        }
        long at = position + 2 * Integer.BYTES;
        position += CommitWriter.PIECE_HEADER_BYTES + length;
        ByteInput read = new ByteInput(content);
        return new Piece(read.readLong(), read.readByte() == 1, at, read);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
