package dev.dialtone.core.state;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One AWS account: its lock, its clock, its ids and the tables of its stores. Accounts share nothing.
 *
 * <p>Everything but {@link #id()} and {@link Timeline#now()} is used inside {@link #exclusively}; elsewhere it throws
 * {@link IllegalStateException}, so that a missing lock shows in the first test and not under load.
 */
public final class Account {
    private static final ThreadLocal<@Nullable Account> ENTERED = new ThreadLocal<>();

    /** Some tens of microseconds. */
    private static final int SPINS = 1_000;

    private static final long NAP_NANOS = 50_000;
    /** Long enough together for a thread that sleeps to wake up. */
    private static final int NAPS = 20;

    private final String id;
    private final Ids ids;
    private final Timeline timeline;
    private final Waits waits;
    private final ReentrantLock lock = new ReentrantLock();
    /** By region, "" for tables of the whole account, and by the name of their store. */
    private final Map<String, Map<String, Table<?, ?>>> tables = new HashMap<>();

    private long lastRemovedSequence;
    private long numbersBeforeReset;

    Account(String id, Pace pace, Changes changes, InstantSource realTime, @Nullable Alarms alarms, long seed) {
        this.id = id;
        this.ids = new Ids(this, seed);
        this.timeline = new Timeline(this, changes, realTime, alarms);
        this.waits = new Waits(this, pace, changes);
    }

    /** The 12 digits of the account. */
    public String id() {
        return id;
    }

    /** The account's clock and its queue of due changes. */
    public Timeline timeline() {
        return timeline;
    }

    /** The account's source of ids and generated numbers. */
    public Ids ids() {
        return ids;
    }

    /** How long the account's transitions take, and those that are under way. */
    public Waits waits() {
        return waits;
    }

    /**
     * Runs the work while no other thread is inside this account, and returns what it returns. May be nested for one
     * account. A thread that is inside another account gets an {@link IllegalStateException}: two requests that each
     * wanted the other's account would wait for ever.
     */
    public <T extends @Nullable Object> T exclusively(Supplier<T> work) {
        Account outer = ENTERED.get();
        if (outer != null && outer != this) {
            throw new IllegalStateException(
                    "account " + id + ": entered from inside account " + outer.id + " (expected: one at a time)");
        }
        acquire();
        try {
            ENTERED.set(this);
            return work.get();
        } finally {
            // Set, not removed: an entry that comes and goes with every request costs more than the lock.
            ENTERED.set(outer);
            lock.unlock();
        }
    }

    /** Whoever is inside leaves in microseconds as a rule: to wait for that awake costs less than to sleep and be woken. */
    private void acquire() {
        for (int spin = 0; spin < SPINS; spin++) {
            if (lock.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        lock.lock();
    }

    /** {@link #exclusively} for work that returns nothing. */
    public void exclusivelyRun(Runnable work) {
        exclusively(() -> {
            work.run();
            return this;
        });
    }

    /**
     * {@link #exclusively} for one slice of long work: who waits for the account goes first. A thread that leaves and comes
     * back at once would otherwise find the lock free before anybody has woken up.
     */
    <T extends @Nullable Object> T exclusivelyAfterOthers(Supplier<T> slice) {
        for (int naps = 0; naps < NAPS && lock.hasQueuedThreads(); naps++) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        return exclusively(slice);
    }

    void requireExclusive() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("account " + id + ": used outside Account.exclusively");
        }
    }

    /** The table of a store in a region ("" for the whole account), or null when nothing was added to it yet. */
    @Nullable Table<?, ?> table(Store<?, ?> store, String region) {
        requireExclusive();
        Map<String, Table<?, ?>> inRegion = tables.get(region);
        Table<?, ?> table = inRegion == null ? null : inRegion.get(store.name());
        if (table != null && table.owner() != store.whole()) {
            // Two stores of one name would read each other's resources.
            throw new IllegalStateException("store " + store.name() + ": another store has this name");
        }
        return table;
    }

    void addTable(Store<?, ?> store, String region, Table<?, ?> table) {
        requireExclusive();
        tables.computeIfAbsent(region, key -> new HashMap<>()).put(store.name(), table);
    }

    void removeTable(Store<?, ?> store, String region) {
        requireExclusive();
        Map<String, Table<?, ?>> inRegion = tables.get(region);
        Table<?, ?> removed = inRegion == null ? null : inRegion.remove(store.name());
        if (removed != null) {
            noteRemoved(removed);
        }
    }

    private void noteRemoved(Table<?, ?> removed) {
        lastRemovedSequence = Math.max(lastRemovedSequence, removed.lastSequence());
    }

    /**
     * The highest number of an entry in a table that was removed. New tables number their entries after it, so that a page
     * token of an old table fits no table that comes to its name.
     */
    long lastRemovedSequence() {
        requireExclusive();
        return lastRemovedSequence;
    }

    /**
     * What is added to the numbers of entries where they must never come again ({@link Sequence}): a reset begins to number
     * anew.
     */
    long numbersBeforeReset() {
        requireExclusive();
        return numbersBeforeReset;
    }

    void reset(long seed) {
        requireExclusive();
        timeline.reset();
        waits.reset();
        tables.values().forEach(inRegion -> inRegion.values().forEach(this::noteRemoved));
        tables.clear();
        numbersBeforeReset += lastRemovedSequence;
        // A run that is repeated gets the page tokens that it got before.
        lastRemovedSequence = 0;
        ids.restart(seed);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
