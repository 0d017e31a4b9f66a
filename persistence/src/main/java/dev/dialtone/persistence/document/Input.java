package dev.dialtone.persistence.document;

import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.protocol.json.JsonTokens;
import dev.dialtone.protocol.json.JsonTokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A document that is read token by token, and the place that its reader has come to. What does not fit is {@link Unfit}. */
final class Input implements AutoCloseable {

    private final JsonTokens tokens;
    private final List<String> path = new ArrayList<>();

    Input(InputStream document) {
        this.tokens = new JsonTokens(document);
    }

    /** Goes into a member, or what is named by its key. */
    void enter(String name) {
        path.add(isWord(name) ? (path.isEmpty() ? name : "." + name) : "[\"" + Excerpt.of(name) + "\"]");
    }

    /** Goes into an element. */
    void enter(int position) {
        path.add("[" + position + "]");
    }

    /** Comes back from the last {@code enter}. */
    void leave() {
        path.remove(path.size() - 1);
    }

    Token next() throws IOException {
        try {
            return tokens.next();
        } catch (IllegalArgumentException broken) {
            throw unfit(broken.getMessage() + "");
        }
    }

    Token token() {
        return tokens.token();
    }

    String text() throws IOException {
        try {
            return tokens.text();
        } catch (IllegalArgumentException broken) {
            throw unfit(broken.getMessage() + "");
        }
    }

    /** Goes to the next name of the object; false at its end. */
    boolean nextName() throws IOException {
        return next() == Token.NAME;
    }

    /** Goes to the next token, which has to be this one. */
    void expectNext(Token wanted, String expected) throws IOException {
        next();
        expect(wanted, expected);
    }

    void expect(Token wanted, String expected) {
        if (token() != wanted) {
            throw unexpected(expected);
        }
    }

    String nextText(String expected) throws IOException {
        expectNext(Token.TEXT, expected);
        return text();
    }

    long nextLong(String expected) throws IOException {
        expectNext(Token.INTEGER, expected);
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException tooLarge) {
            throw unexpected(expected);
        }
    }

    /** What a token of another kind than expected is answered with. Names kinds and never values, which may be secrets. */
    Unfit unexpected(String expected) {
        return unfit(described(token()) + " (expected: " + expected + ")");
    }

    /** A member that is not known, with the nearest that is. */
    Unfit unknown(String name, List<String> known) {
        return unfit("unknown member " + Excerpt.of(name) + " ("
                + NearestName.of(name, known)
                        .map(nearest -> "nearest: " + nearest)
                        .orElse("expected: " + (known.isEmpty() ? "none" : String.join(", ", known)))
                + ")");
    }

    /** Notes a member that has come. */
    void once(String name, Set<String> seen) {
        if (!seen.add(name)) {
            throw unfit(Excerpt.of(name) + " is there twice");
        }
    }

    /** What does not fit at the present place. */
    Unfit unfit(String what) {
        String where = path.isEmpty() ? "the document" : String.join("", path);
        return new Unfit(where + ", " + tokens.place() + ": " + what);
    }

    @Override
    public void close() {
        tokens.close();
    }

    private static String described(Token token) {
        return switch (token) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case OBJECT_END, ARRAY_END -> "nothing";
            case NAME -> "a member";
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number with a fraction";
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            case END -> "the end of the document";
        };
    }

    private static boolean isWord(String name) {
        return !name.isEmpty()
                && name.length() <= 64
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> c < 0x7f && Character.isJavaIdentifierPart(c));
    }
}
