package dev.dialtone.core.http;

/**
 * The body of an answer that is made while it is sent. Nobody asks for more than the client has taken, and nobody asks on when
 * the client has gone: what a stream holds between two pieces is held for as long as a slow client likes. Used by one thread at a
 * time.
 */
public interface BodyStream {

    /** Whether {@link #next} has not yet given the last piece. */
    boolean hasMore();

    /**
     * The next piece. Called on the connection's event loop, so it does not block, and makes a piece of some ten kilobytes in a
     * moment. What it throws breaks the connection off, so that the client sees that something is missing.
     */
    byte[] next();
}
