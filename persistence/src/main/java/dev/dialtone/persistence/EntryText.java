package dev.dialtone.persistence;

import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.ConstraintMessages;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Store;
import dev.dialtone.protocol.json.JsonDialect;
import dev.dialtone.protocol.json.JsonReader;
import dev.dialtone.protocol.json.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How entries are written: their key as text, after its length, and their value as JSON by the type of the store. */
final class EntryText {
    private static final JsonWriter WRITER = new JsonWriter(JsonDialect.AWS_JSON);
    private static final JsonReader READER = new JsonReader(JsonDialect.AWS_JSON);

    private EntryText() {}

    /** An entry of a store. */
    static <R> byte[] of(Store<?, R> store, Object key, R value) {
        byte[] name = key.toString().getBytes(StandardCharsets.UTF_8);
        byte[] json = WRITER.write(store.form().type(), store.form().toWritten().apply(value));
        return ByteBuffer.allocate(Integer.BYTES + name.length + json.length)
                .putInt(name.length)
                .put(name)
                .put(json)
                .array();
    }

    /** A header. */
    static byte[] of(Shape header) {
        return WRITER.write(header);
    }

    /**
     * An entry that was read.
     *
     * @param written the value, of the type of its store's form
     */
    record Read(long sequence, String key, Object written) {}

    /**
     * An entry of a store.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Read read(Store<?, ?> store, long sequence, byte[] entry) {
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        byte[] name = new byte[bytes.getInt()];
        byte[] json = new byte[bytes.get(name).remaining()];
        bytes.get(json);
        return new Read(
                sequence,
                new String(name, StandardCharsets.UTF_8),
                read(store.form().type(), json));
    }

    /**
     * A header of a schema.
     *
     * @throws IllegalArgumentException when it is none
     */
    @SuppressWarnings("unchecked") // what is read by a schema is of it
    static <S extends Shape> S read(Schema<S> schema, byte[] json) {
        return (S) read(Type.structure(() -> schema), json);
    }

    private static Object read(Type type, byte[] json) {
        Problems problems = new Problems();
        Object value = readable(type, json, problems);
        if (value == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(ConstraintMessages.summary(problems));
        }
        return Objects.requireNonNull(value);
    }

    private static @Nullable Object readable(Type type, byte[] json, Problems problems) {
        try {
            return READER.readValue(json, type, problems);
        } catch (RequestRejected unreadable) {
            throw new IllegalArgumentException(unreadable.error().message(), unreadable);
        }
    }
}
