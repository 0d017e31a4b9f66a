package dev.dialtone.protocol.restjson;

import dev.dialtone.core.http.BodyStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The pieces of a stream that makes its bytes while it is read. It is one piece ahead, to know which is the last. */
final class PiecesOfStream implements BodyStream {
    private static final int PIECE_BYTES = 32 * 1024;

    private final InputStream stream;
    private boolean begun;
    private byte[] ahead = {};

    PiecesOfStream(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public boolean hasMore() {
        return !begun || ahead.length > 0;
    }

    @Override
    public byte[] next() {
        byte[] piece = begun ? ahead : read();
        begun = true;
        ahead = piece.length < PIECE_BYTES ? new byte[0] : read();
        return piece;
    }

    private byte[] read() {
        try {
            return stream.readNBytes(PIECE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
