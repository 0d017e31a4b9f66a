package dev.dialtone.core.http;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the next piece waits for: asked before each but the first, when there is more. Completed by any thread, however it ends;
     * then it is asked again whether there is more. Null: nothing.
     */
    default @Nullable CompletionStage<?> pause() {
        return null;
    }

    /**
     * What a client has to skip. Sent now and then during a pause, so that nobody on the way takes the connection for dead, and a
     * client that has gone is noticed. Null: there is no such thing.
     */
    default byte @Nullable [] filler() {
        return null;
    }
}
