package dev.dialtone.core.http.netty;

import io.netty.channel.Channel;
import java.util.concurrent.TimeUnit;

/**
 * A client that has closed its side and waits for answers, or has gone: TCP shows no difference until something is sent. So
 * after a while it is sent something that it has to skip, a 100 (RFC 9110 15.2). The system of one that has gone answers with a
 * reset, and what is sent next breaks the connection off. Touched by the event loop only.
 */
final class HalfClosed {
    /** Longer than most answers take: who gets its answer is never asked. */
    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Channel channel;
    private final ResponseQueue responses;

    HalfClosed(Channel channel, ResponseQueue responses) {
        this.channel = channel;
        this.responses = responses;
    }

    /** Asks twice soon, and then after twice the time again and again, until all is answered or the client is found gone. */
    void watch() {
        askIn(FIRST_NANOS, FIRST_NANOS);
    }

    private void askIn(long nanos, long waitedNanos) {
        var unused = channel.eventLoop().schedule(() -> ask(waitedNanos), nanos, TimeUnit.NANOSECONDS);
    }

    private void ask(long waitedNanos) {
        if (channel.isActive() && !responses.isEmpty()) {
            responses.sendSignOfLife();
            askIn(waitedNanos, 2 * waitedNanos);
        }
    }
}
