package dev.dialtone.core.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /** Those who hear of changes in accounts, one after the other. Any thread may use it. */
    final class Audience {
        private List<StateListener> all = List.of();
        /** One alone hears without a detour, and nobody costs nothing. */
        private volatile StateListener current = StateListener.NOBODY;

        Audience() {}

        /** Tells somebody of everything that changes from now on. */
        public synchronized void add(StateListener listener) {
            set(Stream.concat(all.stream(), Stream.of(listener)).toList());
        }

        /** Tells somebody no more, who may still hear of what is under way. */
        public synchronized void remove(StateListener listener) {
            set(all.stream().filter(each -> !each.equals(listener)).toList());
        }

        private void set(List<StateListener> listeners) {
            all = listeners;
            current = switch (listeners.size()) {
                case 0 -> StateListener.NOBODY;
                case 1 -> listeners.get(0);
                default -> new Several(listeners);
            };
        }

        StateListener current() {
            return current;
        }

        private record Several(List<StateListener> all) implements StateListener {

            private void each(Consumer<StateListener> told) {
                all.forEach(told);
            }

            @Override
            public void changed(StoreChange<?> change) {
                each(one -> one.changed(change));
            }

            @Override
            public void cleared(Store<?, ?> store, Scope scope) {
                each(one -> one.cleared(store, scope));
            }

            @Override
            public void reset(Account account) {
                each(one -> one.reset(account));
            }

            @Override
            public void restored(Account account) {
                each(one -> one.restored(account));
            }

            @Override
            public void left(Account account) {
                each(one -> one.left(account));
            }
        }
    }
}
