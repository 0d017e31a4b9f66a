package dev.dialtone.protocol.json;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects bytes. What comes in one piece is copied once, and most answers do. */
final class ByteSink extends OutputStream {

    private byte[] bytes = {};
    private int length;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        if (length == 0) {
            bytes = Arrays.copyOfRange(source, offset, offset + count);
        } else {
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
            }
            System.arraycopy(source, offset, bytes, length, count);
        }
        length += count;
    }

    /** How many bytes it has. */
    int length() {
        return length;
    }

    /** Everything so far, and begins anew. */
    byte[] take() {
        byte[] taken = toBytes();
        bytes = new byte[0];
        length = 0;
        return taken;
    }

    /** Everything so far; may be the very array that the sink uses. */
    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
