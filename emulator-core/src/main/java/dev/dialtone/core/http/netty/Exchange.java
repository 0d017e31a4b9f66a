package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of a connection and the place that its answer will take in the order of answers. Touched by the event loop only,
 * except as a {@link Disconnect}.
 */
final class Exchange implements Disconnect {
    private static final int WEIGHT_BYTES = 1024;

    final String method;
    final String path;
    final boolean http10;
    /** Null: the request goes to {@link HttpHandler#handle}. */
    @Nullable HttpRejection rejection;
    /** Null: no browser asked. */
    final @Nullable Headers corsHeaders;

    /** Null until the answer is known. */
    @Nullable HttpResponse answer;

    /** The body while it arrives and is read: until it is over, the answer waits. Null: it is over, or came whole. */
    @Nullable BodyPipe arriving;

    /** Null once somebody works on it: an answer that is long in coming holds no headers and no body. */
    private @Nullable HttpRequest request;

    private long countedBytes;

    private boolean left;
    private @Nullable Runnable onDisconnect;

    Exchange(RequestHead head, HttpRequest request, @Nullable HttpRejection rejection, @Nullable Headers corsHeaders) {
        this.request = request;
        this.method = request.method();
        this.path = request.path();
        this.http10 = head.http10();
        this.rejection = rejection;
        this.corsHeaders = corsHeaders;
    }

    /** The request, for whoever answers it; once. */
    HttpRequest takeRequest() {
        HttpRequest taken = Objects.requireNonNull(request, "request");
        request = null;
        return taken;
    }

    /** Weighs, roughly, what it holds while nobody works on it. */
    long countWaiting() {
        countedBytes = request == null
                ? 0
                : WEIGHT_BYTES + request.body().length + request.headers().chars();
        return countedBytes;
    }

    /** What {@link #countWaiting} has said; 0 when nobody asked. */
    long countedBytes() {
        return countedBytes;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    @Override
    public void then(Runnable action) {
        synchronized (this) {
            if (!left) {
                Runnable before = onDisconnect;
                onDisconnect = before == null
                        ? action
                        : () -> {
                            before.run();
                            action.run();
                        };
                return;
            }
        }
        action.run();
    }

    /** The client has gone. */
    void clientGone() {
        if (arriving != null) {
            arriving.breakOff("the client has gone");
            arriving = null;
        }
        Runnable action;
        synchronized (this) {
            left = true;
            action = onDisconnect;
            onDisconnect = null;
        }
        if (action != null) {
            action.run();
        }
    }

    /** Method and path; the query may hold what is nobody's business. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
