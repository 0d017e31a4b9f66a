package dev.dialtone.core.dispatch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last calls of each account, the oldest leaving first. Safe for use by any thread. */
public final class Journal {

    /** How many calls of an account are kept. */
    public static final int KEPT_PER_ACCOUNT = 1000;

    private final Map<String, ArrayDeque<JournalEntry>> byAccount = new ConcurrentHashMap<>();

    /** Notes a call. */
    void add(JournalEntry entry) {
        ArrayDeque<JournalEntry> entries = byAccount.computeIfAbsent(entry.account(), key -> new ArrayDeque<>());
        synchronized (entries) {
            if (entries.size() == KEPT_PER_ACCOUNT) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
    }

    /** The calls of an account, the oldest first. */
    public List<JournalEntry> of(String account) {
        ArrayDeque<JournalEntry> entries = byAccount.get(account);
        if (entries == null) {
            return List.of();
        }
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** Forgets the calls of an account. */
    public void clear(String account) {
        byAccount.remove(account);
    }

    /** Forgets every call. */
    public void clearAll() {
        byAccount.clear();
    }
}
