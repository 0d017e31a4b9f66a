package dev.dialtone.core.state;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.CapacityExceeded;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.transition.TransitionSpeed;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one Dialtone, made on first use. Safe for use by any thread.
 *
 * <p>An account that holds something is kept, and there may be only so many of these. One that holds nothing, because it was
 * only looked at or every call was refused, lives as long as somebody has it in hand and costs nothing afterwards: it is held
 * weakly, so that whoever has it and whoever asks for it next cannot come to have two.
 */
public final class Accounts {
    /**
     * How many accounts may hold something in a heap of up to 256 MiB, and in proportion in a larger one. One with a number and a
     * message takes some six kilobytes.
     */
    public static final int MOST_HOLDING = 10_000;

    private static final long SMALL_HEAP_BYTES = 256L * 1024 * 1024;

    /** Resources may take a fourth of the heap: traces of what has happened take more than a third of a small one. */
    private static final int PART_FOR_RESOURCES = 4;

    private static final int MIB = 1024 * 1024;

    private final TransitionSpeed speed;
    private final QuotaLevel quotaLevel;
    private final ChangeHandlers changeHandlers;
    private final InstantSource realTime;
    private final LongSupplier seeds;
    private final Budget resourceBudget;
    private final @Nullable RealTimeScheduler scheduler;
    /** Null: accounts hold entries of any store, and cannot be saved. */
    private final @Nullable StoreRegistry stores;
    /** Those that hold something. */
    private final Map<String, Account> holding = new ConcurrentHashMap<>();
    /** How many these are, with those that are about to be. */
    private final AtomicInteger places = new AtomicInteger();
    /** All that anybody has in hand, those that hold something among them. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /** What is left of those that nobody had in hand any more. */
    private final ReferenceQueue<Account> gone = new ReferenceQueue<>();

    /** By what entries are charged to: those that have been by now. */
    private final Map<Budget, Keepers> keepers = new ConcurrentHashMap<>();

    private final int mostHolding;
    private volatile OptionalLong seedOfNewAccounts = OptionalLong.empty();
    private final StateListener.Audience listeners = new StateListener.Audience();

    /** An account that may be gone. */
    private static final class Known extends WeakReference<Account> {
        private final String id;

        Known(Account account, ReferenceQueue<Account> gone) {
            super(account, gone);
            this.id = account.id();
        }
    }

    /**
     * @param speed how long transitions take where an account has not set it otherwise
     * @param quotaLevel how high quotas are where an account has not set it otherwise
     * @param changeHandlers the handlers of scheduled changes; may still be filled afterwards
     * @param realTime what the clocks of accounts follow
     * @param seeds what ids begin from where nobody has set it
     * @param scheduler applies what must not wait for the next request
     * @param stores what accounts may hold entries of
     */
    public Accounts(
            TransitionSpeed speed,
            QuotaLevel quotaLevel,
            ChangeHandlers changeHandlers,
            InstantSource realTime,
            LongSupplier seeds,
            RealTimeScheduler scheduler,
            StoreRegistry stores) {
        this(
                speed,
                quotaLevel,
                changeHandlers,
                realTime,
                seeds,
                scheduler,
                stores,
                mostHolding(Runtime.getRuntime().maxMemory()));
    }

    /** Accounts of a small heap with AWS's quotas, whose scheduled changes all wait for the next request. */
    public Accounts(TransitionSpeed speed, ChangeHandlers changeHandlers) {
        this(speed, changeHandlers, InstantSource.system(), null);
    }

    Accounts(
            TransitionSpeed speed,
            ChangeHandlers changeHandlers,
            InstantSource realTime,
            @Nullable RealTimeScheduler scheduler) {
        this(speed, QuotaLevel.AWS, changeHandlers, realTime, Accounts::randomSeed, scheduler, null, MOST_HOLDING);
    }

