package dev.dialtone.core.http;

import org.jspecify.annotations.Nullable;

/** One request of a connection and the place that its answer will take in the order of answers. Touched by the event loop only. */
final class Exchange {
    final HttpRequest request;
    final boolean http10;
    /** Null: the request goes to {@link HttpHandler#handle}. */
    final @Nullable Refusal refusal;
    /** Null: no browser asked. */
    final @Nullable Headers corsHeaders;

    /** Null until the answer is known. */
    @Nullable HttpResponse answer;

    Exchange(RequestHead head, HttpRequest request, @Nullable Refusal refusal, @Nullable Headers corsHeaders) {
        this.request = request;
        this.http10 = head.http10();
        this.refusal = refusal;
        this.corsHeaders = corsHeaders;
    }
}
