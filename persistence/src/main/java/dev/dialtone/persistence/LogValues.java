package dev.dialtone.persistence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Values of a log by their places, which are asked for in their order as a rule: some of them are read at once. */
final class LogValues implements AutoCloseable {
    private static final int WINDOW_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long windowAt;

    LogValues(Path log) throws IOException {
        this.channel = FileChannel.open(log, StandardOpenOption.READ);
    }

    byte[] read(long at, int length) throws IOException {
        byte[] value = new byte[length];
        if (length > WINDOW_BYTES) {
            fill(ByteBuffer.wrap(value), at);
            return value;
        }
        if (at < windowAt || at + length > windowAt + window.limit()) {
            window.clear();
            windowAt = at;
            fill(window, at);
            window.flip();
        }
        window.get((int) (at - windowAt), value);
        return value;
    }

    /** As far as the file goes. */
    private void fill(ByteBuffer target, long from) throws IOException {
        long at = from;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                if (at == from) {
                    throw new EOFException("a log has become shorter");
                }
                return;
            }
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
