package dev.dialtone.core.dispatch;

/** Ends a request with a {@link ProtocolError}. It has no stack trace, because the request is wrong and not the program. */
@SuppressWarnings("serial") // never serialised
public final class RequestRejected extends RuntimeException {

    private final ProtocolError error;

    /** The request is answered with this error. */
    public RequestRejected(ProtocolError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** What the client gets. */
    public ProtocolError error() {
        return error;
    }
}
