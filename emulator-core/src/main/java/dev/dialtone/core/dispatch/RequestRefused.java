package dev.dialtone.core.dispatch;

/** Ends a request with a {@link Fault}. It has no stack trace, because the client is to blame and not the program. */
@SuppressWarnings("serial") // never serialised
public final class RequestRefused extends RuntimeException {

    private final Fault fault;

    /** A request that gets this fault as its answer. */
    public RequestRefused(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    /** What the client gets. */
    public Fault fault() {
        return fault;
    }
}
