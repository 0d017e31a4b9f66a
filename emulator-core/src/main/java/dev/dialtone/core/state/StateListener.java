package dev.dialtone.core.state;

/**
 * Hears of everything that changes in accounts, inside the account and in the order in which it happens. What happens between two
 * calls of {@link #left} is one whole: half of it is nothing that an account has ever been left with.
 */
public interface StateListener {
    /** In the place of one. */
    StateListener NOBODY = new StateListener() {};

    /** An entry was added, replaced or removed; scheduled changes are entries of a store, too. */
    default void changed(StoreChange<?> change) {}

    /** A store lost all of its entries in a scope, and its numbers begin anew. */
    default void cleared(Store<?, ?> store, Scope scope) {}

    /** An account was reset: it holds nothing any more. */
    default void reset(Account account) {}

    /** An account has come to hold something else altogether: {@link Account#snapshot} tells what. */
    default void restored(Account account) {}

    /** Whoever was inside an account leaves it, with everything that belongs together done: the account is still its own. */
    default void left(Account account) {}
}
