package dev.dialtone.core.dispatch;

import dev.dialtone.core.state.Sequence;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The last calls of each account, the oldest leaving first. Safe for use by any thread. */
public final class Journal {

    /** How many calls of an account are kept. */
    public static final int KEPT_PER_ACCOUNT = 1000;

    private final Map<String, Calls> byAccount = new ConcurrentHashMap<>();

    /** The calls of one account; stays when they are forgotten, so that no number comes twice. */
    private static final class Calls implements Sequence<JournalEntry> {
        private final ArrayDeque<JournalEntry> kept = new ArrayDeque<>();
        private long last;

        synchronized void add(JournalEntry entry) {
            if (kept.size() == KEPT_PER_ACCOUNT) {
                kept.removeFirst();
            }
            kept.addLast(entry);
            last++;
        }

        synchronized void clear() {
            kept.clear();
        }

        @Override
        public synchronized long last() {
            return last;
        }

        @Override
        public synchronized @Nullable Entry<JournalEntry> after(long number) {
            return at(Math.max(number + 1, last - kept.size() + 1));
        }

        @Override
        public synchronized @Nullable Entry<JournalEntry> before(long number) {
            return at(Math.min(number - 1, last));
        }

        private @Nullable Entry<JournalEntry> at(long number) {
            long index = number - (last - kept.size() + 1);
            if (index < 0 || index >= kept.size()) {
                return null;
            }
            boolean nearTheEnd = index > kept.size() / 2;
            Iterator<JournalEntry> entries = nearTheEnd ? kept.descendingIterator() : kept.iterator();
            for (long steps = nearTheEnd ? kept.size() - 1 - index : index; steps > 0; steps--) {
                entries.next();
            }
            return new Entry<>(number, entries.next());
        }
    }

    /** Notes a call. */
    void add(JournalEntry entry) {
        Calls known = byAccount.get(entry.account());
        Calls calls = known != null ? known : byAccount.computeIfAbsent(entry.account(), key -> new Calls());
        calls.add(entry);
    }

    /** The calls of an account by number. */
    public Sequence<JournalEntry> sequence(String account) {
        Calls known = byAccount.get(account);
        return known == null ? new Calls() : known;
    }

    /** The calls of an account by now, the oldest first. */
    public List<JournalEntry> of(String account) {
        return sequence(account).listing(entry -> true);
    }

    /** Forgets the calls of an account. */
    public void clear(String account) {
        Calls known = byAccount.get(account);
        if (known != null) {
            known.clear();
        }
    }

    /** Forgets every call. */
    public void clearAll() {
        byAccount.values().forEach(Calls::clear);
    }
}
