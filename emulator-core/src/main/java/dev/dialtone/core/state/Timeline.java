package dev.dialtone.core.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account's clock and the changes that fall due on it. The clock shows real time plus an offset, or stands still;
 * it never goes back. Changes run when the clock is moved, in {@link #settle()}, and those that are seen outside when an
 * alarm rings for them.
 */
public final class Timeline {
    /** The last instant that the clock can show: 9999-12-31T23:59:59.999Z. Parsing it would load the formatters. */
    public static final Instant END = Instant.ofEpochMilli(253_402_300_799_999L);

    /** So many changes at one instant, each scheduled by the one before, are taken for a circle. */
    private static final int LONGEST_CHAIN = 100_000;

    /** No alarm rings sooner: what falls due in the meantime shares it, or is settled by a request that comes anyway. */
    private static final Duration SHORTEST_ALARM = Duration.ofMillis(5);

    private final Account account;
    private final Changes changes;
    private final InstantSource realTime;
    private final @Nullable Alarms alarms;
    private final TreeSet<Pending> queue = new TreeSet<>();
    private final Map<Name, List<Pending>> byName = new HashMap<>();
    private long lastOrder;
    private int chain;
    /** How many changes of the queue must not wait for the next request. */
    private int prompt;
    /** When the next alarm rings, on the account's clock; {@link Instant#MAX}: none is set. */
    private Instant alarmAt = Instant.MAX;

    private volatile Clock clock = Clock.REAL;
    /** The due time of the change that is being applied; null: none is. */
    private volatile @Nullable Instant changeAt;

    private record Pending(Due due, Name name, long order, int chain, boolean prompt) implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            int byTime = at().compareTo(other.at());
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }

        Instant at() {
            return due.at();
        }
    }

    private record Name(String change, String region, String key) {}

    /**
     * @param aheadMillis what the clock is ahead of real time
     * @param frozenAt where it stands still; absent: it runs
     */
    private record Clock(long aheadMillis, @Nullable Instant frozenAt) {
        static final Clock REAL = new Clock(0, null);
    }

    Timeline(Account account, Changes changes, InstantSource realTime, @Nullable Alarms alarms) {
        this.account = account;
        this.changes = changes;
        this.realTime = realTime;
        this.alarms = alarms;
    }

    /** The account's time in whole milliseconds; while a change is applied, its due time. Any thread may ask. */
    public Instant now() {
        Instant change = changeAt;
        if (change != null) {
            return change;
        }
        Clock current = clock;
        return current.frozenAt() != null
                ? current.frozenAt()
                : Instant.ofEpochMilli(realTime.millis() + current.aheadMillis());
    }

    /** Whether the clock stands still until it is moved. Any thread may ask. */
    public boolean isFrozen() {
        return clock.frozenAt() != null;
    }

    /** Stops the clock where it is. */
    public void freeze() {
        requireNoChange("freeze");
        account.beginHolding();
        clock = new Clock(0, now());
    }

    /** Moves the clock as {@link #set} does, and stops it there. */
    public void freeze(Instant at) {
        requireNoChange("freeze");
        Instant target = requireForward(at);
        account.beginHolding();
        clock = new Clock(0, target);
        runUntil(target);
    }

    /** Lets the clock run on from where it stands. Without effect when it runs. */
    public void thaw() {
        requireNoChange("thaw");
        Instant from = clock.frozenAt();
        if (from != null) {
            clock = new Clock(from.toEpochMilli() - realTime.millis(), null);
            resetAlarm();
        }
    }

    /**
     * Moves the clock forward and applies what falls due on the way before it returns: in order of due time, then of
     * scheduling, with {@link #now()} at the due time of each; changes that these schedule are among them. Whether the
     * clock runs or stands still stays as it is. A negative duration is an {@link IllegalArgumentException}.
     */
    public void advance(Duration by) {
        requireNoChange("advance");
        Instant from = now();
        if (by.isNegative() || by.compareTo(Duration.between(from, END)) > 0) {
            throw new IllegalArgumentException(
                    "clock: advance by " + by + " (expected: forward, to " + END + " at most; it is " + from + ")");
        }
        moveTo(from.plus(by).truncatedTo(ChronoUnit.MILLIS));
    }

    /** {@link #advance} to an instant. One before now is an {@link IllegalArgumentException}. */
    public void set(Instant to) {
        requireNoChange("set");
        moveTo(requireForward(to));
    }

    /** Queues a change. A due time that has passed means at once: with the next {@link #settle()}, not before. */
    public void schedule(Due due) {
        account.requireExclusive();
        account.beginHolding();
        boolean isPrompt = changes.isPrompt(due.change());
        Instant change = changeAt;
        boolean chained = change != null && !due.at().isAfter(change);
        Name name = new Name(due.change(), due.region(), due.key());
        Pending pending = new Pending(due, name, ++lastOrder, chained ? chain + 1 : 0, isPrompt);
        if (pending.chain() > LONGEST_CHAIN) {
            throw new IllegalStateException("change " + due.change() + " of " + due.key() + " schedules itself at "
                    + change + " over and over (expected: a later time)");
        }
        queue.add(pending);
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(pending);
        if (isPrompt) {
            prompt++;
            setAlarm();
        }
    }

    /** Takes a change out of the queue, as often as it is there, and tells whether it was. */
    public boolean cancel(String change, String region, String key) {
        account.requireExclusive();
        List<Pending> found = byName.remove(new Name(change, region, key));
        if (found == null) {
            return false;
        }
        for (Pending pending : found) {
            queue.remove(pending);
            prompt -= pending.prompt() ? 1 : 0;
        }
        return true;
    }

    /** Applies everything due by now, as {@link #advance} does. The dispatcher calls it before every request. */
    public void settle() {
        requireNoChange("settle");
        if (!queue.isEmpty()) {
            runUntil(now());
        }
    }

    /** When the next change falls due, on the account's clock; absent: the queue is empty. May have passed. */
    public Optional<Instant> nextDue() {
        account.requireExclusive();
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().at());
    }

    /** The queue, in the order in which the changes will be applied. */
    public List<Due> due() {
        account.requireExclusive();
        return queue.stream().map(Pending::due).toList();
    }

    /** Whether nothing is queued and the clock was never moved or stopped. */
    boolean isUntouched() {
        return queue.isEmpty() && clock.equals(Clock.REAL);
    }

    void reset() {
        requireNoChange("reset");
        queue.clear();
        byName.clear();
        prompt = 0;
        lastOrder = 0;
        clock = Clock.REAL;
        resetAlarm();
    }

    private void moveTo(Instant target) {
        account.beginHolding();
        // The clock is moved first: should a change fail, the clock is where it was sent, and the rest is still due.
        Clock current = clock;
        clock = current.frozenAt() != null
                ? new Clock(0, target)
                : new Clock(target.toEpochMilli() - realTime.millis(), null);
        resetAlarm();
        runUntil(target);
    }

    private void runUntil(Instant target) {
        Instant reached = Instant.MIN;
        try {
            Pending next = takeDue(target);
            while (next != null) {
                // What a change schedules for the past happens now: the clock does not go back between changes.
                reached = next.at().isBefore(reached) ? reached : next.at();
                changeAt = reached;
                chain = next.chain();
                Due due = next.due();
                changes.named(due.change()).apply(new Scope(account, due.region()), due.key());
                next = takeDue(target);
            }
        } finally {
            changeAt = null;
            setAlarm();
        }
    }

    /** Has the thread of the alarms settle this timeline when its first change is due, if any must not wait. */
    private void setAlarm() {
        if (alarms == null || prompt == 0 || clock.frozenAt() != null || changeAt != null) {
            return;
        }
        Instant first = queue.first().at();
        if (first.isBefore(alarmAt)) {
            alarmAt = first;
            Duration wait = Duration.between(now(), first);
            alarms.after(
                    wait.compareTo(SHORTEST_ALARM) < 0 ? SHORTEST_ALARM : wait,
                    () -> account.exclusivelyRun(() -> ring(first)));
        }
    }

    /** For a clock that was moved: the alarm that is set rings at another time than it was set for. */
    private void resetAlarm() {
        alarmAt = Instant.MAX;
        setAlarm();
    }

    /** An alarm that a sooner one has replaced, or that a frozen clock has overtaken, finds nothing to do. */
    private void ring(Instant at) {
        if (at.equals(alarmAt)) {
            alarmAt = Instant.MAX;
        }
        settle();
        setAlarm();
    }

    /** Takes the first change out of the queue, if it is due. */
    private @Nullable Pending takeDue(Instant target) {
        Pending first = queue.isEmpty() ? null : queue.first();
        if (first == null || first.at().isAfter(target)) {
            return null;
        }
        queue.pollFirst();
        prompt -= first.prompt() ? 1 : 0;
        byName.computeIfPresent(first.name(), (name, all) -> {
            all.remove(first);
            return all.isEmpty() ? null : all;
        });
        return first;
    }

    private Instant requireForward(Instant to) {
        Instant target = to.truncatedTo(ChronoUnit.MILLIS);
        Instant from = now();
        if (target.isBefore(from) || target.isAfter(END)) {
            throw new IllegalArgumentException("clock: " + to + " (expected: " + from + ".." + END
                    + "; the clock goes forward only, a reset takes it back to real time)");
        }
        return target;
    }

    private void requireNoChange(String call) {
        account.requireExclusive();
        if (changeAt != null) {
            throw new IllegalStateException("timeline of " + account + ": " + call + " while a change is applied");
        }
    }
}
