package dev.dialtone.it.tape;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a tape that {@link TapeWriter} wrote. */
final class TapeReader implements AutoCloseable {
    private final DataInputStream in;

    TapeReader(Path file) {
        try {
            in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next event; null: the tape ends here. */
    @Nullable TapeEvent next() {
        try {
            int kind = in.read();
            if (kind < 0) {
                return null;
            }
            int exchange = in.readInt();
            return kind == TapeWriter.ASKED
                    ? new TapeEvent.Asked(
                            exchange,
                            Instant.ofEpochMilli(in.readLong()),
                            new HttpRequest(readText(), readText(), readText(), readHeaders(), readBytes()))
                    : new TapeEvent.Answered(exchange, new HttpResponse(in.readInt(), readHeaders(), readBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Headers readHeaders() throws IOException {
        Headers.Builder headers = Headers.builder();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(readText(), readText());
        }
        return headers.build();
    }

    private String readText() throws IOException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    private byte[] readBytes() throws IOException {
        return in.readNBytes(in.readInt());
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
