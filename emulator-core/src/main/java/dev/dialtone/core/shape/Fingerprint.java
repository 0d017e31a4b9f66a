package dev.dialtone.core.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number that tells a shape from another of the same schema without keeping it: the same for equal shapes, and hardly
 * ever the same for two others. FNV-1a of 64 bits over what the members hold, which is enough to compare one with one; a
 * digest of the JDK would cost the first call its security providers.
 */
public final class Fingerprint {
    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private long hash = START;

    private Fingerprint() {}

    /** The number of a shape. */
    public static long of(Shape shape) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addShape(shape);
        return fingerprint.hash;
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            mark('0');
        } else if (value instanceof Shape shape) {
            addShape(shape);
        } else if (value instanceof Blob blob) {
            addBytes(blob.toBytes());
        } else if (value instanceof List<?> list) {
            mark('l');
            addLong(list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else if (value instanceof Document document) {
            mark('d');
            add(document.value());
        } else {
            addText(value);
        }
    }

    /** By the schema's order of members; what is absent counts, too. */
    private void addShape(Shape shape) {
        mark('s');
        for (Member member : shape.schema().members()) {
            add(shape.get(member.index()));
        }
    }

    private void addBytes(byte[] bytes) {
        mark('b');
        addLong(bytes.length);
        for (byte each : bytes) {
            step(each & 0xFF);
        }
    }

    /** Maps with the same entries in another order are equal. */
    private void addMap(Map<?, ?> map) {
        long entries = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Fingerprint fingerprint = new Fingerprint();
            fingerprint.add(entry.getKey());
            fingerprint.add(entry.getValue());
            entries += fingerprint.hash;
        }
        mark('m');
        addLong(map.size());
        addLong(entries);
    }

    /** Strings, values of enums, numbers, flags and instants, each by what it says; a document may hold several of them. */
    private void addText(Object value) {
        String text = value.toString();
        mark(value instanceof String ? 't' : 'v');
        addLong(text.length());
        for (int i = 0; i < text.length(); i++) {
            step(text.charAt(i));
        }
    }

    private void mark(char kind) {
        step(kind);
    }

    private void addLong(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += 16) {
            step((int) (value >>> shift) & 0xFFFF);
        }
    }

    private void step(int value) {
        hash = (hash ^ value) * PRIME;
    }
}
