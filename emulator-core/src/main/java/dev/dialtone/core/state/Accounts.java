package dev.dialtone.core.state;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The accounts of one Dialtone, made on first use. Safe for use by any thread. */
public final class Accounts {
    private final Pace pace;
    private final Changes changes;
    private final InstantSource realTime;
    private final @Nullable Alarms alarms;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private volatile OptionalLong seedOfNewAccounts = OptionalLong.empty();

    /**
     * @param pace how long transitions take where an account has not set it otherwise
     * @param changes what to do when something falls due; may still be filled afterwards
     * @param alarms ring for what must not wait for the next request
     */
    public Accounts(Pace pace, Changes changes, Alarms alarms) {
        this(pace, changes, InstantSource.system(), alarms);
    }

    /** Accounts whose due changes all wait for the next request. */
    public Accounts(Pace pace, Changes changes) {
        this(pace, changes, InstantSource.system(), null);
    }

    Accounts(Pace pace, Changes changes, InstantSource realTime, @Nullable Alarms alarms) {
        this.pace = pace;
        this.changes = changes;
        this.realTime = realTime;
        this.alarms = alarms;
    }

    /** The account with this id; anything but 12 digits is an {@link IllegalArgumentException}. */
    public Account account(String id) {
        Account known = accounts.get(id);
        if (known != null) {
            return known;
        }
        requireTwelveDigits(id);
        return accounts.computeIfAbsent(id, this::open);
    }

    /** The accounts used so far, by id. */
    public List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    /**
     * Forgets all of one account: resources, due changes, clock, transition settings. Its ids go on from a random
     * seed. Not to be called from inside another account.
     */
    public void reset(String id) {
        reset(id, randomSeed());
    }

    /** {@link #reset(String)}, with ids that repeat for the same seed. */
    public void reset(String id, long seed) {
        Account account = account(id);
        account.exclusivelyRun(() -> account.reset(seed));
    }

    /** {@link #reset(String)} for every account, one after the other. Not to be called from inside an account. */
    public void resetAll() {
        seedOfNewAccounts = OptionalLong.empty();
        accounts.keySet().forEach(this::reset);
    }

    /** {@link #resetAll()}, with ids that repeat for the same seed, in accounts made later as well. */
    public void resetAll(long seed) {
        seedOfNewAccounts = OptionalLong.of(seed);
        accounts.keySet().forEach(id -> reset(id, seed));
    }

    private Account open(String id) {
        return new Account(id, pace, changes, realTime, alarms, seedOfNewAccounts.orElseGet(Accounts::randomSeed));
    }

    private static long randomSeed() {
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
