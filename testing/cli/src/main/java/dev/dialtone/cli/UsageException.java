package dev.dialtone.cli;

/** The command cannot be understood. Its message is one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
