package dev.dialtone.core.state;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.CapacityExceeded;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.transition.TransitionSpeed;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One AWS account: its lock, its clock, its ids and the tables of its stores. Accounts share nothing.
 *
 * <p>An account that holds nothing, because nobody has changed anything in it, is known only as long as somebody uses it;
 * see {@link Accounts}.
 *
 * <p>Everything but {@link #id()} and {@link Timeline#now()} is used inside {@link #exclusively}; elsewhere it throws
 * {@link IllegalStateException}, so that a missing lock shows in the first test and not under load.
 */
public final class Account {
    private static final ThreadLocal<@Nullable Account> ENTERED = new ThreadLocal<>();

    /** AWS has fewer than 40. */
    private static final int MOST_REGIONS = 100;

    private final Accounts accounts;
    private final String id;
    private final Scope ofAllRegions = new Scope(this, "");
    private final Ids ids;
    private final Timeline timeline;
    private final TimedTransitions timedTransitions;
    private final AccountLock lock = new AccountLock();
    private final AccountTables tables = new AccountTables();

    private long lastRemovedSequence;
    private long numbersBeforeReset;
    /** Whether the account has one of the places of accounts that hold something. */
    private boolean holding;
    /** Whether its ids would be others if the account were made anew. */
    private boolean seededApart;
    /** Budgets that were found exceeded since the account was entered; null: none. */
    private @Nullable Set<Budget> exceeded;

    private volatile long leftAtNanos = System.nanoTime();

    Account(
            Accounts accounts,
            String id,
            TransitionSpeed speed,
            ChangeHandlers changeHandlers,
            InstantSource realTime,
            @Nullable RealTimeScheduler scheduler,
            long seed) {
        this.accounts = accounts;
        this.id = id;
        this.ids = new Ids(this, seed);
        this.timeline = new Timeline(this, changeHandlers, realTime, scheduler);
        this.timedTransitions = new TimedTransitions(this, speed, changeHandlers);
    }

    /** The 12 digits of the account. */
    public String id() {
        return id;
    }

    /** {@link Scope#ofAllRegions}, made once: nearly every request asks for it. */
    Scope ofAllRegions() {
        return ofAllRegions;
    }

    /** The account's clock and its queue of scheduled changes. */
    public Timeline timeline() {
        return timeline;
    }

    /** The account's source of ids and generated numbers. */
    public Ids ids() {
        return ids;
    }

    /** How long the account's transitions take, and those that are under way. */
    public TimedTransitions timedTransitions() {
        return timedTransitions;
    }

    /** How high the account's quotas are as long as nobody sets it otherwise for this account. */
    public QuotaLevel quotaLevel() {
        return accounts.quotaLevel();
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
        lock.acquire();
        Set<Budget> toRelieve = null;
        try {
            ENTERED.set(this);
            return work.get();
        } finally {
            if (outer == null) {
                toRelieve = leave();
            }
            // Set, not removed: an entry that comes and goes with every request costs more than the lock.
            ENTERED.set(outer);
            lock.release();
            if (toRelieve != null) {
                toRelieve.forEach(budget -> accounts.keepers(budget).relieve());
            }
        }
    }

    /** What there is to do before nobody is inside any more; gives the budgets that were found exceeded. */
    private @Nullable Set<Budget> leave() {
        leftAtNanos = System.nanoTime();
        accounts.stateListener().left(this);
        if (holding && holdsNothing()) {
            holding = false;
            accounts.letGo(this);
        }
        Set<Budget> found = exceeded;
        exceeded = null;
        return found;
    }

    /** Whether there is anything of the account to save: its {@link #header} and entries of its stores. */
    public boolean holdsSomething() {
        requireExclusive();
        return holding && !holdsNothing();
    }

    private boolean holdsNothing() {
        return tables.isEmpty()
                && lastRemovedSequence == 0
                && !seededApart
                && ids.areUntouched()
                && timeline.isUntouched();
    }

    /**
     * Called before anything of the account is changed: an account that holds nothing needs a place among those that do.
     * Throws {@link CapacityExceeded} when there is none.
     */
    void beginHolding() {
        if (!holding) {
            accounts.keep(this);
            holding = true;
        }
    }

    /**
     * Checks that the account may hold something in a region, before anything is changed there. Throws {@link CapacityExceeded}
     * when it holds something in too many others.
     */
    public void requireCapacityIn(String region) {
        requireExclusive();
        if (tables.places() < MOST_REGIONS) {
            return; // Nearly every account: it costs no look into the map.
        }
        int regions = tables.places() - (tables.hasRegion("") ? 1 : 0); // Without the tables of the whole account.
        if (regions >= MOST_REGIONS && !tables.hasRegion(region)) {
            throw new CapacityExceeded("account " + id + " holds something in " + MOST_REGIONS
                    + " regions, and there is no room for "
                    + region + " (expected: at most " + MOST_REGIONS + " regions; POST /_dialtone/reset?account=" + id
                    + " makes room)");
        }
    }

    /** The regions in which it holds something, or did since its reset, in alphabetical order. */
    public List<String> regions() {
        requireExclusive();
        return tables.regions();
    }

    /** What the resources of all accounts are charged to. */
    Budget resourceBudget() {
        return accounts.resourceBudget();
    }

    /** Says that a store of this account has found its budget exceeded; other accounts give way when this one is left. */
    void noteExceeded(Budget budget) {
        if (exceeded == null) {
            exceeded = new LinkedHashSet<>();
        }
        exceeded.add(budget);
    }

    /** When somebody was inside last, in the terms of {@link System#nanoTime}. */
    long leftAtNanos() {
        return leftAtNanos;
    }

    /** {@link #exclusively} for what may be left undone: it is while somebody is inside. To be called inside none. */
    void unlessEntered(Consumer<AccountTables> work) {
        if (!lock.tryAcquire()) {
            return;
        }
        try {
            ENTERED.set(this);
            work.accept(tables);
            accounts.stateListener().left(this);
        } finally {
            ENTERED.set(null);
            lock.release();
        }
    }

    /** {@link #exclusively} for work that returns nothing. */
    public void exclusivelyRun(Runnable work) {
        exclusively(() -> {
            work.run();
            return this;
        });
    }

    /** {@link #exclusively} for one slice of long work: who waits for the account goes first. */
    <T extends @Nullable Object> T exclusivelyAfterOthers(Supplier<T> slice) {
        lock.letOthersGo();
        return exclusively(slice);
    }

    /** Whether anybody wants to hear of changes in stores. */
    boolean isHeard() {
        return accounts.stateListener() != StateListener.NOBODY;
    }

    /** Tells of a change in a store of this account. */
    void noteChange(StoreChange<?> change) {
        accounts.stateListener().changed(change);
    }

    /** Tells that a store of this account was cleared. */
    void noteCleared(Store<?, ?> store, Scope scope) {
        accounts.stateListener().cleared(store, scope);
    }

    void requireExclusive() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("account " + id + ": used outside Account.exclusively");
        }
    }

    /** The table of a store in a region ("" for the whole account), or null when nothing was added to it yet. */
    @Nullable Table<?, ?> table(Store<?, ?> store, String region) {
        requireExclusive();
        Table<?, ?> table = tables.find(store.name(), region);
        if (table != null && table.owner() != store.whole()) {
            // Two stores of one name would read each other's resources.
            throw new IllegalStateException("store " + store.name() + ": another store has this name");
        }
        return table;
    }

    void addTable(Store<?, ?> store, String region, Table<?, ?> table) {
        requireExclusive();
        accounts.requireKnown(store.whole());
        beginHolding();
        tables.add(store.name(), region, table);
        noteKept(table);
    }

    /** Says that something is kept in a table of this account. */
    void noteKept(Table<?, ?> table) {
        accounts.keepers(table.budget()).add(this, table);
    }

    /** Removes a table, and tells whether it was there. */
    boolean removeTable(Store<?, ?> store, String region) {
        requireExclusive();
        Table<?, ?> removed = tables.remove(store.name(), region);
        if (removed != null) {
            noteRemoved(removed);
        }
        return removed != null;
    }

    private void noteRemoved(Table<?, ?> removed) {
        removed.forget();
        accounts.keepers(removed.budget()).remove(this);
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

    /**
     * Forgets everything.
     *
     * @param apart whether ids begin elsewhere than those of an account that is made anew
     */
    void reset(long seed, boolean apart) {
        requireExclusive();
        if (apart) {
            beginHolding();
        }
        forget();
        seededApart = apart;
        accounts.stateListener().reset(this);
        ids.restart(seed);
    }

    private void forget() {
        timeline.reset();
        timedTransitions.reset();
        tables.forEach(this::noteRemoved);
        tables.clear();
        numbersBeforeReset += lastRemovedSequence;
        // A run that is repeated gets the page tokens that it got before.
        lastRemovedSequence = 0;
    }

    /** What there is to know of the account besides the entries of its stores. */
    public AccountHeader header() {
        requireExclusive();
        return new AccountHeader(
                ids.seed(),
                ids.position(),
                seededApart,
                timeline.aheadMillis(),
                timeline.frozenAt(),
                lastRemovedSequence);
    }

    /** What there is to know of a store's entries besides them, in the place that the scope sees. */
    public TableHeader header(Store<?, ?> store, Scope scope) {
        if (store == ScheduledChanges.STORE) {
            return timeline.queue().header();
        }
        Table<?, ?> table = table(store, store.regionOf(scope));
        return table == null ? TableHeader.after(lastRemovedSequence) : table.header();
    }

    /** Everything that the account holds now; takes some nanoseconds for each entry. */
    public AccountSnapshot snapshot() {
        requireExclusive();
        return new AccountSnapshot(
                id, header(), tables.snapshots(timeline.queue().snapshot()));
    }

    /** Takes on what was put together aside, in the place of everything that it holds. */
    void restore(AccountDraft draft) {
        requireExclusive();
        beginHolding();
        forget();
        TableDraft<?, ?> changes = null;
        for (TableDraft<?, ?> table : draft.tables()) {
            if (table.store() == ScheduledChanges.STORE) {
                changes = table;
            } else {
                addTable(table.store(), table.region(), table.table());
            }
        }
        AccountHeader saved = draft.header();
        seededApart = saved.idsSetApart();
        lastRemovedSequence = saved.lastRemovedSequence();
        ids.restore(saved.idSeed(), saved.idPosition());
        timeline.restore(saved, changes);
        timedTransitions.restore();
        draft.tables().forEach(table -> table.makeRoom(this));
        if (changes != null) {
            changes.table().forget();
        }
        accounts.stateListener().restored(this);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
