package dev.dialtone.core.dispatch;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.page.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last calls of each account, the oldest leaving first: so many as there are, and so many as the budget has room for. When
 * all accounts together are over it, those that were called least recently give way. Safe for use by any thread.
 */
public final class Journal {

    /** How many calls of an account are kept, large ones fewer. */
    public static final int KEPT_PER_ACCOUNT = 1000;

    /** What an account costs besides its calls. */
    private static final int ACCOUNT_BYTES = 400;

    private final long mostPerAccount;
    private final long mostOverAll;
    /** By account, the one that was called least recently first. */
    private final Map<String, Calls> byAccount = new LinkedHashMap<>(16, 0.75f, true);

    private volatile JournalListener listener = JournalListener.NONE;

    private long weight;
    /** Of the newest call of any account, so that no number comes twice, whoever is forgotten. */
    private long lastNumber;

    private static final class Calls {
        private final NumberedCalls kept = new NumberedCalls();
        private long dropped;
    }

    /** A journal with the usual budget. */
    public Journal() {
        this(Kept.CALLS.budget());
    }

    Journal(Budget budget) {
        this.mostPerAccount = budget.perAccount();
        this.mostOverAll = budget.overAll();
    }

    /** Notes a call. */
    void add(JournalEntry entry) {
        long added = entry.weight();
        synchronized (byAccount) {
            Calls calls = byAccount.get(entry.call().account());
            if (calls == null) {
                calls = new Calls();
                byAccount.put(entry.call().account(), calls);
                weight += ACCOUNT_BYTES;
            }
            NumberedCalls kept = calls.kept;
            kept.add(++lastNumber, entry, added);
            weight += added;
            while (kept.size() > KEPT_PER_ACCOUNT
                    || (ACCOUNT_BYTES + kept.weight() > mostPerAccount && kept.size() > 1)) {
                dropOldest(calls);
            }
            makeRoom();
        }
        listener.noted(entry);
    }

    /** Tells somebody, in place of who was told before, of what is noted and forgotten from now on. */
    public void tell(JournalListener told) {
        listener = told;
    }

    /** Lets calls of the account that was called least recently leave, and then the account itself. */
    private void makeRoom() {
        while (weight > mostOverAll && byAccount.size() > 1) {
            Map.Entry<String, Calls> first = byAccount.entrySet().iterator().next();
            Calls calls = first.getValue();
            while (weight > mostOverAll && calls.kept.size() > 0) {
                dropOldest(calls);
            }
            if (calls.kept.size() == 0) {
                forget(first.getKey());
            }
        }
    }

    private void dropOldest(Calls calls) {
        weight -= calls.kept.dropOldest();
        calls.dropped++;
    }

    private void forget(String account) {
        Calls forgotten = byAccount.remove(account);
        if (forgotten != null) {
            weight -= ACCOUNT_BYTES + forgotten.kept.weight();
        }
    }

    /** The calls of an account by number. */
    public Sequence<JournalEntry> sequence(String account) {
        return new CallSequence(account);
    }

    /** The calls of an account by now, the oldest first. */
    public List<JournalEntry> of(String account) {
        return sequence(account).listing(entry -> true);
    }

    /** How many calls of an account have left to make room since the first of those that are known was noted. */
    public long dropped(String account) {
        synchronized (byAccount) {
            Calls calls = byAccount.get(account);
            return calls == null ? 0 : calls.dropped;
        }
    }

    /** The accounts whose calls are known. */
    public Set<String> accounts() {
        synchronized (byAccount) {
            return Set.copyOf(byAccount.keySet());
        }
    }

    /** How full it is, all accounts together. */
    public Occupancy occupancy() {
        synchronized (byAccount) {
            long entries = 0;
            for (Calls calls : byAccount.values()) {
                entries += calls.kept.size();
            }
            return Occupancy.of("requests", entries, weight, mostOverAll);
        }
    }

    /** Forgets the calls of an account, and begins to count anew. */
    public void clear(String account) {
        synchronized (byAccount) {
            forget(account);
        }
        listener.cleared(account);
    }

    /** Forgets every call. */
    public void clearAll() {
        synchronized (byAccount) {
            byAccount.clear();
            weight = 0;
        }
        listener.allCleared();
    }

    /** Looks the account up each time: its calls may have been forgotten and begun anew. */
    private final class CallSequence implements Sequence<JournalEntry> {
        private final String account;

        CallSequence(String account) {
            this.account = account;
        }

        @Override
        public long last() {
            synchronized (byAccount) {
                return lastNumber;
            }
        }

        @Override
        public @Nullable Entry<JournalEntry> after(long number) {
            synchronized (byAccount) {
                Calls calls = byAccount.get(account);
                return calls == null ? null : calls.kept.after(number);
            }
        }

        @Override
        public @Nullable Entry<JournalEntry> before(long number) {
            synchronized (byAccount) {
                Calls calls = byAccount.get(account);
                return calls == null ? null : calls.kept.before(number);
            }
        }
    }
}
