package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.schedule.RealTimeScheduler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls that wait because a fault makes them slow. No thread waits for them; a client that leaves is let go, and its call does
 * nothing. At most {@value #MOST_CALLS} wait, whose inputs keep at most {@value #MOST_BYTES} bytes alive: one more is refused.
 */
final class FaultDelays {
    static final int MOST_CALLS = 10_000;
    static final long MOST_BYTES = 16 * 1024 * 1024;

    private final RealTimeScheduler scheduler;
    private final Map<Long, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean hasEnded;

    FaultDelays(RealTimeScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Is completed on the scheduler's thread when the time is over, at once when the server stops.
     *
     * @param weight of what the call keeps alive meanwhile, in bytes
     */
    CompletionStage<Boolean> delay(Duration time, long weight, Disconnect disconnect) {
        if (waiting.size() >= MOST_CALLS) {
            throw tooMany();
        } else if (bytes.addAndGet(weight) > MOST_BYTES) {
            bytes.addAndGet(-weight);
            throw tooMany();
        }
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        waiting.put(number, over);
        RealTimeScheduler.ScheduledWork work = scheduler.after(time, () -> over.complete(true));
        disconnect.then(() -> over.cancel(false));
        CompletionStage<Boolean> waited = over.whenComplete((done, gone) -> {
            work.cancel();
            waiting.remove(number);
            bytes.addAndGet(-weight);
        });
        if (hasEnded) {
            over.complete(false);
        }
        return waited;
    }

    private RequestRejected tooMany() {
        return new RequestRejected(new ProtocolError(
                "ServiceUnavailable",
                503,
                "latencyMs: " + waiting.size() + " calls wait already (expected: at most " + MOST_CALLS
                        + ", whose inputs have at most " + MOST_BYTES + " bytes)"));
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /** Nobody waits any longer, and nobody will. */
    void end() {
        hasEnded = true;
        waiting.values().forEach(each -> each.complete(false));
    }
}
