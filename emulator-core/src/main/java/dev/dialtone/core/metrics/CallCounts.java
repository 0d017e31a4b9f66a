package dev.dialtone.core.metrics;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How often one operation was answered, by the error that the answer was. Safe for use by any thread; a count neither waits nor
 * makes anything, but for the first of an error.
 */
public final class CallCounts {
    /** More names of errors than any contract has; those beyond are counted together. */
    private static final int MOST_ERRORS = 100;

    private static final String OTHERS = "others";

    private final LongAdder successes = new LongAdder();
    private volatile @Nullable LongAdder struck;
    private volatile OfError[] errors = {};

    private record OfError(String name, LongAdder count) {}

    /** Takes one count after the other. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one.
         *
         * @param error the error's name; empty for successes
         */
        void counted(String error, long calls);
    }

    /**
     * Counts an answer.
     *
     * @param error the name of an error of ours or of a contract, never a text of a caller; null: it was a success
     */
    public void add(@Nullable String error) {
        if (error == null) {
            successes.increment();
        } else {
            ofError(error).increment();
        }
    }

    /**
     * Counts an answer, as {@link #add(String)} does.
     *
     * @param isStruck whether there was a fault in it that somebody asked for
     */
    public void add(@Nullable String error, boolean isStruck) {
        add(error);
        if (isStruck) {
            LongAdder known = struck;
            (known == null ? firstStruck() : known).increment();
        }
    }

    private synchronized LongAdder firstStruck() {
        LongAdder known = struck == null ? new LongAdder() : struck;
        struck = known;
        return known;
    }

    /** How many answers were faults that somebody asked for. */
    public long struck() {
        LongAdder known = struck;
        return known == null ? 0 : known.sum();
    }

    private LongAdder ofError(String name) {
        LongAdder known = find(errors, name);
        return known == null ? added(name) : known;
    }

    private static @Nullable LongAdder find(OfError[] all, String name) {
        for (OfError each : all) {
            if (each.name.equals(name)) {
                return each.count;
            }
        }
        return null;
    }

    private synchronized LongAdder added(String name) {
        String shown = errors.length < MOST_ERRORS ? name : OTHERS;
        LongAdder known = find(errors, shown);
        if (known != null) {
            return known;
        }
        OfError[] more = Arrays.copyOf(errors, errors.length + 1);
        more[errors.length] = new OfError(shown, new LongAdder());
        errors = more;
        return more[more.length - 1].count;
    }

    /** Gives every count that is above zero. */
    public void forEach(Visitor visitor) {
        visit("", successes, visitor);
        for (OfError each : errors) {
            visit(each.name, each.count, visitor);
        }
    }

    private static void visit(String error, LongAdder count, Visitor visitor) {
        long calls = count.sum();
        if (calls > 0) {
            visitor.counted(error, calls);
        }
    }
}
