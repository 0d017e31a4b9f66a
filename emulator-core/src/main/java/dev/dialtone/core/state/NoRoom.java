package dev.dialtone.core.state;

/**
 * There is no room for another account or region. Thrown before anything is changed; the message says which limit it is, and
 * how to get room. Has no stack trace.
 */
public final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoom(String message) {
        super(message, null, false, false);
    }
}
