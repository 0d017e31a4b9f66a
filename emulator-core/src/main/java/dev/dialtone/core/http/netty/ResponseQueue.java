package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.log.ThrottledLog;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The requests of one connection that wait for their answers. Answers leave in the order of the requests, whichever is ready
 * first. At most {@link HttpLimits#maxPipelinedRequests} are worked on; the rest wait here, up to some bytes. Touched by the
 * event loop only.
 */
final class ResponseQueue {
    static final ThrottledLog THROTTLED_LOG =
            new ThrottledLog(LoggerFactory.getLogger(ResponseQueue.class), Level.ERROR);
    private static final HttpResponse INTERNAL_FAILURE = new HttpResponse(
            500,
            Headers.of("Content-Type", "application/json"),
            "{\"message\":\"internal failure\"}".getBytes(StandardCharsets.UTF_8));

    /** So much of what is asked may wait here, so that reading goes on and sees a client go that waits for many answers. */
    private static final int MOST_WAITING_BYTES = 64 * 1024;
    /** With so much of answers that wait for their turn, no other request is begun. */
    private static final int MOST_HELD_BYTES = 64 * 1024;

    private final Channel channel;
    private final HttpHandler handler;
    private final int maxStarted;
    /** Told when answers have left. */
    private final Runnable answered;
    /** Told when the last answer of the connection has been handed to the system. */
    private final Runnable ended;

    private final ArrayDeque<Exchange> unanswered = new ArrayDeque<>();
    /** The tail of {@link #unanswered} that no handler has seen. */
    private final ArrayDeque<Exchange> notStarted = new ArrayDeque<>();

    /** Of the requests that no handler has seen. */
    private long waitingBytes;
    /** Of the answers that are ready, but not in turn. */
    private long heldBytes;
    /** The first of {@link #unanswered} while its answer is made and sent; null: it is not streamed. */
    private @Nullable StreamedResponse streamed;

    private boolean noMoreRequests;
    private boolean draining;
    private boolean held;
    private boolean unflushed;
    private boolean closed;

    ResponseQueue(Channel channel, HttpHandler handler, int maxStarted, Runnable answered, Runnable ended) {
        this.channel = channel;
        this.handler = handler;
        this.maxStarted = maxStarted;
        this.answered = answered;
        this.ended = ended;
    }

    boolean isEmpty() {
        return unanswered.isEmpty();
    }

    /** Whether an exchange is the next one to be answered. */
    boolean isNext(Exchange exchange) {
        return unanswered.peek() == exchange;
    }

    /** Whether the connection has given as much as it may for now. */
    boolean isFull() {
        return waitingBytes >= MOST_WAITING_BYTES || !channel.isWritable();
    }

    /** Whether the client is to take an answer that is made as it takes it. */
    boolean isStreaming() {
        return streamed != null;
    }

    void add(Exchange exchange) {
        unanswered.add(exchange);
        notStarted.add(exchange);
        advance();
        if (!notStarted.isEmpty()) {
            waitingBytes += exchange.countWaiting();
        }
    }

    /** The last answer of those that are due now says {@code Connection: close}. */
    void noMoreRequests() {
        noMoreRequests = true;
    }

    /** Keeps flushes back until {@link #release}, so that the answers to one read leave together. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        advance();
    }

    /** Sends the answers that are ready and in turn, and starts what waits. */
    void advance() {
        if (draining) {
            return;
        }
        draining = true;
        while (sendFirst() || startNext()) {
            // One answer may make room for the next request, and a request may be answered at once.
        }
        draining = false;
        if (unflushed && !held) {
            unflushed = false;
            channel.flush();
            answered.run();
        }
    }

    void sendContinue() {
        unflushed = true;
        channel.write(ResponseBytes.ofContinue(channel.alloc())).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        advance();
    }

    /**
     * Sends what a client of HTTP/1.1 has to skip, when it waits for an answer: what is sent to one that has gone breaks the
     * connection off. One of HTTP/1.0 would take it for the answer.
     */
    void sendSignOfLife() {
        if (streamed != null) {
            streamed.sendSignOfLife();
            return;
        }
        Exchange first = unanswered.peek();
        if (first != null && first.answer == null && !first.http10 && !closed) {
            sendContinue();
        }
    }

    /** Forgets everything, and says so to those who work on it: nobody is there to read it. */
    void abandon() {
        closed = true;
        List<Exchange> forgotten = List.copyOf(unanswered);
        unanswered.clear();
        notStarted.clear();
        if (streamed != null) {
            streamed.abandon();
            streamed = null;
        }
        for (Exchange exchange : forgotten) {
            exchange.clientGone();
        }
    }

    /** The body of a request breaks off: unless it has its answer already, it gets that of a rejection. */
    void breakOff(Exchange exchange, HttpRequest head, HttpRejection why) {
        exchange.arriving = null;
        if (notStarted.contains(exchange)) {
            exchange.rejection = why;
        } else if (exchange.answer == null) {
            var unused = CompletableFuture.completedFuture(head)
                    .thenApply(rejected -> handler.reject(rejected, why))
                    .whenComplete((answer, failure) -> settle(exchange, answer, failure));
        }
        advance();
    }

    private boolean startNext() {
        Exchange next = notStarted.peek();
        if (next == null || closed || !channel.isWritable() || heldBytes >= MOST_HELD_BYTES) {
            return false;
        }
        // HTTP/1.0 knows no pipelining, and a sign of life neither: one that has gone leaves no more than one behind.
        int started = unanswered.size() - notStarted.size();
        if (started >= (next.http10 ? 1 : maxStarted)) {
            return false;
        }
        notStarted.remove();
        waitingBytes -= next.countedBytes();
        if (next.answer == null) {
            // From within a stage, so that what a handler throws fails the stage.
            var unused = CompletableFuture.completedFuture(next)
                    .thenCompose(this::ask)
                    .whenComplete((answer, failure) -> settle(next, answer, failure));
        } else {
            heldBytes += next.answer.body().length;
        }
        return true;
    }

    private CompletionStage<HttpResponse> ask(Exchange exchange) {
        HttpRequest request = exchange.takeRequest();
        return exchange.rejection == null
                ? handler.handle(request, exchange)
                : CompletableFuture.completedFuture(handler.reject(request, exchange.rejection));
    }

    private void settle(Exchange exchange, @Nullable HttpResponse answer, @Nullable Throwable failure) {
        if (!channel.eventLoop().inEventLoop()) {
            channel.eventLoop().execute(() -> settle(exchange, answer, failure));
            return;
        }
        if (exchange.answer != null) {
            return; // Its body broke off meanwhile.
        }
        if (answer == null) {
            THROTTLED_LOG.log("The handler did not answer " + exchange, failure);
        }
        exchange.answer = answer == null ? INTERNAL_FAILURE : answer;
        heldBytes += exchange.answer.body().length;
        if (exchange.arriving != null) {
            exchange.arriving.close();
        }
        advance();
    }

    private boolean sendFirst() {
        Exchange first = unanswered.peek();
        if (first == null || first.answer == null || first.arriving != null || closed || streamed != null) {
            return false;
        }
        HttpResponse answer = first.answer;
        BodyStream stream = first.isHead() || answer.isCutOff() ? null : answer.rest();
        if (stream != null && !channel.isWritable()) {
            return false; // Not even its first piece is made for a client that takes nothing.
        }
        heldBytes -= answer.body().length;
        if (answer.isReset() || answer.isHangUp() || answer.isCutOff()) {
            breakOff(first, answer);
            return false;
        }
        if (stream != null) {
            answer = withFirstPiece(first, answer, stream);
            stream = answer.rest();
        }
        if (stream != null) {
            boolean isLast = first.http10 || (noMoreRequests && unanswered.size() == 1);
            streamed = new StreamedResponse(channel, first, stream, answered, this::streamEnded);
            streamed.begin(ResponseBytes.of(channel.alloc(), first, answer, isLast));
            return false;
        }
        unanswered.remove();
        boolean isLast = noMoreRequests && unanswered.isEmpty();
        send(ResponseBytes.of(channel.alloc(), first, answer, isLast), isLast);
        return true;
    }

    /** What a stream begins with; when that is all of it, the answer is whole. */
    private static HttpResponse withFirstPiece(Exchange exchange, HttpResponse answer, BodyStream stream) {
        return StreamedResponse.nextOf(stream)
                .handle((piece, failure) -> {
                    if (piece == null) {
                        THROTTLED_LOG.log("No answer could be made to " + exchange, failure);
                        return INTERNAL_FAILURE;
                    }
                    return new HttpResponse(answer.status(), answer.headers(), piece, stream.hasMore() ? stream : null);
                })
                .join();
    }

    private void streamEnded() {
        Exchange ended = unanswered.peek();
        if (ended == null || closed) {
            return; // Abandoned meanwhile.
        }
        streamed = null;
        unanswered.remove();
        boolean isLast = ended.http10 || (noMoreRequests && unanswered.isEmpty());
        send(ResponseBytes.ofEnd(channel.alloc(), ended), isLast);
        advance();
    }

    private void send(ByteBuf bytes, boolean isLast) {
        unflushed = true;
        if (isLast) {
            abandon(); // What a client of HTTP/1.0 has sent behind a body that ends with the connection.
            channel.write(bytes).addListener(written -> ended.run());
        } else {
            channel.write(bytes).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    private void breakOff(Exchange exchange, HttpResponse how) {
        abandon();
        if (how.isCutOff()) {
            channel.writeAndFlush(ResponseBytes.ofHalf(channel.alloc(), exchange, how))
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        channel.flush();
        if (how.isReset()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        var unused = channel.close();
    }
}
