package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.BodyStream;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made while it is sent. The next piece is asked for when the system has taken the one before, so that one
 * piece at most waits for a slow client. Between two pieces there may be a pause, during which the client gets something to skip now
 * and then. Touched by the event loop only.
 */
final class StreamedResponse {
    /** Proxies take a connection on which nothing comes for a minute for dead; nobody sees much of a few bytes. */
    private static final long FILLER_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Channel channel;
    private final Exchange exchange;
    private final BodyStream rest;
    /** Told when a piece has left. */
    private final Runnable sent;
    /** Told when the last piece has left. */
    private final Runnable ended;
    /** What sends the next filler; null: there is no pause. */
    private @Nullable Future<?> paused;

    StreamedResponse(Channel channel, Exchange exchange, BodyStream rest, Runnable sent, Runnable ended) {
        this.channel = channel;
        this.exchange = exchange;
        this.rest = rest;
        this.sent = sent;
        this.ended = ended;
    }

    /** Sends head and first piece, and then the rest. */
    void begin(ByteBuf headAndFirstPiece) {
        send(headAndFirstPiece);
    }

    private void send(ByteBuf piece) {
        channel.writeAndFlush(piece).addListener(written -> {
            if (written.isSuccess()) {
                sent.run();
                // Scheduled and not executed: between two pieces the event loop looks after its other connections.
                var unused = channel.eventLoop().schedule(this::next, 0, TimeUnit.NANOSECONDS);
            } else {
                close();
            }
        });
    }

    /** Sends what a client has to skip, when there is a pause: what is sent to one that has gone breaks the connection off. */
    void sendSignOfLife() {
        byte[] filler = paused == null || !channel.isWritable() ? null : rest.filler();
        if (filler != null) {
            channel.writeAndFlush(ResponseBytes.ofPiece(channel.alloc(), exchange, filler))
                    .addListener(this::fillerWritten);
        }
    }

    private void fillerWritten(Future<?> written) {
        if (written.isSuccess()) {
            sent.run();
        } else {
            close();
        }
    }

    private void next() {
        if (!rest.hasMore()) {
            ended.run();
        } else if (channel.isActive()) {
            CompletionStage<?> pause = rest.pause();
            if (pause == null) {
                var unused = nextOf(rest).whenComplete(this::take);
            } else {
                paused = channel.eventLoop()
                        .scheduleWithFixedDelay(this::sendSignOfLife, FILLER_NANOS, FILLER_NANOS, TimeUnit.NANOSECONDS);
                var unused = pause.whenComplete(
                        (nothing, failure) -> channel.eventLoop().execute(this::goOn));
            }
        }
    }

    private void goOn() {
        endPause();
        next();
    }

    /** Nobody is there any more who could be sent anything. */
    void abandon() {
        endPause();
    }

    private void endPause() {
        if (paused != null) {
            paused.cancel(false);
            paused = null;
        }
    }

    /** The next piece, or what the stream throws instead. */
    static CompletableFuture<byte[]> nextOf(BodyStream stream) {
        return CompletableFuture.completedFuture(stream).thenApply(BodyStream::next);
    }

    private void take(byte @Nullable [] piece, @Nullable Throwable failure) {
        if (piece == null) {
            ResponseQueue.THROTTLED_LOG.log("The answer to " + exchange + " broke off", failure);
            close();
        } else {
            send(ResponseBytes.ofPiece(channel.alloc(), exchange, piece));
        }
    }

    private void close() {
        var unused = channel.close();
    }
}
