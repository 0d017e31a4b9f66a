package dev.dialtone.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From values as {@link JsonReader} gives them to those of records, and back to what {@link JsonWriter} takes. A value of another kind
 * is a {@link JsonException}.
 */
final class Json {

    private Json() {}

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(value, "a string");
    }

    static Boolean flag(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(value, "true or false");
    }

    static Integer integer(@Nullable Object value) {
        if (value instanceof Long whole && whole == whole.intValue()) {
            return whole.intValue();
        }
        throw wrong(value, "a whole number of 32 bits");
    }

    static Long longInteger(@Nullable Object value) {
        if (value instanceof Long whole) {
            return whole;
        }
        throw wrong(value, "a whole number of 64 bits");
    }

    static Double number(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return number.doubleValue();
        }
        throw wrong(value, "a number");
    }

    static Instant instant(@Nullable Object value) {
        try {
            return OffsetDateTime.parse(text(value)).toInstant();
        } catch (DateTimeException notOne) {
            throw wrong(value, "a time in ISO-8601");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> document(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, @Nullable Object>) members;
        }
        throw wrong(value, "an object");
    }

    /** Reads each element. */
    static <T> Function<@Nullable Object, List<T>> list(Function<@Nullable Object, T> element) {
        return value -> {
            if (value instanceof List<?> elements) {
                List<T> read = new ArrayList<>(elements.size());
                elements.forEach(each -> read.add(element.apply(each)));
                return read;
            }
            throw wrong(value, "a list");
        };
    }

    /** Reads each value. */
    static <T> Function<@Nullable Object, Map<String, T>> map(Function<@Nullable Object, T> element) {
        return value -> {
            Map<String, T> read = new LinkedHashMap<>();
            document(value).forEach((name, each) -> read.put(name, element.apply(each)));
            return read;
        };
    }

    /** Writes each element. */
    static <T> Function<List<T>, Object> each(Function<T, Object> element) {
        return elements -> elements.stream().map(element).toList();
    }

    /** Writes each value. */
    static <T> Function<Map<String, T>, Object> eachValue(Function<T, Object> element) {
        return members -> {
            Map<String, Object> written = new LinkedHashMap<>();
            members.forEach((name, value) -> written.put(name, element.apply(value)));
            return written;
        };
    }

    private static JsonException wrong(@Nullable Object value, String expected) {
        return new JsonException(DialtoneException.excerpt(String.valueOf(value)) + " (expected: " + expected + ")");
    }
}
