package dev.dialtone.core.shape;

import dev.dialtone.core.http.BodyStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as a value: immutable, equal by content. One that is streamed holds none, but is read once, while its bytes arrive or are
 * made.
 */
public final class Blob {
    private static final byte[] NONE = {};

    private final byte[] bytes;
    private final @Nullable InputStream stream;
    private final @Nullable BodyStream pieces;

    private Blob(byte[] bytes, @Nullable InputStream stream, @Nullable BodyStream pieces) {
        this.bytes = bytes;
        this.stream = stream;
        this.pieces = pieces;
    }

    /** A blob with a copy of these bytes. */
    public static Blob of(byte[] bytes) {
        return new Blob(bytes.clone(), null, null);
    }

    /** A blob with the UTF-8 bytes of a text. */
    public static Blob ofUtf8(String text) {
        return new Blob(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /**
     * A blob for a body that is {@code @streaming}.
     *
     * @param stream read and closed by whoever takes the blob. In an answer it is read on an event loop, so it never blocks
     */
    public static Blob streamed(InputStream stream) {
        return new Blob(NONE, stream, null);
    }

    /** {@link #streamed} for an answer whose bytes come as something happens: as the pieces of a body, with pauses between. */
    public static Blob live(BodyStream pieces) {
        return new Blob(NONE, null, pieces);
    }

    /** Whether it is read while its bytes arrive or are made. */
    public boolean isStreamed() {
        return stream != null || pieces != null;
    }

    /** The pieces of a {@link #live} one; null: it is none. */
    public @Nullable BodyStream pieces() {
        return pieces;
    }

    /** The bytes, to be read; those of a streamed one only once. A {@link #live} one has none to read. */
    public InputStream stream() {
        return stream == null ? new ByteArrayInputStream(bytes) : stream;
    }

    /** A copy of the bytes; a streamed blob, which has none to copy, throws {@link IllegalStateException}. */
    public byte[] toBytes() {
        if (isStreamed()) {
            throw new IllegalStateException("a streamed blob holds no bytes");
        }
        return bytes.clone();
    }

    /** How many bytes it holds; a streamed one none. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob blob
                && stream == blob.stream
                && pieces == blob.pieces
                && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return !isStreamed() ? "Blob[" + bytes.length + " bytes]" : "Blob[streamed]";
    }
}
