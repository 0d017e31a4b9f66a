package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.BodyStream;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made while it is sent. The next piece is asked for when the system has taken the one before, so that one
 * piece at most waits for a slow client. Touched by the event loop only.
 */
final class StreamedResponse {
    private final Channel channel;
    private final Exchange exchange;
    private final BodyStream rest;
    /** Told when a piece has left. */
    private final Runnable sent;
    /** Told when the last piece has left. */
    private final Runnable ended;

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

    private void next() {
        if (!rest.hasMore()) {
            ended.run();
        } else if (channel.isActive()) {
            var unused = nextOf(rest).whenComplete(this::take);
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
