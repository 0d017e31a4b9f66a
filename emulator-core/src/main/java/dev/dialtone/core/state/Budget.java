package dev.dialtone.core.state;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of memory the things of one kind may take, in each account and in all of them together, and how many
 * they take. What is over it leaves, the oldest first: in an account at once, over all accounts once nobody is inside the
 * one that went over it, from the accounts that were used least recently. Safe for use by any thread.
 */
public final class Budget {
    private final long perAccount;
    private final long overAll;
    private final AtomicLong kept = new AtomicLong();

    /**
     * Nothing is kept yet.
     *
     * @param perAccount in bytes; at most those over all
     * @param overAll in bytes
     */
    public Budget(long perAccount, long overAll) {
        if (perAccount < 1 || perAccount > overAll) {
            throw new IllegalArgumentException("perAccount: " + perAccount + " (expected: 1.." + overAll + ")");
        }
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

    /** Down to how many bytes accounts are relieved: somewhat below the budget, lest the next entry begin it again. */
    long afterRelief() {
        return overAll - overAll / 8;
    }

    boolean isExceeded() {
        return kept.get() > overAll;
    }

    void add(long bytes) {
        kept.addAndGet(bytes);
    }
}
