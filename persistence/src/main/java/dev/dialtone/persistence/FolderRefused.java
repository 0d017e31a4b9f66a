package dev.dialtone.persistence;

/** A data folder cannot be used. The message is one line: the path, why, and what to do. */
public final class FolderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderRefused(String message) {
        super(message);
    }

    FolderRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
