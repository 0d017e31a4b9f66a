package dev.dialtone.persistence;

import java.util.List;

/**
 * How entries of a folder are written. Formats are numbered from 1. A folder of an older one is carried over step by
 * step when it is opened, each step in a commit of its own; one of a newer format is refused.
 *
 * @param steps the first leads from format 1 to 2, the last to the one that this Dialtone writes
 */
record Format(List<Step> steps) {

    /** What this Dialtone writes. */
    static final Format NOW = new Format(List.of());

    /** From one format to the next. */
    @FunctionalInterface
    interface Step {

        /** Writes into the batch what becomes of an entry; of one that stays as it is, nothing. */
        void carryOver(TableKey table, long number, byte[] value, Batch batch);
    }

    /** The number of the format that the last step leads to. */
    int number() {
        return 1 + steps.size();
    }

    /** What leads on from a format. */
    Step after(long older) {
        return steps.get((int) older - 1);
    }
}
