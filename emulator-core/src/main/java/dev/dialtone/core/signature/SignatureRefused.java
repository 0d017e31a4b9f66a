package dev.dialtone.core.signature;

/**
 * Ends a request whose signature does not hold, with the words of AWS. It has no stack trace, because the request is wrong and not
 * the program.
 */
@SuppressWarnings("serial") // never serialised
public final class SignatureRefused extends RuntimeException {

    private final Reason reason;

    /** What is wrong, by the names that services of JSON have for it. */
    public enum Reason {
        /** There is no signature. */
        MISSING("MissingAuthenticationTokenException"),
        /** There is something, but no whole signature. */
        INCOMPLETE("IncompleteSignatureException"),
        /** It is whole, and wrong. */
        INVALID("InvalidSignatureException"),
        /** It is that of nobody known here. */
        UNKNOWN_KEY("UnrecognizedClientException");

        private final String error;

        Reason(String error) {
            this.error = error;
        }
    }

    SignatureRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** The error's name on the wire: {@code InvalidSignatureException}. */
    public String error() {
        return reason.error;
    }
}
