package dev.dialtone.core.state;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A piece of long work inside an account: what it may take before others get their turn. Says when that is over. */
final class Slice implements BooleanSupplier {
    private static final long NANOS = Duration.ofMillis(5).toNanos();

    /** For work that is done in one piece: it ends after the process. */
    static final Slice ENDLESS = new Slice(Long.MAX_VALUE / 2);

    private final long endNanos;

    /** One that begins now. */
    Slice() {
        this(NANOS);
    }

    private Slice(long nanos) {
        endNanos = System.nanoTime() + nanos;
    }

    /** Whether it has taken long enough. */
    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() - endNanos >= 0;
    }
}
