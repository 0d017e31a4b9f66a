package dev.dialtone.core.http.netty;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * The body of one request as it arrives. A body that arrives in one piece is copied once. Memory follows what has arrived, not
 * what a Content-Length promises.
 */
final class BodyBytes {
    private static final byte[] NONE = new byte[0];
    private static final int FIRST_GUESS_BYTES = 64 * 1024;

    private final int maxBytes;
    /** From Content-Length; -1 when the body is chunked. */
    private final long announcedBytes;

    private byte[] bytes = NONE;
    private int arrivedBytes;

    BodyBytes(int maxBytes, long announcedBytes) {
        this.maxBytes = maxBytes;
        this.announcedBytes = announcedBytes;
    }

    boolean isEmpty() {
        return arrivedBytes == 0;
    }

    /** Appends a piece, or returns false and appends nothing when the body would exceed its limit. */
    boolean append(ByteBuf piece) {
        int pieceBytes = piece.readableBytes();
        if (pieceBytes > maxBytes - arrivedBytes) {
            return false;
        }
        makeRoom(pieceBytes);
        piece.readBytes(bytes, arrivedBytes, pieceBytes);
        arrivedBytes += pieceBytes;
        return true;
    }

    /** The body; call once, when it is complete. */
    byte[] toBytes() {
        return arrivedBytes == bytes.length ? bytes : Arrays.copyOf(bytes, arrivedBytes);
    }

    private void makeRoom(int pieceBytes) {
        int neededBytes = arrivedBytes + pieceBytes;
        if (neededBytes <= bytes.length) {
            return;
        }
        long roomBytes = Math.max(neededBytes, 2L * bytes.length);
        if (announcedBytes >= 0) {
            roomBytes = Math.min(Math.max(roomBytes, FIRST_GUESS_BYTES), Math.max(announcedBytes, neededBytes));
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(roomBytes, maxBytes));
    }
}
