package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes commits into a file, for {@link CommitReader}: each in one piece or, when it is large, in several, the last of which
 * says so. A piece has its length, a check value, the number of its commit, and what is put and removed.
 */
final class CommitWriter {
    /** What a file begins with, and what a piece begins with. */
    static final int FILE_HEADER_BYTES = 16;

    static final int PIECE_HEADER_BYTES = 17;
    static final long MAGIC = 0x44_69_61_6c_74_6f_6e_32L;

    static final byte PUT = 1;
    static final byte REMOVE = 2;
    static final byte CLEAR_TABLE = 3;
    static final byte CLEAR_ACCOUNT = 4;
    /** Which table those behind it are of: one that is new in the file and gets a number, or the one that has a number. */
    static final byte NEW_TABLE = 5;

    static final byte TABLE = 6;

    private static final int MOST_TABLES = 10_000;

    private static final int MOST_BYTES = 1024 * 1024;
    /** Where in a piece that begins which is checked. */
    static final int CHECKED_FROM = 8;

    private final FileChannel channel;
    private final ByteOutput piece = new ByteOutput();
    private long position;
    private long commit;
    /** The numbers of tables in the file, as far as this writer has given them. */
    private final Map<TableKey, Integer> tables = new HashMap<>();
    /** What was last written of the piece is of it. */
    private @Nullable TableKey table;

    /** @param position where the next piece goes */
    CommitWriter(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /** Writes what a file begins with. */
    static CommitWriter begin(FileChannel channel, int format) throws IOException {
        ByteOutput header = new ByteOutput();
        header.writeLong(MAGIC);
        header.writeInt(format);
        header.writeInt(check(header.array(), 0, header.length()));
        CommitWriter writer = new CommitWriter(channel, 0);
        writer.write(header);
        return writer;
    }

    /** The check value of some bytes. */
    static int check(byte[] bytes, int from, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, end - from);
        return (int) crc.getValue();
    }

    /** Where the next piece goes. */
    long position() {
        return position;
    }

    /** Writes a whole commit. */
    void write(long number, Batch batch) throws IOException {
        begin(number);
        for (String account : batch.clearedAccounts()) {
            piece.writeByte(CLEAR_ACCOUNT);
            piece.writeText(account);
        }
        for (TableKey table : batch.clearedTables()) {
            piece.writeByte(CLEAR_TABLE);
            write(table);
        }
        for (Map.Entry<TableKey, Map<Long, Batch.Entry>> ofTable :
                batch.byTable().entrySet()) {
            for (Map.Entry<Long, Batch.Entry> entry : ofTable.getValue().entrySet()) {
                Batch.Value value = entry.getValue().value();
                if (value == null) {
                    begin(REMOVE, ofTable.getKey(), entry.getKey());
                } else {
                    put(ofTable.getKey(), entry.getKey(), value);
                }
            }
        }
        end();
    }

    /** Begins a commit, in the place of one that was not ended. */
    void begin(long number) {
        commit = number;
        beginPiece();
    }

    void put(TableKey of, long number, Batch.Value value) throws IOException {
        begin(PUT, of, number);
        int at = piece.length();
        piece.writeInt(0);
        value.writeTo(piece);
        piece.setInt(at, piece.length() - at - Integer.BYTES);
    }

    /** Ends the commit. */
    void end() throws IOException {
        endPiece(true);
    }

    private void begin(byte what, TableKey of, long number) throws IOException {
        if (piece.length() > MOST_BYTES) {
            endPiece(false);
            beginPiece();
        }
        if (!of.equals(table)) {
            choose(of);
            table = of;
        }
        piece.writeByte(what);
        piece.writeNumber(number);
    }

    private void choose(TableKey chosen) {
        Integer known = tables.get(chosen);
        if (known != null) {
            piece.writeByte(TABLE);
            piece.writeNumber(known);
            return;
        }
        if (tables.size() == MOST_TABLES) {
            tables.clear(); // The reader takes the newest that a number was given to.
        }
        piece.writeByte(NEW_TABLE);
        piece.writeNumber(tables.size());
        write(chosen);
        tables.put(chosen, tables.size());
    }

    private void write(TableKey written) {
        piece.writeText(written.accountId());
        piece.writeText(written.store());
        piece.writeText(written.region());
    }

    private void beginPiece() {
        table = null;
        piece.clear();
        piece.writeLong(0); // Length and check value, which are known at the end.
        piece.writeLong(commit);
        piece.writeByte(0);
    }

    private void endPiece(boolean isLast) throws IOException {
        piece.array()[PIECE_HEADER_BYTES - 1] = (byte) (isLast ? 1 : 0);
        piece.setInt(0, piece.length() - PIECE_HEADER_BYTES);
        piece.setInt(Integer.BYTES, check(piece.array(), CHECKED_FROM, piece.length()));
        write(piece);
    }

    private void write(ByteOutput output) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(output.array(), 0, output.length());
        while (left.hasRemaining()) {
            position += channel.write(left, position);
        }
    }
}
