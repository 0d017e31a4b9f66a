package dev.dialtone.core.state;

import dev.dialtone.core.schedule.RealTimeScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves the clocks of accounts and lets others through meanwhile. What falls due is applied in slices of five milliseconds:
 * the first by whoever asks, the others on the scheduler's thread. Between two of them the account is open: its clock
 * shows how far it has come, and everything due by then has happened.
 *
 * <p>An account's moves follow each other in the order in which they are asked for. Any thread may use it.
 */
public final class ClockMoves implements AutoCloseable {
    private final RealTimeScheduler scheduler;
    /** Completed when the last move of an account that was asked for is over. */
    private final Map<Account, CompletableFuture<@Nullable Void>> lastTurns = new ConcurrentHashMap<>();

    private final Set<RunningMove<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Nothing moves yet. */
    public ClockMoves(RealTimeScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Where a clock is moved to.
     *
     * @param to from now to {@link Timeline#END}; now: nowhere
     * @param frozen whether it stands still there
     */
    public record Target(Instant to, boolean frozen) {}

    /** Decides where a clock is moved to. */
    @FunctionalInterface
    public interface TargetSelector {
        /**
         * Called inside the account when it is its turn, with everything due applied. What it throws is the end of the move.
         *
         * @param now what the clock shows
         * @param frozen whether it stands still
         */
        Target from(Instant now, boolean frozen);
    }

    /**
     * Moves a clock, after those moves of it that were asked for before. Not to be called from inside an account.
     *
     * @param answer what to tell then; called inside the account, before the clock runs on
     * @return completed outside every account, at once when it does not take long; it fails as the target or a change does,
     *     and with {@link MoveInterrupted}
     */
    public <T> CompletionStage<T> move(Account account, TargetSelector target, Function<Timeline, T> answer) {
        RunningMove<T> move = new RunningMove<>(account, target, answer);
        CompletableFuture<@Nullable Void> turn = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> before = lastTurns.put(account, turn);
        underWay.add(move);
        var unused = move.end.whenComplete((told, failure) -> {
            underWay.remove(move);
            lastTurns.remove(account, turn);
            turn.complete(null);
        });
        if (closed) {
            move.interrupt();
        } else if (before == null) {
            move.resume(Runnable::run);
        } else {
            var unusedTurn = before.thenRun(() -> move.resume(scheduler));
        }
        return move.end;
    }

    /** Interrupts every move, so that a server which stops waits for none. From now on there are none. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(RunningMove::interrupt);
    }

    /** One move of one clock. */
    private final class RunningMove<T> {
        private final Account account;
        private final int resetsBefore;
        private final TargetSelector target;
        private final Function<Timeline, T> answer;
        private final CompletableFuture<T> end = new CompletableFuture<>();
        private boolean hasBegun;

        RunningMove(Account account, TargetSelector target, Function<Timeline, T> answer) {
            this.account = account;
            this.resetsBefore = account.timeline().resets();
            this.target = target;
            this.answer = answer;
        }

        void interrupt() {
            end.completeExceptionally(new MoveInterrupted(MoveInterrupted.Why.STOP));
        }

        /** Does a slice there, and the rest on the scheduler's thread, after what came before. */
        void resume(Executor there) {
            if (end.isDone()) {
                return;
            }
            var unused = CompletableFuture.supplyAsync(() -> account.exclusivelyAfterOthers(this::slice), there)
                    .whenComplete((told, failure) -> {
                        if (failure != null) {
                            end.completeExceptionally(Objects.requireNonNullElse(failure.getCause(), failure));
                        } else if (told != null) {
                            end.complete(told);
                        } else {
                            resume(scheduler);
                        }
                    });
        }

        /** @return null while there is more to do */
        private @Nullable T slice() {
            Timeline timeline = account.timeline();
            if (timeline.resets() != resetsBefore) {
                throw new MoveInterrupted(MoveInterrupted.Why.RESET);
            }
            Slice slice = new Slice();
            if (!hasBegun) {
                if (!timeline.settle(slice)) {
                    return null;
                }
                Instant now = timeline.now();
                Target next = target.from(now, timeline.isFrozen());
                timeline.beginMove(now, next.to(), next.frozen());
                hasBegun = true;
            }
            return timeline.resumeMove(slice) ? answer.apply(timeline) : null;
        }
    }

    /** A piece of long work inside an account: what it may take before others get their turn. Says when that is over. */
    static final class Slice implements BooleanSupplier {
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
}
