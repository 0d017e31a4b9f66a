package dev.dialtone.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text as RFC 8259 has it, nothing looser. Objects are maps in their order, of two members of a name the last one
 * counts; whole numbers are {@link Long}, or {@link BigInteger} when they are too large; other numbers are {@link Double}, or {@link
 * BigDecimal} when they are too large. Maps and lists cannot be changed.
 */
final class JsonReader {

    /** How deep objects and lists may be in each other. */
    static final int DEEPEST = 500;

    /** Digits that a number may have; what is longer takes more than linear time to convert. */
    static final int LONGEST_NUMBER = 1_000;

    private static final int DIGITS_OF_LONG = 18;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value that the text is. Anything else is a {@link JsonException} that says where it begins. */
    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        reader.skipBlanks();
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        skipBlanks();
        if (!skip('}')) {
            do {
                skipBlanks();
                if (peek() != '"') {
                    throw unexpected("a name in quotes");
                }
                String name = string();
                skipBlanks();
                expect(':');
                skipBlanks();
                members.put(name, value());
                skipBlanks();
            } while (skip(','));
            expect('}');
        }
        depth--;
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> list() {
        enter();
        List<@Nullable Object> elements = new ArrayList<>();
        skipBlanks();
        if (!skip(']')) {
            do {
                skipBlanks();
                elements.add(value());
                skipBlanks();
            } while (skip(','));
            expect(']');
        }
        depth--;
        return Collections.unmodifiableList(elements);
    }

    private void enter() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw new JsonException("JSON of more than " + DEEPEST + " levels at character " + at);
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private String string() {
        at++;
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder string = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                string.append(escaped());
            } else if (isPlain(c)) {
                at++;
                string.append(c);
            } else {
                throw unexpected("a character that is not a control character, or an escape");
            }
        }
        at++;
        return string.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw unexpected("one of \"\\/bfnrtu after a backslash");
            }
        };
    }

    /** One UTF-16 unit; two of them are a surrogate pair, as in Java's own strings. */
    private char unicode() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            // Of ASCII only: Character.digit also knows other scripts' digits.
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw unexpected("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private Object number() {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits("a value");
        }
        boolean isWhole = true;
        if (skip('.')) {
            isWhole = false;
            digits("a digit after the point");
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            isWhole = false;
            at++;
            if (!skip('-')) {
                skip('+');
            }
            digits("a digit of the exponent");
        }
        if (at - start > LONGEST_NUMBER) {
            throw new JsonException(
                    "A number of more than " + LONGEST_NUMBER + " characters at character " + (start + 1));
        }
        return isWhole ? whole(text.substring(start, at)) : fraction(text.substring(start, at), start);
    }

    private void digits(String expected) {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected(expected);
        }
    }

    private static Object whole(String digits) {
        if (digits.length() <= DIGITS_OF_LONG) {
            return Long.valueOf(digits);
        }
        BigInteger number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static Object fraction(String digits, int start) {
        double number = Double.parseDouble(digits);
        if (!Double.isInfinite(number)) {
            return number;
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException exponentBeyondAnInt) {
            throw new JsonException("A number that is too large at character " + (start + 1));
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unexpected("'" + c + "'");
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected("more");
        }
        return text.charAt(at);
    }

    private JsonException unexpected(String expected) {
        String found = at < text.length() ? String.format("U+%04X", text.codePointAt(at)) : "the end";
        return new JsonException("JSON at character " + (at + 1) + ": " + found + " (expected: " + expected + ")");
    }
}
