package dev.dialtone.core.http;

/** The front end could not open its port. The message names host and port, and says why: it can be shown as it is. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The address cannot be bound. */
    public CannotListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
