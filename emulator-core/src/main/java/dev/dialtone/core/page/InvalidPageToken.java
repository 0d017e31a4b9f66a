package dev.dialtone.core.page;

/**
 * A token that did not come from this listing: damaged, or of another operation, filters, account, region or store. Its
 * message says which; services answer with their own error. Has no stack trace.
 */
public final class InvalidPageToken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidPageToken(String message) {
        super(message, null, false, false);
    }
}