    private Accounts(
            TransitionSpeed speed,
            QuotaLevel quotaLevel,
            ChangeHandlers changeHandlers,
            InstantSource realTime,
            LongSupplier seeds,
            @Nullable RealTimeScheduler scheduler,
            @Nullable StoreRegistry stores,
            int mostHolding) {
        this.mostHolding = mostHolding;
        long forResources = Math.max(Runtime.getRuntime().maxMemory() / PART_FOR_RESOURCES, 1);
        this.resourceBudget = new Budget("resources", forResources, forResources);
        this.speed = speed;
        this.quotaLevel = quotaLevel;
        this.changeHandlers = changeHandlers;
        this.realTime = realTime;
        this.seeds = seeds;
        this.scheduler = scheduler;
        this.stores = stores;
    }

    /** How high quotas are where an account has not set it otherwise. */
    QuotaLevel quotaLevel() {
        return quotaLevel;
    }

    Budget resourceBudget() {
        return resourceBudget;
    }

    /** Whether there is room in memory for more resources. To be asked before anything is changed. */
    public boolean haveRoom() {
        return !resourceBudget.isExceeded();
    }

    /** What to throw when there is none. */
    public CapacityExceeded noRoom() {
        return new CapacityExceeded("the resources of all accounts take " + resourceBudget.kept() / MIB
                + " MiB, and there is no room for more (expected: at most " + resourceBudget.overAll() / MIB
                + " MiB, a fourth of the heap; deleting some or POST /_dialtone/reset makes room)");
    }

    /** How full everything is that accounts keep: each kind of it that any account has kept by now, and the accounts themselves. */
    public List<Occupancy> occupancies() {
        Map<String, Occupancy> byStore = new TreeMap<>();
        byStore.put("accounts", Occupancy.of("accounts", holding.size()));
        for (Budget budget : keepers.keySet()) {
            byStore.merge(budget.name(), budget.occupancy(), Occupancy::plus);
        }
        return List.copyOf(byStore.values());
    }

    /** The accounts that keep something that is charged to a budget. */
    Keepers keepers(Budget budget) {
        return keepers.computeIfAbsent(budget, Keepers::new);
    }

    /** Those who hear of everything that changes. */
    public StateListener.Audience listeners() {
        return listeners;
    }

    StateListener stateListener() {
        return listeners.current();
    }

    /** Refuses a store whose entries could not be read again. */
    void requireKnown(Store<?, ?> whole) {
        if (stores != null && !stores.has(whole)) {
            throw new IllegalStateException("store " + whole.name()
                    + " is not in the registry, and would not be saved (expected: one that the registry has made)");
        }
    }

    /**
     * Begins to put together what an account is to hold, aside.
     *
     * @param id 12 digits
     * @throws IllegalArgumentException for a clock that shows what no clock here can be sent to
     */
    public AccountDraft draft(String id, AccountHeader header) {
        header.requireClock(realTime.instant());
        if (stores != null) {
            stores.makeAll(); // With the services, which know what falls due.
        }
        return new AccountDraft(account(id), header, changeHandlers);
    }

    /**
     * Puts accounts that were put together aside in the place of what there is. Not to be called from inside an account. Throws {@link
     * CapacityExceeded} before anything is changed, when there is no room for all of it.
     *
     * @param all whether accounts that are not among them are to hold nothing
     */
    public void restore(List<AccountDraft> drafts, boolean all) {
        Set<Account> restored = drafts.stream().map(AccountDraft::account).collect(Collectors.toSet());
        Stream<Account> others = holding.values().stream().filter(account -> !restored.contains(account));
        if (drafts.size() + (all ? 0 : others.count()) > mostHolding) {
            throw tooMany(drafts.size() + " accounts more");
        }
        if (all) {
            all().stream()
                    .filter(account -> !restored.contains(account))
                    .forEach(account -> account.exclusivelyRun(() -> account.reset(seeds.getAsLong(), false)));
        }
        drafts.forEach(
                draft -> draft.account().exclusivelyRun(() -> draft.account().restore(draft)));
    }

    /** What the ids of accounts begin from that are made from now on; empty: each from a random seed. */
    public OptionalLong seedOfNewAccounts() {
        return seedOfNewAccounts;
    }

