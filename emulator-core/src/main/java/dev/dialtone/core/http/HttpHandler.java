package dev.dialtone.core.http;

import java.util.concurrent.CompletionStage;

/** What answers the requests: the dispatcher. Both methods run on an event loop, several at a time, and never block. */
public interface HttpHandler {

    /**
     * Answers a request. What must wait completes the stage later, on any thread; answers of one connection leave in the order of
     * its requests all the same. A stage that fails is answered with a bare 500.
     *
     * @param disconnect tells when nobody waits for the answer any more
     */
    CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect);

    /**
     * Whether {@link #handle} reads the body of a request while it arrives, and is called before it has: for bodies that may be larger
     * than what is put together in memory. Asked once for a request that has a body, when its head has arrived.
     *
     * @param head without a body
     */
    default boolean readsWhileArriving(HttpRequest head) {
        return false;
    }

    /**
     * The answer to a request that {@link #handle} never sees, or whose body breaks off while it is read. The connection
     * closes after it.
     *
     * @param head what is known of the request, without a body; {@code GET /} without headers when not even its head arrived
     */
    HttpResponse reject(HttpRequest head, HttpRejection why);
}
