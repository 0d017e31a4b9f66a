package dev.dialtone.core.page;

import dev.dialtone.core.shape.Listing;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order in which they came, for whoever reads on while others add and remove: a number says how far a reader has
 * come, and nothing is kept for it. Each method looks for one entry, and locks for no longer.
 */
public interface Sequence<R> {

    /**
     * One value.
     *
     * @param number higher than that of every value that came before it, those that have left included; 1 or more
     */
    record Entry<R>(long number, R value) {}

    /** The number of the newest entry there ever was; 0 when there was none. */
    long last();

    /** The oldest entry there is of those numbered higher; null: there is none. */
    @Nullable Entry<R> after(long number);

    /** The newest entry there is of those numbered lower; null: there is none. */
    @Nullable Entry<R> before(long number);

    /** The values that pass. What is added from now on is left out, and what has left by the time that it would be read. */
    default Listing<R> listing(Predicate<? super R> filter) {
        return listing(0, last(), filter);
    }

    /**
     * {@link #listing(Predicate)} of the newest ones, the oldest of them first.
     *
     * @param most how many of them; null for all
     */
    default Listing<R> newest(@Nullable Integer most, Predicate<? super R> filter) {
        if (most == null) {
            return listing(filter);
        }
        long last = last();
        long first = last + 1;
        int found = 0;
        Entry<R> entry = before(first);
        while (entry != null && found < most) {
            if (filter.test(entry.value())) {
                first = entry.number();
                found++;
            }
            entry = before(entry.number());
        }
        return listing(first - 1, last, filter);
    }

    /**
     * The values that pass, of those with certain numbers.
     *
     * @param after below the first number
     * @param last the last number
     */
    default Listing<R> listing(long after, long last, Predicate<? super R> filter) {
        return new Listing<>(() -> new SequenceReading<>(this, after, last, filter));
    }
}
