package dev.dialtone.core.http.netty;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request on its way from the event loop, which appends what arrives, to the thread that reads it, which may take its
 * time: while enough waits here, nothing is read from the connection. What nobody reads any more is counted and thrown away.
 */
final class BodyPipe extends InputStream {
    /** With so much that waits for its reader, no more is read from the connection. */
    private static final int FULL_BYTES = 256 * 1024;
    /** And with this little left again. */
    private static final int LOW_BYTES = 64 * 1024;
    /** A client makes headway with each of so many bytes. */
    private static final int HEADWAY_BYTES = 64 * 1024;

    private final long maxBytes;
    /** Told on any thread that the reader waits, has made room, or reads no more. */
    private final Runnable moved;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
    /** What of the first piece has been read. */
    private int offset;

    private int heldBytes;
    private boolean full;
    private boolean ended;
    private boolean closed;
    private boolean wanted;
    private @Nullable String failure;

    /** Touched by the event loop only, as is the next one. */
    private long arrivedBytes;

    private long headwayAtBytes = HEADWAY_BYTES;

    /** @param moved short, and does not throw */
    BodyPipe(long maxBytes, Runnable moved) {
        this.maxBytes = maxBytes;
        this.moved = moved;
    }

    /** Appends a piece, or returns false and appends nothing when the body would exceed its limit. */
    boolean append(ByteBuf piece) {
        int pieceBytes = piece.readableBytes();
        if (pieceBytes > maxBytes - arrivedBytes) {
            return false;
        }
        arrivedBytes += pieceBytes;
        lock.lock();
        try {
            if (!closed) {
                byte[] bytes = new byte[pieceBytes];
                piece.readBytes(bytes);
                pieces.add(bytes);
                heldBytes += pieceBytes;
                full |= heldBytes >= FULL_BYTES;
                arrived.signal();
            }
        } finally {
            lock.unlock();
        }
        return true;
    }

    /** Whether so much has come since it last said so that the client is not slow. */
    boolean makesHeadway() {
        if (arrivedBytes < headwayAtBytes) {
            return false;
        }
        headwayAtBytes = arrivedBytes + HEADWAY_BYTES;
        return true;
    }

    /** The body is complete. */
    void end() {
        finish(null);
    }

    /** Nothing more comes, though something is missing; without effect on one that is complete. */
    void breakOff(String why) {
        finish(why);
    }

    private void finish(@Nullable String why) {
        lock.lock();
        try {
            failure = ended ? failure : why;
            ended = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether enough waits for the reader. */
    boolean isFull() {
        lock.lock();
        try {
            return full && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the reader has waited for something to come. */
    boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody reads any more. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        boolean hasRoom;
        int count;
        lock.lock();
        try {
            awaitPiece();
            byte[] first = pieces.peek();
            if (first == null) {
                return -1;
            }
            count = Math.min(length, first.length - offset);
            System.arraycopy(first, offset, target, from, count);
            offset += count;
            heldBytes -= count;
            if (offset == first.length) {
                pieces.remove();
                offset = 0;
            }
            hasRoom = full && heldBytes <= LOW_BYTES;
            full &= !hasRoom;
        } finally {
            lock.unlock();
        }
        if (hasRoom) {
            moved.run();
        }
        return count;
    }

    /** What has come is read before a failure shows. */
    private void awaitPiece() throws IOException {
        while (pieces.isEmpty() && !ended && !closed) {
            if (!wanted) {
                wanted = true;
                moved.run();
            }
            try {
                arrived.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a body arrives");
            }
        }
        if (closed) {
            throw new IOException("the body was closed");
        }
        if (pieces.isEmpty() && failure != null) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            pieces.clear();
            heldBytes = 0;
            arrived.signal();
        } finally {
            lock.unlock();
        }
        moved.run();
    }
}
