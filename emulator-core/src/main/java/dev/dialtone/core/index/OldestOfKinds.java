package dev.dialtone.core.index;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Which value of each kind was added first, by its number in a table. The table tells it of every change, so that asking takes
 * the time of the kinds and not of the values.
 */
public final class OldestOfKinds<R> {
    private final Function<? super R, ?> kind;
    private final Map<Object, TreeSet<Long>> numbers = new HashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param kind the kind of a value, with equals and hashCode
     */
    public OldestOfKinds(Function<? super R, ?> kind) {
        this.kind = kind;
    }

    /** Notes a value that has come under a number. */
    public void added(R value, long number) {
        numbers.computeIfAbsent(kind.apply(value), key -> new TreeSet<>()).add(number);
    }

    /** Forgets a value, and a kind with its last one. */
    public void removed(R value, long number) {
        numbers.computeIfPresent(kind.apply(value), (key, ofKind) -> {
            ofKind.remove(number);
            return ofKind.isEmpty() ? null : ofKind;
        });
    }

    /** Notes a value in the place of another. */
    public void replaced(R before, R after, long number) {
        if (!kind.apply(before).equals(kind.apply(after))) {
            removed(before, number);
            added(after, number);
        }
    }

    /** The numbers of the oldest, rising. */
    public LongStream oldest() {
        return numbers.values().stream().mapToLong(TreeSet::first).sorted();
    }
}
