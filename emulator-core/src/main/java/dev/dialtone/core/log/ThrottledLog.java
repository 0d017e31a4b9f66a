package dev.dialtone.core.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Log lines of one kind that can come as often as a client or the machine likes. One a second is written, and says how many were
 * left out since the one before it; those left out are written at the level of debug. Any thread may log.
 */
public final class ThrottledLog {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    /** A class of its own: a start makes no lambda for it. */
    private static final LongSupplier REAL_TIME = new LongSupplier() {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    };

    private final Logger log;
    private final Level level;
    private final LongSupplier nanoTime;
    private final AtomicLong nextNanos;
    private final AtomicLong leftOut = new AtomicLong();

    /**
     * Nothing is written yet.
     *
     * @param log takes the lines
     * @param level of those that are written
     */
    public ThrottledLog(Logger log, Level level) {
        this(log, level, REAL_TIME);
    }

    ThrottledLog(Logger log, Level level, LongSupplier nanoTime) {
        this.log = log;
        this.level = level;
        this.nanoTime = nanoTime;
        this.nextNanos = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * Writes a line, unless one was written less than a second ago.
     *
     * @param cause written with its stack trace; absent: there is none
     * @return whether it was written
     */
    public boolean log(String what, @Nullable Throwable cause) {
        long now = nanoTime.getAsLong();
        long next = nextNanos.get();
        if (now - next < 0 || !nextNanos.compareAndSet(next, now + PAUSE_NANOS)) {
            leftOut.incrementAndGet();
            log.debug(what, cause);
            return log.isDebugEnabled();
        }
        long others = leftOut.getAndSet(0);
        log.atLevel(level).setCause(cause).log(others == 0 ? what : what + " (and " + others + " like it, left out)");
        return true;
    }
}
