package dev.dialtone.core.dispatch;

import dev.dialtone.core.page.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls by number, which rise: a list whose head leaves. Adding one and dropping the oldest take constant time. */
final class NumberedCalls {
    private static final int MOST_EMPTY = 1_000;

    private final List<@Nullable Kept> calls = new ArrayList<>();
    /** Every place before this one is empty. */
    private int first;

    private long weight;

    private record Kept(long number, JournalEntry call, long weight) {

        Sequence.Entry<JournalEntry> entry() {
            return new Sequence.Entry<>(number, call);
        }
    }

    int size() {
        return calls.size() - first;
    }

    /** What all of them weigh, in bytes. */
    long weight() {
        return weight;
    }

    /**
     * Adds a call.
     *
     * @param number higher than that of any other
     * @param bytes what the call weighs
     */
    void add(long number, JournalEntry call, long bytes) {
        calls.add(new Kept(number, call, bytes));
        weight += bytes;
    }

    /** Drops the call with the lowest number, and gives what it weighed; there is one. */
    long dropOldest() {
        long left = at(first).weight;
        calls.set(first, null);
        first++;
        weight -= left;
        if (first == calls.size() || first == MOST_EMPTY) {
            calls.subList(0, first).clear();
            first = 0;
        }
        return left;
    }

    /** The first call that is numbered higher; null: there is none. */
    Sequence.@Nullable Entry<JournalEntry> after(long number) {
        int place = placeAfter(number);
        return place == calls.size() ? null : at(place).entry();
    }

    /** The last call that is numbered lower; null: there is none. */
    Sequence.@Nullable Entry<JournalEntry> before(long number) {
        int place = placeAfter(number - 1) - 1;
        return place < first ? null : at(place).entry();
    }

    /** The first place whose call is numbered higher. */
    private int placeAfter(long number) {
        int low = first;
        int high = calls.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).number <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Kept at(int place) {
        Kept kept = calls.get(place);
        if (kept == null) {
            throw new IllegalStateException(
                    "no call at " + place + " (expected: " + first + ".." + (calls.size() - 1) + ")");
        }
        return kept;
    }
}
