package dev.dialtone.core.state;

import dev.dialtone.core.limit.Budget;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind is kept: in entries and in bytes of each account, and in bytes over all accounts.
 *
 * @param most how many entries of an account, 1 or more
 * @param budget what they may weigh; no other store's
 * @param weight what an entry keeps alive by itself, in bytes, with its key; depends on nothing but the value
 * @param whenDropped hears of what has left to make room, inside its account; it adds nothing to the store; null: nobody hears
 */
public record Bounds<R>(
        int most,
        Budget budget,
        ToLongFunction<? super R> weight,
        @Nullable BiConsumer<Account, ? super R> whenDropped) {

    /** What a place in a table costs. */
    private static final int PLACE = 64;

    /** Nobody hears of what leaves. */
    public Bounds(int most, Budget budget, ToLongFunction<? super R> weight) {
        this(most, budget, weight, null);
    }

    /** The newest entry stays even if it weighs more than all may: who has added it goes on with it. */
    boolean areExceeded(int entries, long bytes) {
        return entries > most || (bytes > budget.perAccount() && entries > 1);
    }

    int weigh(R value) {
        return weigh(weight.applyAsLong(value));
    }

    /** What a value of so many bytes weighs in a table. */
    static int weigh(long bytes) {
        return (int) Math.min(PLACE + bytes, Integer.MAX_VALUE);
    }

    /** Tells whoever hears of it that a value has left to make room. */
    void noteDropped(Account account, R value) {
        if (whenDropped != null) {
            whenDropped.accept(account, value);
        }
    }
}
