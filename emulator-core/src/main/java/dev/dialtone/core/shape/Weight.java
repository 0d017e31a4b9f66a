package dev.dialtone.core.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of memory a value keeps alive: an estimate, rather too high than too low. What several values share counts for
 * each of them.
 */
public final class Weight {
    /** An object with a few fields, with what refers to it. */
    private static final int OBJECT = 32;

    private static final int TEXT = 48;
    /** To look at the characters of so short a text costs more than to know what they take is worth. */
    private static final int SHORT_TEXT = 32;

    private static final int REFERENCE = 4;
    private static final int MAP_ENTRY = 48;

    private Weight() {}

    /** The weight of a text; 0 for none. */
    public static long of(@Nullable String text) {
        return text == null ? 0 : TEXT + (takesOneByteEach(text) ? 1L : 2L) * text.length();
    }

    /** Latin-1 takes a byte a character; other text takes two, and a short one might. */
    private static boolean takesOneByteEach(String text) {
        if (text.length() <= SHORT_TEXT) {
            return false;
        }
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits <= 0xFF;
    }

    /** The weight of a shape with all that is in it. */
    public static long of(Shape shape) {
        List<Member> members = shape.schema().members();
        long sum = OBJECT + (long) REFERENCE * members.size();
        for (int i = 0; i < members.size(); i++) {
            sum += ofValue(shape.get(i));
        }
        return sum;
    }

    /** The weight of a document. */
    public static long of(Document document) {
        return OBJECT + ofValue(document.value());
    }

    /** The weight of a map with all its keys and values. */
    public static long of(Map<?, ?> map) {
        if (map.isEmpty()) {
            return 0;
        }
        long sum = 2L * OBJECT;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            sum += MAP_ENTRY + ofValue(entry.getKey()) + ofValue(entry.getValue());
        }
        return sum;
    }

    /** The weight of a list with all its elements. */
    public static long of(List<?> list) {
        if (list.isEmpty()) {
            return 0;
        }
        long sum = OBJECT;
        for (Object element : list) {
            sum += REFERENCE + ofValue(element);
        }
        return sum;
    }

    /** The weight of a value of any type that a member can have; 0 for none. */
    public static long ofValue(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof OpenEnum) {
            return 0;
        } else if (value instanceof String text) {
            return of(text);
        } else if (value instanceof Shape shape) {
            return of(shape);
        } else if (value instanceof List<?> list) {
            return of(list);
        } else if (value instanceof Map<?, ?> map) {
            return of(map);
        } else if (value instanceof Blob blob) {
            return OBJECT + (long) blob.length();
        } else if (value instanceof Document document) {
            return of(document);
        } else if (value instanceof BigInteger number) {
            return 2L * OBJECT + number.bitLength() / Byte.SIZE;
        } else if (value instanceof BigDecimal number) {
            return 3L * OBJECT + number.unscaledValue().bitLength() / Byte.SIZE;
        }
        return OBJECT;
    }
}
