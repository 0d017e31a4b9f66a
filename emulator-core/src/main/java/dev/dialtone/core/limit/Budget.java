package dev.dialtone.core.limit;

import dev.dialtone.core.metrics.Occupancy;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of memory the things of one kind may take, in each account and in all of them together, and how many
 * they take. What is over it leaves, the oldest first: in an account at once, over all accounts once nobody is inside the
 * one that went over it, from the accounts that were used least recently. Safe for use by any thread.
 */
public final class Budget {
    private final String name;
    private final long perAccount;
    private final long overAll;
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();

    /**
     * Nothing is kept yet.
     *
     * @param name what is kept, in metrics
     * @param perAccount in bytes; at most those over all
     * @param overAll in bytes
     */
    public Budget(String name, long perAccount, long overAll) {
        if (perAccount < 1 || perAccount > overAll) {
            throw new IllegalArgumentException("perAccount: " + perAccount + " (expected: 1.." + overAll + ")");
        }
        this.name = name;
        this.perAccount = perAccount;
        this.overAll = overAll;
    }

    /** How many bytes an account may keep. One entry is kept whatever it takes. */
    public long perAccount() {
        return perAccount;
    }

    /** How many bytes all accounts together may keep. */
    public long overAll() {
        return overAll;
    }

    /** How many bytes all accounts together keep now. */
    public long kept() {
        return kept.get();
    }

    /** What is kept, in metrics. */
    public String name() {
        return name;
    }

    /** How full it is. */
    public Occupancy occupancy() {
        return Occupancy.of(name, entries.get(), kept.get(), overAll);
    }

    /** Down to how many bytes accounts are relieved: somewhat below the budget, lest the next entry begin it again. */
    public long afterRelief() {
        return overAll - overAll / 8;
    }

    /** Whether all accounts together keep more than they may. */
    public boolean isExceeded() {
        return kept.get() > overAll;
    }

    /** Charges so many bytes, or gives them back when negative. */
    public void add(long bytes) {
        kept.addAndGet(bytes);
    }

    /** Counts so many entries more, or fewer when negative. */
    public void addEntries(int more) {
        entries.addAndGet(more);
    }
}
