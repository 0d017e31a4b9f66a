package dev.dialtone.core.page;

import dev.dialtone.core.shape.Listing;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads entries of a sequence one by one, and holds none. */
final class SequenceReading<R> implements Listing.Reading<R> {
    private final Sequence<R> sequence;
    private final long last;
    private final Predicate<? super R> filter;
    private long reached;

    SequenceReading(Sequence<R> sequence, long after, long last, Predicate<? super R> filter) {
        this.sequence = sequence;
        this.reached = after;
        this.last = last;
        this.filter = filter;
    }

    @Override
    public @Nullable R next() {
        while (reached < last) {
            Sequence.Entry<R> entry = sequence.after(reached);
            reached = entry == null ? last : entry.number();
            if (entry != null && reached <= last && filter.test(entry.value())) {
                return entry.value();
            }
        }
        return null;
    }
}
