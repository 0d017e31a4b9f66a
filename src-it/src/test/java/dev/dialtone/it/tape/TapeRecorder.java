package dev.dialtone.it.tape;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.server.RuntimeEnvironment;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

/**
 * Stands between the front end and the dispatcher and writes down what passes. Requests are handed on one after the other, and
 * the clock shows when the last one arrived: so that the tape's order and times are all that a run depends on.
 */
public final class TapeRecorder implements AutoCloseable {
    /** What the ids of every account begin from, after a reset, too. */
    static final long SEED = 11;

    private final TapeWriter tape;
    private volatile Instant clock = now();
    /** Held while a request is handed on, never by whoever ends one: that thread may be inside an account. */
    private final Object order = new Object();

    private final Object writing = new Object();
    private int exchanges;
    private boolean closed;

    /** @param file is overwritten */
    public TapeRecorder(Path file) {
        this.tape = new TapeWriter(file);
    }

    /** The environment of the server whose tape this is; of one server only. */
    public RuntimeEnvironment environment() {
        return new RuntimeEnvironment(() -> clock, () -> SEED, Recording::new);
    }

    /** As precise as the tape. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Applies what is due in the account that a request is about. Some answers show what the scheduler has done, which
     * works when it likes.
     */
    static void settle(HttpHandler handler, HttpRequest next) {
        String credentials = next.headers().first("Authorization");
        Headers headers = credentials == null ? Headers.EMPTY : Headers.of("Authorization", credentials);
        var unused = handler.handle(
                new HttpRequest("GET", "/_dialtone/clock", next.query(), headers, new byte[0]), Disconnect.NEVER);
    }

    @Override
    public void close() {
        synchronized (writing) {
            closed = true;
            tape.close();
        }
    }

    private final class Recording implements HttpHandler {
        private final HttpHandler recorded;

        Recording(HttpHandler recorded) {
            this.recorded = recorded;
        }

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            synchronized (order) {
                int exchange = ++exchanges;
                clock = now();
                write(new TapeEvent.Asked(exchange, clock, request));
                settle(recorded, request);
                return recorded.handle(request, disconnect).thenApply(answer -> answered(exchange, answer));
            }
        }

        @Override
        public HttpResponse reject(HttpRequest head, HttpRejection why) {
            return recorded.reject(head, why);
        }

        private HttpResponse answered(int exchange, HttpResponse answer) {
            HttpResponse whole = whole(answer);
            write(new TapeEvent.Answered(exchange, whole));
            return whole;
        }

        private void write(TapeEvent event) {
            synchronized (writing) {
                if (!closed) {
                    tape.write(event);
                }
            }
        }
    }

    /** The answer with the whole of its body. */
    static HttpResponse whole(HttpResponse answer) {
        BodyStream rest = answer.rest();
        if (rest == null) {
            return answer;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(answer.body());
        while (rest.hasMore()) {
            body.writeBytes(rest.next());
        }
        return new HttpResponse(answer.status(), answer.headers(), body.toByteArray());
    }
}
