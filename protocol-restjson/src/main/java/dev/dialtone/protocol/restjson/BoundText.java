package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import dev.dialtone.protocol.json.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Single values as the text of labels, query parameters and headers. */
final class BoundText {

    private static final int MAX_NUMBER_LENGTH = 1000;

    private BoundText() {}

    /**
     * Reads a value.
     *
     * @param where the member and its place, for the message
     * @param usual the timestamp format of that place when the contract names none
     * @throws RequestRejected when the text is no such value
     */
    static Object read(Type type, String text, String where, TimestampFormat usual) {
        Object value = switch (type.kind()) {
            case STRING -> text;
            case ENUM -> type.enumeration().of(text);
            case BOOLEAN -> text.equals("true") ? (Boolean) true : text.equals("false") ? false : null;
            case BYTE -> integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
            case SHORT -> integer(text, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
            case INTEGER -> integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
            case LONG -> integer(text, Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
            case FLOAT -> single(text);
            case DOUBLE -> floating(text);
            case BIG_INTEGER -> isInteger(text) ? new BigInteger(text) : null;
            case BIG_DECIMAL -> isNumber(text) ? new BigDecimal(text) : null;
            case TIMESTAMP -> Timestamps.parse(text, format(type, usual));
            default -> throw new IllegalStateException(where + " cannot be text: " + type.kind());
        };
        if (value == null) {
            String shown = type.isSensitive() ? "a value" : "'" + Excerpt.of(text) + "'";
            throw refused(where + ": " + shown + " (expected: " + expected(type, usual) + ")");
        }
        return value;
    }

    /** Writes a value. */
    static String write(Type type, Object value, TimestampFormat usual) {
        return switch (type.kind()) {
            case TIMESTAMP -> Timestamps.format((Instant) value, format(type, usual));
            case ENUM -> ((OpenEnum) value).value();
            default -> value.toString();
        };
    }

    /** Reads a header value of base64, as strings with a media type are. */
    static String readBase64(String text, String where) {
        try {
            if (text.length() % 4 == 0) {
                return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException broken) {
            // Refused like a wrong length.
        }
        throw refused(where + ": '" + Excerpt.of(text) + "' (expected: base64 with padding)");
    }

    static RequestRejected refused(String message) {
        return new RequestRejected(ProtocolError.serialization(message));
    }

    private static TimestampFormat format(Type type, TimestampFormat usual) {
        return Objects.requireNonNullElse(type.timestampFormat(), usual);
    }

    private static String expected(Type type, TimestampFormat usual) {
        return switch (type.kind()) {
            case BOOLEAN -> "true or false";
            case BYTE -> "an integer from -128 to 127";
            case SHORT -> "an integer from -32768 to 32767";
            case INTEGER -> "an integer from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case LONG -> "an integer from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
            case BIG_INTEGER -> "an integer";
            case TIMESTAMP -> Timestamps.example(format(type, usual));
            default -> "a number";
        };
    }

    @FunctionalInterface
    private interface Narrowing {
        Object of(Long number);
    }

    private static @Nullable Object integer(String text, long min, long max, Narrowing narrowing) {
        if (!isInteger(text)) {
            return null;
        }
        try {
            long value = Long.parseLong(text);
            return value < min || value > max ? null : narrowing.of(value);
        } catch (NumberFormatException beyondLong) {
            return null;
        }
    }

    private static @Nullable Double floating(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                Double value = isNumber(text) ? Double.valueOf(text) : null;
                yield value == null || value.isInfinite() ? null : value;
            }
        };
    }

    private static @Nullable Float single(String text) {
        Double value = floating(text);
        if (value == null) {
            return null;
        }
        Float nearest = value.floatValue();
        return nearest.isInfinite() && !value.isInfinite() ? null : nearest;
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() <= MAX_NUMBER_LENGTH && start < text.length() && digitsEnd(text, start) == text.length();
    }

    /** Whether a text is a number as JSON writes it, leading zeros let pass. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = digitsEnd(text, start);
        if (end == start || text.length() > MAX_NUMBER_LENGTH) {
            return false;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            start = end + 1;
            end = digitsEnd(text, start);
            if (end == start) {
                return false;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            start = end + 1;
            if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
                start++;
            }
            end = digitsEnd(text, start);
            // BigDecimal takes exponents of up to ten digits.
            if (end == start || end - start > 9) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whether text of this type in a header is base64. */
    static boolean isBase64InHeaders(Type type) {
        return type.kind() == Kind.STRING && type.mediaType() != null;
    }
}
