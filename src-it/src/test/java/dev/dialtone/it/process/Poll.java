package dev.dialtone.it.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what cannot be listened to. */
public final class Poll {

    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private Poll() {}

    /**
     * Returns once the condition holds.
     *
     * @throws AssertionError saying what was expected, when it does not hold in time
     */
    public static void until(Duration longest, String expected, BooleanSupplier holds) {
        long deadlineNanos = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("not within " + longest + ": " + expected);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
