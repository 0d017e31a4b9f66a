package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) out of texts that a service keeps as they are, such as policies and flows; bodies of requests are the
 * protocols' matter.
 */
public final class JsonSyntax {
    /** Deeper than any text that AWS takes; what is nested deeper is refused. */
    private static final int DEEPEST = 100;

    private static final int END = -1;
    private static final int HEX = 16;
    /** What is longer is read as floating point. */
    private static final int MOST_DIGITS_OF_LONG = 18;

    /** Stands for what is no JSON, since null is. */
    private static final Object BROKEN = new Object();

    private final String text;
    private int at;
    private boolean isTooDeep;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** Whether the text is one JSON object with nothing but white space around it. */
    public static boolean isObject(String text) {
        return object(text).isPresent();
    }

    /**
     * The members of a text that is one JSON object with nothing but white space around it, in their order; of two of one name the
     * last. Values are a {@link String}, {@link Boolean}, {@link Long}, {@link Double}, {@link List} or {@link Map} of the same, or null.
     * Empty for any other text.
     */
    public static Optional<Map<String, @Nullable Object>> object(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        syntax.skipSpace();
        if (syntax.peek() != '{') {
            return Optional.empty();
        }
        Map<String, @Nullable Object> members = syntax.members(DEEPEST - 1);
        return members != null && syntax.isAtEnd() ? Optional.of(members) : Optional.empty();
    }

    /** What keeps a text from being read that {@link #object} refuses, for a message: that it is no object, or nested too deep. */
    public static String problem(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        syntax.value(DEEPEST);
        return syntax.isTooDeep ? "it is nested deeper than " + DEEPEST + " levels" : "it is no JSON object";
    }

    private boolean isAtEnd() {
        skipSpace();
        return peek() == END;
    }

    private @Nullable Object value(int depthLeft) {
        skipSpace();
        return switch (peek()) {
            case '{' -> depthLeft > 0 ? orBroken(members(depthLeft - 1)) : tooDeep();
            case '[' -> depthLeft > 0 ? orBroken(elements(depthLeft - 1)) : tooDeep();
            case '"' -> orBroken(string());
            case 't' -> word("true") ? true : BROKEN;
            case 'f' -> word("false") ? false : BROKEN;
            case 'n' -> word("null") ? null : BROKEN;
            default -> number();
        };
    }

    private Object tooDeep() {
        isTooDeep = true;
        return BROKEN;
    }

    private static Object orBroken(@Nullable Object value) {
        return value == null ? BROKEN : value;
    }

    private @Nullable Map<String, @Nullable Object> members(int depthLeft) {
        at++;
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (takes('}')) {
            return members;
        }
        do {
            skipSpace();
            String name = string();
            if (name == null || !takes(':')) {
                return null;
            }
            Object value = value(depthLeft);
            if (value == BROKEN) {
                return null;
            }
            members.put(name, value);
        } while (takes(','));
        return takes('}') ? Collections.unmodifiableMap(members) : null;
    }

    private @Nullable List<@Nullable Object> elements(int depthLeft) {
        at++;
        List<@Nullable Object> elements = new ArrayList<>();
        if (takes(']')) {
            return elements;
        }
        do {
            Object value = value(depthLeft);
            if (value == BROKEN) {
                return null;
            }
            elements.add(value);
        } while (takes(','));
        return takes(']') ? Collections.unmodifiableList(elements) : null;
    }

    private @Nullable String string() {
        if (!take('"')) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        while (peek() >= ' ' && peek() != '"') {
            int next = peek() == '\\' ? escape() : peek();
            if (next == END) {
                return null;
            }
            value.append((char) next);
            at++;
        }
        return take('"') ? value.toString() : null;
    }

    /** The character of an escape; goes to the last of those that it is written with. */
    private int escape() {
        at++;
        return switch (peek()) {
            case '"', '\\', '/' -> peek();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> END;
        };
    }

    private int unicode() {
        int character = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = peek() > 'f' ? -1 : Character.digit(peek(), HEX);
            if (digit < 0) {
                return END;
            }
            character = character * HEX + digit;
        }
        return character;
    }

    private Object number() {
        int start = at;
        take('-');
        if (!take('0') && !digits()) {
            return BROKEN;
        }
        boolean isWhole = true;
        if (take('.')) {
            isWhole = false;
            if (!digits()) {
                return BROKEN;
            }
        }
        if (take('e') || take('E')) {
            isWhole = false;
            if (!take('+')) {
                take('-');
            }
            if (!digits()) {
                return BROKEN;
            }
        }
        String number = text.substring(start, at);
        return isWhole && number.length() <= MOST_DIGITS_OF_LONG
                ? (Object) Long.valueOf(number)
                : Double.valueOf(number);
    }

    private boolean digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean word(String word) {
        boolean isThere = text.startsWith(word, at);
        at += word.length();
        return isThere;
    }

    private boolean takes(char wanted) {
        skipSpace();
        return take(wanted);
    }

    private boolean take(char wanted) {
        boolean isThere = peek() == wanted;
        if (isThere) {
            at++;
        }
        return isThere;
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
