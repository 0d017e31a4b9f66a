package dev.dialtone.core.limit;

import java.util.Locale;

/**
 * What is kept for somebody who may look at it later, and how much memory it may take. The budgets over all accounts are 152
 * MiB together, somewhat more than half of a heap of 256 MiB; in a smaller heap they are smaller in proportion.
 */
public enum Kept {
    /** Messages, as the people they went to would see them. */
    MESSAGES(24, 36),
    /** What handsets have written. */
    INBOUND_MESSAGES(2, 4),
    /** What becomes of messages that were sent. */
    SENT_MESSAGES(14, 24),
    /** Which of these each recipient got last. */
    LAST_MESSAGES(2, 4),
    /** From which number of a pool each recipient was reached. */
    STICKY_SENDERS(4, 8),
    /** Events that services have emitted. */
    EVENTS(12, 32),
    /** Events on their way to a URL. */
    OUTGOING_EVENTS(8, 16),
    /** Calls, for the journal. */
    CALLS(4, 16),
    /** Answers to calls with a client token. */
    ANSWERS(4, 8),
    /** Calls that have changed something, for the seed of an account. */
    CHANGES(2, 4);

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long WHOLE_HEAP = 256 * MEBIBYTE;

    private final long perAccount;
    private final long overAll;

    Kept(int perAccountMebibytes, int overAllMebibytes) {
        this.perAccount = perAccountMebibytes * MEBIBYTE;
        this.overAll = overAllMebibytes * MEBIBYTE;
    }

    /** A budget of its own, for the heap of this process. */
    public Budget budget() {
        return budget(Runtime.getRuntime().maxMemory());
    }

    /** @param heap what there is, in bytes */
    Budget budget(long heap) {
        double part = Math.min(1, (double) heap / WHOLE_HEAP);
        return new Budget(name().toLowerCase(Locale.ROOT), (long) (part * perAccount), (long) (part * overAll));
    }
}
