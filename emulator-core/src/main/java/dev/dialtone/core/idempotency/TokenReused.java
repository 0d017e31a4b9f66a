package dev.dialtone.core.idempotency;

/**
 * A client token came again with another input. Services answer with their own error. Has no stack trace.
 */
public final class TokenReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String token;

    TokenReused(String operation, String token) {
        super(operation + ": the client token " + token + " was used with other parameters", null, false, false);
        this.token = token;
    }

    /** The token that came again. */
    public String token() {
        return token;
    }
}
