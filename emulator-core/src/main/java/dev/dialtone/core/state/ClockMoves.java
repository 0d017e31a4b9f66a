package dev.dialtone.core.state;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
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

    private final Set<Journey<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Nothing moves yet. */
    public ClockMoves(RealTimeScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Where a clock is to go.
     *
     * @param to from now to {@link Timeline#END}; now: nowhere
     * @param frozen whether it stands still there
     */
    public record Aim(Instant to, boolean frozen) {}

    /** Says where a clock is to go. */
    @FunctionalInterface
    public interface Course {
        /**
         * Called inside the account when it is its turn, with everything due applied. What it throws is the end of the move.
         *
         * @param now what the clock shows
         * @param frozen whether it stands still
         */
        Aim from(Instant now, boolean frozen);
    }

    /**
     * Moves a clock, after those moves of it that were asked for before. Not to be called from inside an account.
     *
     * @param answer what to tell then; called inside the account, before the clock runs on
     * @return completed outside every account, at once when it does not take long; it fails as the course or a change does,
     *     and with {@link MoveInterrupted}
     */
    public <T> CompletionStage<T> move(Account account, Course course, Function<Timeline, T> answer) {
        Journey<T> journey = new Journey<>(account, course, answer);
        CompletableFuture<@Nullable Void> turn = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> before = lastTurns.put(account, turn);
        underWay.add(journey);
        var unused = journey.end.whenComplete((told, failure) -> {
            underWay.remove(journey);
            lastTurns.remove(account, turn);
            turn.complete(null);
        });
        if (closed) {
            journey.interrupt();
        } else if (before == null) {
            journey.goOn(Runnable::run);
        } else {
            var unusedTurn = before.thenRun(() -> journey.goOn(scheduler));
        }
        return journey.end;
    }

    /** Interrupts every move, so that a server which stops waits for none. From now on there are none. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Journey::interrupt);
    }

    /** One move of one clock. */
    private final class Journey<T> {
        private final Account account;
        private final int resetsBefore;
        private final Course course;
        private final Function<Timeline, T> answer;
        private final CompletableFuture<T> end = new CompletableFuture<>();
        private boolean hasSetOut;

        Journey(Account account, Course course, Function<Timeline, T> answer) {
            this.account = account;
            this.resetsBefore = account.timeline().resets();
            this.course = course;
            this.answer = answer;
        }

        void interrupt() {
            end.completeExceptionally(new MoveInterrupted(MoveInterrupted.Why.STOP));
        }

        /** Does a slice there, and the rest on the scheduler's thread, after what came before. */
        void goOn(Executor there) {
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
                            goOn(scheduler);
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
            if (!hasSetOut) {
                if (!timeline.settle(slice)) {
                    return null;
                }
                Instant now = timeline.now();
                Aim aim = course.from(now, timeline.isFrozen());
                timeline.setOut(now, aim.to(), aim.frozen());
                hasSetOut = true;
            }
            return timeline.goOn(slice) ? answer.apply(timeline) : null;
        }
    }
}
