package dev.dialtone.cli;

/** The command was understood, and there is nothing that it could do. */
final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
