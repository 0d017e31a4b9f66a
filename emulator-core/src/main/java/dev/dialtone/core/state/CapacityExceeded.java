package dev.dialtone.core.state;

/**
 * There are too many accounts or regions for another one. Thrown before anything is changed; the message says which limit it
 * is, and how to get below it. Has no stack trace.
 */
public final class CapacityExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CapacityExceeded(String message) {
        super(message, null, false, false);
    }
}