    /** Sets what {@link #seedOfNewAccounts} gives. */
    public void setSeedOfNewAccounts(OptionalLong seed) {
        seedOfNewAccounts = seed;
    }

    /** The account with this id; anything but 12 digits is an {@link IllegalArgumentException}. */
    public Account account(String id) {
        Account holds = holding.get(id);
        if (holds != null) {
            return holds;
        }
        requireTwelveDigits(id);
        forgetGone();
        Known before = known.get(id);
        Account account = before == null ? null : before.get();
        return account == null ? open(id) : account;
    }

    /** The accounts that hold something or that somebody has in hand, by id. */
    public List<Account> all() {
        return known.values().stream()
                .map(Reference::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    /** The accounts that hold something, by id. */
    public List<Account> holding() {
        return holding.values().stream()
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    /**
     * Forgets all of one account: resources, scheduled changes, clock, transition settings. Its ids go on from a random
     * seed. Not to be called from inside another account.
     */
    public void reset(String id) {
        Account account = account(id);
        account.exclusivelyRun(() -> account.reset(seeds.getAsLong(), seedOfNewAccounts.isPresent()));
    }

    /** {@link #reset(String)}, with ids that repeat for the same seed. Throws {@link CapacityExceeded}. */
    public void reset(String id, long seed) {
        Account account = account(id);
        account.exclusivelyRun(() -> account.reset(seed, true));
    }

    /** {@link #reset(String)} for every account, one after the other. Not to be called from inside an account. */
    public void resetAll() {
        seedOfNewAccounts = OptionalLong.empty();
        all().forEach(account -> account.exclusivelyRun(() -> account.reset(seeds.getAsLong(), false)));
    }

    /** {@link #resetAll()}, with ids that repeat for the same seed, in accounts made later as well. */
    public void resetAll(long seed) {
        seedOfNewAccounts = OptionalLong.of(seed);
        all().forEach(account -> account.exclusivelyRun(() -> account.reset(seed, false)));
    }

    /** @param heapBytes what there is */
    static int mostHolding(long heapBytes) {
        long part = Math.max(heapBytes, SMALL_HEAP_BYTES) / (SMALL_HEAP_BYTES / MOST_HOLDING);
        return (int) Math.min(part, Integer.MAX_VALUE);
    }

    /** Gives an account a place among those that hold something. Throws {@link CapacityExceeded}. */
    void keep(Account account) {
        if (places.incrementAndGet() > mostHolding) {
            places.decrementAndGet();
            throw tooMany(account.id());
        }
        holding.put(account.id(), account);
    }

    private CapacityExceeded tooMany(String what) {
        return new CapacityExceeded(
                holding.size() + " accounts hold something, and there is no room for " + what + " (expected: at most "
                        + mostHolding + " accounts; POST /_dialtone/reset?account= with the id of one,"
                        + " or all, makes room)");
    }

    /** Takes that place from an account. */
    void letGo(Account account) {
        holding.remove(account.id());
        places.decrementAndGet();
    }

    /** Makes the account, unless another thread has made it meanwhile. */
    private Account open(String id) {
        Account opened =
                new Account(this, id, speed, changeHandlers, realTime, scheduler, seedOfNewAccounts.orElseGet(seeds));
        Known mine = new Known(opened, gone);
        Known now = Objects.requireNonNull(
                known.compute(id, (key, before) -> before == null || before.get() == null ? mine : before));
        Account other = now.get();
        // Absent when the other thread has let go of its account already.
        return other == null ? open(id) : other;
    }

    private void forgetGone() {
        for (Reference<? extends Account> next = gone.poll(); next != null; next = gone.poll()) {
            if (next instanceof Known left) {
                known.remove(left.id, left);
            }
        }
    }

    /** A seed that nobody can know. */
    public static long randomSeed() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** Whether the text is the id of an account: 12 digits. */
    public static boolean isId(String text) {
        if (text.length() != 12) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void requireTwelveDigits(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("account: " + id + " (expected: 12 digits)");
        }
    }
}
