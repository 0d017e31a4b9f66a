package dev.dialtone.core.shape;

/**
 * Whether a text that a service keeps as it is, such as a policy, is JSON (RFC 8259). It reads nothing and keeps nothing;
 * bodies of requests are the protocols' matter.
 */
public final class JsonSyntax {
    /** Deeper than any text that AWS takes; what is nested deeper is refused. */
    private static final int DEEPEST = 100;

    private static final int END = -1;

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** Whether the text is one JSON object with nothing but white space around it. */
    public static boolean isObject(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        syntax.skipSpace();
        return syntax.peek() == '{' && syntax.value(DEEPEST) && syntax.isAtEnd();
    }

    private boolean isAtEnd() {
        skipSpace();
        return peek() == END;
    }

    private boolean value(int depthLeft) {
        skipSpace();
        return switch (peek()) {
            case '{' -> depthLeft > 0 && object(depthLeft - 1);
            case '[' -> depthLeft > 0 && array(depthLeft - 1);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depthLeft) {
        at++;
        if (takes('}')) {
            return true;
        }
        do {
            skipSpace();
            if (!string() || !takes(':') || !value(depthLeft)) {
                return false;
            }
        } while (takes(','));
        return takes('}');
    }

    private boolean array(int depthLeft) {
        at++;
        if (takes(']')) {
            return true;
        }
        do {
            if (!value(depthLeft)) {
                return false;
            }
        } while (takes(','));
        return takes(']');
    }

    private boolean string() {
        if (peek() != '"') {
            return false;
        }
        at++;
        while (peek() >= ' ' && peek() != '"') {
            if (peek() == '\\' && !escape()) {
                return false;
            }
            at++;
        }
        return take('"');
    }

    /** Goes to the last character of the escape. */
    private boolean escape() {
        at++;
        if (peek() != 'u') {
            return peek() != END && "\"\\/bfnrt".indexOf(peek()) >= 0;
        }
        for (int i = 0; i < 4; i++) {
            at++;
            if (Character.digit(peek(), 16) < 0 || peek() > 'f') {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
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
