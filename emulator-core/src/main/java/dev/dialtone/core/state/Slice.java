package dev.dialtone.core.state;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A piece of long work inside an account: what it may take before others get their turn. Says when that is over. */
final class Slice implements BooleanSupplier {
    /** For work that is done in one piece. */
    static final BooleanSupplier ENDLESS = () -> false;

    private static final long NANOS = Duration.ofMillis(5).toNanos();

    private final long endNanos = System.nanoTime() + NANOS;

    /** Whether it has taken long enough. */
    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() - endNanos >= 0;
    }
}
