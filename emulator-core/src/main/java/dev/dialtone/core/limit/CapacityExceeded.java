package dev.dialtone.core.limit;

/**
 * There are too many accounts or regions for another one. Thrown before anything is changed; the message says which limit it
 * is, and how to get below it. Has no stack trace.
 */
public final class CapacityExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which limit it is, what was found, and how to get below it */
    public CapacityExceeded(String message) {
        super(message, null, false, false);
    }
}
