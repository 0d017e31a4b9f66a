package dev.dialtone.core.limit;

/** What one table has charged to a budget. Used by one thread at a time. */
public final class Charge {
    private final Budget budget;
    private long bytes;
    private int entries;

    /** Nothing is charged yet. */
    public Charge(Budget budget) {
        this.budget = budget;
    }

    /** Where to. */
    public Budget budget() {
        return budget;
    }

    /** Charges what there is now in place of what there was: a change of it, for the threads share the budget. */
    public void to(long bytesNow, int entriesNow) {
        if (bytesNow != bytes) {
            budget.add(bytesNow - bytes);
            bytes = bytesNow;
        }
        if (entriesNow != entries) {
            budget.addEntries(entriesNow - entries);
            entries = entriesNow;
        }
    }
}
