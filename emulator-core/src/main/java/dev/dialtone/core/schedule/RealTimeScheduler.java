package dev.dialtone.core.schedule;

import dev.dialtone.core.log.ThrottledLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Does work in real time although nobody calls. One thread, which starts with the first work and does not keep the
 * process alive; any thread may use it. Work that fails is logged.
 */
public final class RealTimeScheduler implements Executor, AutoCloseable {
    private static final ThrottledLog THROTTLED_LOG =
            new ThrottledLog(LoggerFactory.getLogger(RealTimeScheduler.class), Level.ERROR);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "dialtone-scheduler");
        thread.setDaemon(true);
        return thread;
    });

    /** Nothing is scheduled yet. */
    public RealTimeScheduler() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Work that will be done. */
    @FunctionalInterface
    public interface ScheduledWork {
        /** Withdraws it. Without effect when it has begun. */
        void cancel();
    }

    /** Does short work after a time; at once when that is zero or less. */
    public ScheduledWork after(Duration delay, Runnable work) {
        var scheduled = executor.schedule(() -> execute(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    /** Does short work soon, after what came before. */
    @Override
    public void execute(Runnable work) {
        var unused = CompletableFuture.runAsync(work, executor).whenComplete((nothing, failure) -> {
            if (failure != null) {
                THROTTLED_LOG.log("work on the scheduler's thread failed", failure);
            }
        });
    }

    /** How much of the work has yet to begin. */
    public int pending() {
        return executor.getQueue().size();
    }

    /** Begins no work any more. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
