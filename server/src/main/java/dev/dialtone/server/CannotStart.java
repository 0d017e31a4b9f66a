package dev.dialtone.server;

/** A start that cannot go on with what is there, such as a data folder that is damaged. The message is one line that says what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
