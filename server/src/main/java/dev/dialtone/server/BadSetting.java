package dev.dialtone.server;

/** A setting that cannot be taken: its message names it, the value and what was expected. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSetting(String name, String value, String expected) {
        this(name + ": " + value + " (expected: " + expected + ")");
    }

    BadSetting(String message) {
        super(message, null, false, false);
    }
}
