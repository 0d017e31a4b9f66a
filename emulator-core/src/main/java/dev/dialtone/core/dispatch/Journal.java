package dev.dialtone.core.dispatch;

import dev.dialtone.core.state.Budget;
import dev.dialtone.core.state.Kept;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private long weight;

    /** The calls of an account, the oldest first. */
    private static final class Calls {
        private final ArrayDeque<JournalEntry> entries = new ArrayDeque<>();
        private long weight = ACCOUNT_BYTES;
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
            Calls calls = byAccount.get(entry.account());
            if (calls == null) {
                calls = new Calls();
                byAccount.put(entry.account(), calls);
                weight += calls.weight;
            }
            calls.entries.addLast(entry);
            calls.weight += added;
            weight += added;
            while (calls.entries.size() > KEPT_PER_ACCOUNT
                    || (calls.weight > mostPerAccount && calls.entries.size() > 1)) {
                dropOldest(calls);
            }
            makeRoom();
        }
    }

    /** Lets calls of the account that was called least recently leave, and then the account itself. */
    private void makeRoom() {
        while (weight > mostOverAll && byAccount.size() > 1) {
            Map.Entry<String, Calls> first = byAccount.entrySet().iterator().next();
            Calls calls = first.getValue();
            while (weight > mostOverAll && !calls.entries.isEmpty()) {
                dropOldest(calls);
            }
            if (calls.entries.isEmpty()) {
                forget(first.getKey());
            }
        }
    }

    private void dropOldest(Calls calls) {
        long left = calls.entries.removeFirst().weight();
        calls.weight -= left;
        calls.dropped++;
        weight -= left;
    }

    private void forget(String account) {
        Calls forgotten = byAccount.remove(account);
        if (forgotten != null) {
            weight -= forgotten.weight;
        }
    }

    /** The calls of an account, the oldest first. */
    public List<JournalEntry> of(String account) {
        synchronized (byAccount) {
            Calls calls = byAccount.get(account);
            return calls == null ? List.of() : List.copyOf(calls.entries);
        }
    }

    /** How many calls of an account have left to make room since the first of those that are known was noted. */
    public long dropped(String account) {
        synchronized (byAccount) {
            Calls calls = byAccount.get(account);
            return calls == null ? 0 : calls.dropped;
        }
    }

    /** Forgets the calls of an account, and begins to count anew. */
    public void clear(String account) {
        synchronized (byAccount) {
            forget(account);
        }
    }

    /** Forgets every call. */
    public void clearAll() {
        synchronized (byAccount) {
            byAccount.clear();
            weight = 0;
        }
    }
}
