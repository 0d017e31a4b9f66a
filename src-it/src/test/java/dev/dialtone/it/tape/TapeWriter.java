package dev.dialtone.it.tape;

import dev.dialtone.core.http.Headers;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a tape to a file that {@link TapeReader} reads. Not safe for use by several threads. */
final class TapeWriter implements AutoCloseable {
    static final int ASKED = 1;
    static final int ANSWERED = 2;

    private final DataOutputStream out;

    TapeWriter(Path file) {
        try {
            out = new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(TapeEvent event) {
        try {
            if (event instanceof TapeEvent.Asked asked) {
                begin(ASKED, asked);
                out.writeLong(asked.at().toEpochMilli());
                writeText(asked.request().method());
                writeText(asked.request().path());
                writeText(asked.request().query());
                writeHeaders(asked.request().headers());
                writeBytes(asked.request().body());
            } else if (event instanceof TapeEvent.Answered answered) {
                begin(ANSWERED, answered);
                out.writeInt(answered.response().status());
                writeHeaders(answered.response().headers());
                writeBytes(answered.response().body());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(int kind, TapeEvent event) throws IOException {
        out.writeByte(kind);
        out.writeInt(event.exchange());
    }

    private void writeHeaders(Headers headers) throws IOException {
        out.writeInt(headers.count());
        for (int i = 0; i < headers.count(); i++) {
            writeText(headers.nameAt(i));
            writeText(headers.valueAt(i));
        }
    }

    private void writeText(String text) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeBytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
