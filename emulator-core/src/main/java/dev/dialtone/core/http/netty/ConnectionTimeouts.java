package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpLimits;
import io.netty.util.concurrent.Ticker;
import java.util.concurrent.TimeUnit;

/** The timeouts of a connection, by what is waited for. Touched by the event loop only. */
final class ConnectionTimeouts {
    /** How long a client may take to close after its last answer, while what it still sends is thrown away. */
    static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** How long a connection above the limit is kept for its first request. */
    static final long EXCESS_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** How long anything but a handler is waited for when the server stops. */
    static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** And for the client's close. */
    static final long LAST_LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** How long a connection without a request stays open when the server stops: one may be on its way. */
    static final long LAST_CALL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Ticker ticker;
    private long idleNanos;
    private long receiveNanos;
    private long lingerNanos = LINGER_NANOS;

    private long lastActivityNanos;
    private long receivingSinceNanos;
    private long lingeringSinceNanos;

    /** What a connection is waited for. */
    enum Cause {
        /** The next request. */
        IDLE,
        /** The rest of a request. */
        RECEIVING,
        /** The handler, which takes all the time it likes. */
        ANSWER,
        /** The client, to read its answers. */
        UNREAD,
        /** The client, to close after its last answer. */
        LINGERING
    }

    ConnectionTimeouts(HttpLimits limits, Ticker ticker) {
        this.ticker = ticker;
        this.idleNanos = limits.idleTimeout().toNanos();
        this.receiveNanos = limits.receiveTimeout().toNanos();
        this.lastActivityNanos = ticker.nanoTime();
    }

    /** From now on nothing but the handler is waited for longer than this, and the last close no longer than that. */
    void shorten(long nanos, long newLingerNanos) {
        idleNanos = Math.min(idleNanos, nanos);
        receiveNanos = Math.min(receiveNanos, nanos);
        lingerNanos = Math.min(lingerNanos, newLingerNanos);
        noteActivity();
        noteReceiving();
    }

    void noteActivity() {
        lastActivityNanos = ticker.nanoTime();
    }

    void noteReceiving() {
        receivingSinceNanos = ticker.nanoTime();
    }

    void noteLingering() {
        lingeringSinceNanos = ticker.nanoTime();
    }

    /** Zero or less when the timeout is over. */
    long leftNanos(Cause cause) {
        long nowNanos = ticker.nanoTime();
        return switch (cause) {
            case IDLE, UNREAD -> lastActivityNanos + idleNanos - nowNanos;
            case RECEIVING -> receivingSinceNanos + receiveNanos - nowNanos;
            case LINGERING -> lingeringSinceNanos + lingerNanos - nowNanos;
            case ANSWER -> Long.MAX_VALUE;
        };
    }

    /** After this time at the latest it has to be looked again, since the cause may have changed. */
    long shortestNanos() {
        return Math.min(idleNanos, receiveNanos);
    }
}
