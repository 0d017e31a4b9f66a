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
     * The answer to a request that {@link #handle} never sees. The connection closes after it.
     *
     * @param head what is known of the request, without a body; {@code GET /} without headers when not even its head arrived
     */
    HttpResponse reject(HttpRequest head, HttpRejection why);
}
