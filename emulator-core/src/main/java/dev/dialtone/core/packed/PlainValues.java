package dev.dialtone.core.packed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What documents are made of, as bytes: null, texts, booleans, whole numbers, doubles, lists, and maps with texts for keys. */
public final class PlainValues {
    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int LONG = 3;
    private static final int DOUBLE = 4;
    private static final int BIG_INTEGER = 5;
    private static final int TEXT = 6;
    private static final int LIST = 7;
    private static final int MAP = 8;

    private PlainValues() {}

    /** Writes a value; what no document has is an {@link IllegalArgumentException}. */
    public static void write(@Nullable Object value, ByteOutput output) {
        if (value == null) {
            output.writeByte(NULL);
        } else if (value instanceof String text) {
            output.writeByte(TEXT);
            output.writeText(text);
        } else if (value instanceof Boolean flag) {
            output.writeByte(flag ? TRUE : FALSE);
        } else if (value instanceof Long || value instanceof Integer) {
            output.writeByte(LONG);
            output.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            output.writeByte(DOUBLE);
            output.writeLong(Double.doubleToLongBits(number));
        } else if (value instanceof BigInteger number) {
            output.writeByte(BIG_INTEGER);
            output.writeText(number.toString());
        } else if (value instanceof List<?> list) {
            output.writeByte(LIST);
            output.writeNumber(list.size());
            list.forEach(each -> write(each, output));
        } else if (value instanceof Map<?, ?> map) {
            output.writeByte(MAP);
            output.writeNumber(map.size());
            map.forEach((name, each) -> {
                output.writeText((String) name);
                write(each, output);
            });
        } else {
            throw new IllegalArgumentException(
                    "document: " + value.getClass() + " (expected: what documents are made of)");
        }
    }

    /** Reads a value that was written; what cannot be one is an {@link IllegalArgumentException}. */
    public static @Nullable Object read(ByteInput input) {
        int kind = input.readByte();
        return switch (kind) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case LONG -> input.readNumber();
            case DOUBLE -> Double.longBitsToDouble(input.readLong());
            case BIG_INTEGER -> new BigInteger(input.readText());
            case TEXT -> input.readText();
            case LIST -> readList(input);
            case MAP -> readMap(input);
            default -> throw new IllegalArgumentException("document of kind " + kind);
        };
    }

    private static List<@Nullable Object> readList(ByteInput input) {
        int size = input.readCount();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read(input));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> readMap(ByteInput input) {
        int size = input.readCount();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(input.readText(), read(input));
        }
        return Collections.unmodifiableMap(map);
    }
}
