package dev.dialtone.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes strings, numbers, booleans, null, and maps and lists of these as JSON, on one line. */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JsonWriter() {}

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException for a value that JSON does not have, such as {@link Double#NaN} or a map whose keys are no
     *     strings, and for maps and lists that are more than 500 levels deep
     */
    public static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            string(text);
        } else if (isNumber(value)) {
            out.append(value);
        } else if (value instanceof Map<?, ?> members) {
            enter();
            object(members);
        } else if (value instanceof List<?> elements) {
            enter();
            list(elements);
        } else {
            throw new IllegalArgumentException(
                    value + " of " + value.getClass().getName() + " (expected: a value that JSON has)");
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof BigDecimal
                || (value instanceof Double number && Double.isFinite(number))
                || (value instanceof Float single && Float.isFinite(single));
    }

    private void enter() {
        depth++;
        if (depth > JsonReader.DEEPEST) {
            throw new IllegalArgumentException("JSON of more than " + JsonReader.DEEPEST + " levels");
        }
    }

    private void object(Map<?, ?> members) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> all = members.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<?, ?> member = all.next();
            if (!(member.getKey() instanceof String name)) {
                throw new IllegalArgumentException(member.getKey() + " (expected: a name that is a string)");
            }
            string(name);
            out.append(':');
            value(member.getValue());
            if (all.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
        depth--;
    }

    private void list(List<?> elements) {
        out.append('[');
        Iterator<?> all = elements.iterator();
        while (all.hasNext()) {
            value(all.next());
            if (all.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
        depth--;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half of a surrogate pair, which UTF-8 does not have. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
