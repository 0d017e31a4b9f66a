package dev.dialtone.core.state;

import dev.dialtone.core.schedule.QueuedChange;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.schedule.ScheduledChangeQueue.Pending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An account's clock and the changes that are scheduled on it. The clock shows real time plus an offset, or stands still;
 * it never goes back. Changes run when the clock is moved, in {@link #settle()}, and when the scheduler wakes it up: for
 * those that are seen outside, and when there are many. While {@link ClockMoves} moves the clock, it shows how far it has come.
 */
public final class Timeline {
    /**
     * The last instant that the clock can be sent to: 9000-01-01T00:00:00Z. It runs on from there, and changes are due in up
     * to a hundred years; all that has to be a date of four digits. Parsing it would load the formatters.
     */
    public static final Instant END = Instant.ofEpochSecond(221_845_392_000L);

    /** So many changes at one instant, each scheduled by the one before, are taken for a circle. */
    private static final int LONGEST_CHAIN = 100_000;

    /** No wake-up comes sooner: what falls due in the meantime shares it, or is settled by a request that comes anyway. */
    private static final Duration SOONEST_WAKE_UP = Duration.ofMillis(5);

    /** So many changes are not left to the next request, which would have to wait for all that are due. */
    private static final int MANY = 1_000;

    private final Account account;
    private final ChangeHandlers changeHandlers;
    private final InstantSource realTime;
    private final @Nullable RealTimeScheduler scheduler;
    private final ScheduledChanges queue;
    private int chain;
    /** The latest due time so far in a run that was left before its end; {@link Instant#MIN}: none was. */
    private Instant reached = Instant.MIN;
    /** When the next wake-up comes, on the account's clock; {@link Instant#MAX}: none is scheduled. */
    private Instant wakeUpAt = Instant.MAX;

    private volatile Clock clock = Clock.REAL;
    /** Where the clock is on its way; null: nobody moves it. */
    private volatile @Nullable Move move;
    /** The due time of the change that is being applied; null: none is. */
    private volatile @Nullable Instant changeAt;

    private final AtomicInteger resets = new AtomicInteger();

    /**
     * @param aheadMillis what the clock is ahead of real time
     * @param frozenAt where it stands still; absent: it runs
     */
    private record Clock(long aheadMillis, @Nullable Instant frozenAt) {
        static final Clock REAL = new Clock(0, null);
    }

    /** @param reached how far the clock has come */
    private record Move(Instant reached, Instant target) {}

    Timeline(
            Account account,
            ChangeHandlers changeHandlers,
            InstantSource realTime,
            @Nullable RealTimeScheduler scheduler) {
        this.account = account;
        this.changeHandlers = changeHandlers;
        this.realTime = realTime;
        this.scheduler = scheduler;
        this.queue = new ScheduledChanges(account);
    }

    /** The account's time in whole milliseconds; while a change is applied, its due time. Any thread may ask. */
    public Instant now() {
        Instant change = changeAt;
        if (change != null) {
            return change;
        }
        Move under = move;
        if (under != null) {
            return under.reached();
        }
        Clock current = clock;
        return current.frozenAt() != null
                ? current.frozenAt()
                : Instant.ofEpochMilli(realTime.millis() + current.aheadMillis());
    }

    /** Whether the clock stands still until it is moved, or will when it has been moved. Any thread may ask. */
    public boolean isFrozen() {
        return clock.frozenAt() != null;
    }

    /** Where the clock is being moved to; empty: nobody moves it. Any thread may ask. */
    public Optional<Instant> target() {
        return Optional.ofNullable(move).map(Move::target);
    }

    /** Stops the clock where it is. */
    public void freeze() {
        requireStill("freeze");
        account.beginHolding();
        clock = new Clock(0, now());
    }

    /** Moves the clock as {@link #set} does, and stops it there. */
    public void freeze(Instant at) {
        requireStill("freeze");
        moveTo(at, true);
    }

    /** Lets the clock run on from where it stands. Without effect when it runs. */
    public void thaw() {
        requireStill("thaw");
        Instant from = clock.frozenAt();
        if (from != null) {
            clock = new Clock(from.toEpochMilli() - realTime.millis(), null);
            rescheduleWakeUp();
        }
    }

    /**
     * Moves the clock forward and applies what falls due on the way before it returns: in order of due time, then of
     * scheduling, with {@link #now()} at the due time of each; changes that these schedule are among them. Whether the
     * clock runs or stands still stays as it is. A negative duration is an {@link IllegalArgumentException}. How long it
     * takes depends on what falls due: {@link ClockMoves} lets others through meanwhile.
     */
    public void advance(Duration by) {
        requireStill("advance");
        Instant from = now();
        if (by.isNegative() || by.compareTo(Duration.between(from, END)) > 0) {
            throw new IllegalArgumentException(
                    "clock: advance by " + by + " (expected: forward, to " + END + " at most; it is " + from + ")");
        }
        moveTo(from.plus(by), isFrozen());
    }

    /** {@link #advance} to an instant. One before now is an {@link IllegalArgumentException}. */
    public void set(Instant to) {
        requireStill("set");
        moveTo(to, isFrozen());
    }

    /** Queues a change. A due time that has passed means at once: with the next {@link #settle()}, not before. */
    public void schedule(ScheduledChange change) {
        schedule(change, false);
    }

    /** @param completedByUse whether somebody's use completes sooner what the change completes */
    void schedule(ScheduledChange change, boolean completedByUse) {
        account.requireExclusive();
        account.beginHolding();
        boolean isPrompt = changeHandlers.isPrompt(change.handler());
        Instant applied = changeAt;
        boolean isChained = applied != null && !change.at().isAfter(applied);
        int links = isChained ? chain + 1 : 0;
        if (links > LONGEST_CHAIN) {
            throw new IllegalStateException("change " + change.handler() + " of " + change.key()
                    + " schedules itself at " + applied + " over and over (expected: a later time)");
        }
        queue.add(new QueuedChange(change, links, completedByUse), isPrompt);
        scheduleWakeUp();
    }

    /** Takes a change out of the queue, as often as it is there, and tells whether it was. */
    public boolean cancel(String handler, String region, String key) {
        account.requireExclusive();
        return queue.cancel(handler, region, key);
    }

    /** Applies everything due by now, as {@link #advance} does. The dispatcher calls it before every request. */
    public void settle() {
        settle(ClockMoves.Slice.ENDLESS);
    }

    /** When the next change falls due, on the account's clock; absent: the queue is empty. May have passed. */
    public Optional<Instant> nextDue() {
        account.requireExclusive();
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.firstAt());
    }

    /** The queue, in the order in which the changes will be applied. */
    public List<ScheduledChange> scheduledChanges() {
        account.requireExclusive();
        return queue.all();
    }

    /**
     * {@link #settle()} until there is enough.
     *
     * @param enough asked after each change
     * @return whether everything due has been applied
     */
    boolean settle(BooleanSupplier enough) {
        requireNoChange("settle");
        return queue.isEmpty() || runUntil(now(), enough);
    }

    /**
     * Begins to move the clock to an instant: from now on it shows how far it has come, and {@link #resumeMove} moves it on. It
     * may be used meanwhile, but not be moved otherwise.
     *
     * @param from what the clock shows
     * @param frozen whether it stands still when it has come there
     */
    void beginMove(Instant from, Instant to, boolean frozen) {
        requireStill("move");
        Instant target = requireForward(from, to);
        account.beginHolding();
        move = new Move(from, target);
        clock = new Clock(0, frozen ? from : null);
    }

    /**
     * Moves the clock on until there is enough. Should a change fail, the clock is where it was sent, and the rest is still due.
     *
     * @param enough asked after each change
     * @return whether the clock is where it was sent
     */
    boolean resumeMove(BooleanSupplier enough) {
        requireNoChange("resume");
        Instant target = Objects.requireNonNull(move, "move").target();
        boolean isThere = true;
        try {
            isThere = runUntil(target, enough);
        } finally {
            if (isThere) {
                endMove(target);
            }
        }
        return isThere;
    }

    /** How often it was reset. Any thread may ask. */
    int resets() {
        return resets.get();
    }

    /** Whether nothing is queued and the clock was never moved or stopped. */
    boolean isUntouched() {
        return queue.isEmpty() && move == null && clock.equals(Clock.REAL);
    }

    /** What is scheduled, as it is saved. */
    ScheduledChanges queue() {
        return queue;
    }

    /** How far the clock is ahead of real time; 0 when it stands still. */
    long aheadMillis() {
        return isFrozen() ? 0 : move == null ? clock.aheadMillis() : now().toEpochMilli() - realTime.millis();
    }

    /** Where the clock stands still, or how far it has come on its way there; null: it runs. */
    @Nullable Instant frozenAt() {
        return isFrozen() ? now() : null;
    }

    /**
     * Takes on what was saved; to be called after {@link #reset}.
     *
     * @param changes null: none was ever scheduled
     */
    void restore(AccountHeader header, @Nullable TableDraft<?, ?> changes) {
        clock = new Clock(header.clockAheadMillis(), header.clockFrozenAt());
        if (changes != null) {
            queue.restore(changes, changeHandlers);
        }
        rescheduleWakeUp();
    }

    void reset() {
        requireNoChange("reset");
        queue.clear();
        reached = Instant.MIN;
        clock = Clock.REAL;
        move = null;
        resets.incrementAndGet();
        rescheduleWakeUp();
    }

    private void moveTo(Instant to, boolean frozen) {
        Instant from = now();
        requireForward(from, to);
        settle();
        beginMove(from, to, frozen);
        resumeMove(ClockMoves.Slice.ENDLESS);
    }

    private void endMove(Instant target) {
        clock = isFrozen() ? new Clock(0, target) : new Clock(target.toEpochMilli() - realTime.millis(), null);
        move = null;
        rescheduleWakeUp();
    }

    /** @return whether nothing of it is left; else there was enough for this time */
    private boolean runUntil(Instant target, BooleanSupplier enough) {
        Move under = move;
        if (under != null) {
            reached = later(reached, under.reached());
        }
        boolean isLeft = false;
        try {
            Pending next = queue.takeDue(target);
            while (next != null) {
                // What a change schedules for the past happens now: the clock does not go back between changes.
                reached = later(reached, next.change().at());
                changeAt = reached;
                chain = next.chain();
                ScheduledChange change = next.change();
                account.timedTransitions().noteEnd(change.handler(), change.region(), change.key());
                changeHandlers.named(change.handler()).apply(new Scope(account, change.region()), change.key());
                isLeft = enough.getAsBoolean() && !queue.firstAt().isAfter(target);
                next = isLeft ? null : queue.takeDue(target);
            }
        } finally {
            if (under != null) {
                move = new Move(later(reached, under.reached()), under.target());
            }
            if (!isLeft) {
                reached = Instant.MIN;
            }
            changeAt = null;
            scheduleWakeUp();
        }
        return !isLeft;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Has the scheduler settle this timeline when its first change is due, if that must not wait. */
    private void scheduleWakeUp() {
        if (scheduler == null
                || (queue.prompt() == 0 && queue.size() < MANY)
                || clock.frozenAt() != null
                || move != null
                || changeAt != null) {
            return;
        }
        Instant first = queue.firstAt();
        if (first.isBefore(wakeUpAt)) {
            wakeUpAt = first;
            Duration wait = Duration.between(now(), first);
            scheduler.after(
                    wait.compareTo(SOONEST_WAKE_UP) < 0 ? SOONEST_WAKE_UP : wait,
                    () -> account.exclusivelyRun(() -> wakeUp(first)));
        }
    }

    /** For a clock that was moved: the wake-up that is scheduled comes at another time than it was meant for. */
    private void rescheduleWakeUp() {
        wakeUpAt = Instant.MAX;
        scheduleWakeUp();
    }

    /**
     * A wake-up that a sooner one has replaced, or that a frozen clock has overtaken, finds nothing to do. What takes longer
     * than others should wait is left for the next one.
     */
    private void wakeUp(Instant at) {
        if (at.equals(wakeUpAt)) {
            wakeUpAt = Instant.MAX;
        }
        settle(new ClockMoves.Slice());
        scheduleWakeUp();
    }

    private static Instant requireForward(Instant from, Instant to) {
        Instant target = to.truncatedTo(ChronoUnit.MILLIS);
        if (target.isBefore(from) || target.isAfter(later(END, from))) {
            throw new IllegalArgumentException("clock: " + to + " (expected: " + from + ".." + END
                    + "; the clock goes forward only, a reset takes it back to real time)");
        }
        return target;
    }

    private void requireStill(String call) {
        requireNoChange(call);
        if (move != null) {
            throw new IllegalStateException("timeline of " + account + ": " + call + " while the clock is moved");
        }
    }

    private void requireNoChange(String call) {
        account.requireExclusive();
        if (changeAt != null) {
            throw new IllegalStateException("timeline of " + account + ": " + call + " while a change is applied");
        }
    }
}
