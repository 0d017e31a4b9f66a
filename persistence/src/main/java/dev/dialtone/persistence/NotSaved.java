package dev.dialtone.persistence;

/** What was changed could not be written to the data folder, so that nobody may be told that it was. The message names the folder. */
public final class NotSaved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSaved(String message) {
        super(message);
    }
}
