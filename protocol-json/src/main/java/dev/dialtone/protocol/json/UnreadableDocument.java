package dev.dialtone.protocol.json;

/** A text is no document that can be taken. The message says where and why. It has no stack trace: the text is wrong. */
@SuppressWarnings("serial") // never serialised
public final class UnreadableDocument extends RuntimeException {

    /** @param message for people */
    public UnreadableDocument(String message) {
        super(message, null, false, false);
    }

    /**
     * At a place.
     *
     * @param line from 1
     * @param column from 1
     */
    public UnreadableDocument(int line, int column, String message) {
        this("line " + line + ", column " + column + ": " + message);
    }
}
