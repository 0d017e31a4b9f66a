package dev.dialtone.core.http;

import dev.dialtone.core.log.Complaints;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The requests of one connection that wait for their answers. Answers leave in the order of the requests, whichever is ready
 * first. At most {@link HttpLimits#maxPipelinedRequests} are worked on; the rest wait here. Touched by the event loop only.
 */
final class AnswerQueue {
    private static final Complaints COMPLAINTS =
            new Complaints(LoggerFactory.getLogger(AnswerQueue.class), Level.ERROR);
    private static final HttpResponse INTERNAL_FAILURE = new HttpResponse(
            500,
            Headers.of("Content-Type", "application/json"),
            "{\"message\":\"internal failure\"}".getBytes(StandardCharsets.UTF_8));

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

    private boolean noMoreRequests;
    private boolean draining;
    private boolean held;
    private boolean unflushed;
    private boolean closed;

    AnswerQueue(Channel channel, HttpHandler handler, int maxStarted, Runnable answered, Runnable ended) {
        this.channel = channel;
        this.handler = handler;
        this.maxStarted = maxStarted;
        this.answered = answered;
        this.ended = ended;
    }

    boolean isEmpty() {
        return unanswered.isEmpty();
    }

    /** Whether the connection has given as much as it may for now. */
    boolean isFull() {
        return unanswered.size() >= maxStarted || !channel.isWritable();
    }

    void add(Exchange exchange) {
        unanswered.add(exchange);
        notStarted.add(exchange);
        advance();
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
        channel.write(AnswerBytes.ofContinue(channel.alloc())).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        advance();
    }

    /** Forgets everything: nobody is there to read it. */
    void abandon() {
        closed = true;
        unanswered.clear();
        notStarted.clear();
    }

    private boolean startNext() {
        Exchange next = notStarted.peek();
        boolean full = unanswered.size() - notStarted.size() >= maxStarted || !channel.isWritable();
        if (next == null || full || closed) {
            return false;
        }
        notStarted.remove();
        if (next.answer == null) {
            // From within a stage, so that what a handler throws fails the stage.
            var unused = CompletableFuture.completedFuture(next)
                    .thenCompose(this::ask)
                    .whenComplete((answer, failure) -> settle(next, answer, failure));
        }
        return true;
    }

    private CompletionStage<HttpResponse> ask(Exchange exchange) {
        return exchange.refusal == null
                ? handler.handle(exchange.request)
                : CompletableFuture.completedFuture(handler.refuse(exchange.request, exchange.refusal));
    }

    private void settle(Exchange exchange, @Nullable HttpResponse answer, @Nullable Throwable failure) {
        if (!channel.eventLoop().inEventLoop()) {
            channel.eventLoop().execute(() -> settle(exchange, answer, failure));
            return;
        }
        if (answer == null) {
            COMPLAINTS.complain("The handler did not answer " + exchange.request, failure);
        }
        exchange.answer = answer == null ? INTERNAL_FAILURE : answer;
        advance();
    }

    private boolean sendFirst() {
        Exchange first = unanswered.peek();
        if (first == null || first.answer == null || closed) {
            return false;
        }
        unanswered.remove();
        if (first.answer.isReset() || first.answer.isHangUp()) {
            breakOff(first.answer);
            return false;
        }
        boolean isLast = noMoreRequests && unanswered.isEmpty();
        ByteBuf bytes = AnswerBytes.of(channel.alloc(), first, first.answer, isLast);
        unflushed = true;
        if (isLast) {
            closed = true;
            channel.write(bytes).addListener(written -> ended.run());
        } else {
            channel.write(bytes).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        return true;
    }

    private void breakOff(HttpResponse how) {
        abandon();
        channel.flush();
        if (how.isReset()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        var unused = channel.close();
    }
}
