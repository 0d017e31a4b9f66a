package dev.dialtone.core.shape;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document in about as many bytes as its JSON has, for those that are kept and seldom read. Immutable. */
public final class PackedDocument {
    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int LONG = 3;
    private static final int DOUBLE = 4;
    private static final int BIG_INTEGER = 5;
    private static final int LATIN_1_TEXT = 6;
    private static final int WIDE_TEXT = 7;
    private static final int LIST = 8;
    private static final int MAP = 9;

    private static final long OBJECT_BYTES = 40;

    private final byte[] packed;

    private PackedDocument(byte[] packed) {
        this.packed = packed;
    }

    /** Packs a document. A number that is none of those that documents have is an {@link IllegalArgumentException}. */
    public static PackedDocument of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        write(document.value(), out);
        return new PackedDocument(out.toByteArray());
    }

    /** The document, made anew. */
    public Document unpack() {
        return new Document(read(ByteBuffer.wrap(packed)));
    }

    /** About how many bytes of memory it keeps alive. */
    public long weight() {
        return OBJECT_BYTES + packed.length;
    }

    private static void write(@Nullable Object value, ByteArrayOutputStream out) {
        if (value == null) {
            out.write(NULL);
        } else if (value instanceof Boolean flag) {
            out.write(flag ? TRUE : FALSE);
        } else if (value instanceof Long || value instanceof Integer) {
            out.write(LONG);
            writeNumber(((Number) value).longValue(), out);
        } else if (value instanceof Double number) {
            out.write(DOUBLE);
            out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
        } else if (value instanceof BigInteger number) {
            out.write(BIG_INTEGER);
            writeBytes(number.toByteArray(), out);
        } else if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof List<?> list) {
            out.write(LIST);
            writeNumber(list.size(), out);
            list.forEach(each -> write(each, out));
        } else if (value instanceof Map<?, ?> map) {
            out.write(MAP);
            writeNumber(map.size(), out);
            map.forEach((key, each) -> {
                writeText((String) key, out);
                write(each, out);
            });
        } else {
            throw new IllegalArgumentException(
                    "document: " + value.getClass() + " (expected: what documents are made of)");
        }
    }

    /** Most texts are of one byte a character. */
    private static void writeText(String text, ByteArrayOutputStream out) {
        boolean isLatin1 = text.chars().allMatch(each -> each <= 0xFF);
        out.write(isLatin1 ? LATIN_1_TEXT : WIDE_TEXT);
        writeBytes(text.getBytes(isLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), out);
    }

    private static void writeBytes(byte[] bytes, ByteArrayOutputStream out) {
        writeNumber(bytes.length, out);
        out.writeBytes(bytes);
    }

    /** Seven bits to a byte, the lowest first; small ones of either sign take few. */
    private static void writeNumber(long number, ByteArrayOutputStream out) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static @Nullable Object read(ByteBuffer in) {
        int kind = in.get();
        return switch (kind) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case LONG -> readNumber(in);
            case DOUBLE -> in.getDouble();
            case BIG_INTEGER -> new BigInteger(readBytes(in));
            case LATIN_1_TEXT -> new String(readBytes(in), StandardCharsets.ISO_8859_1);
            case WIDE_TEXT -> new String(readBytes(in), StandardCharsets.UTF_8);
            case LIST -> readList(in);
            case MAP -> readMap(in);
            default -> throw new IllegalStateException("kind: " + kind + " (expected: one that was written)");
        };
    }

    private static List<@Nullable Object> readList(ByteBuffer in) {
        int size = (int) readNumber(in);
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> readMap(ByteBuffer in) {
        int size = (int) readNumber(in);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put((String) read(in), read(in));
        }
        return Collections.unmodifiableMap(map);
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[(int) readNumber(in)];
        in.get(bytes);
        return bytes;
    }

    private static long readNumber(ByteBuffer in) {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            rest |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }
}
