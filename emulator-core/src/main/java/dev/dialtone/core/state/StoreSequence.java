package dev.dialtone.core.state;

import dev.dialtone.core.page.Sequence;
import org.jspecify.annotations.Nullable;

/** The entries of a store in one place. Enters the account for each look. */
record StoreSequence<R>(Store<?, R> store, Scope scope) implements Sequence<R> {

    @Override
    public long last() {
        return scope.account().exclusively(() -> store.lastNumber(scope));
    }

    @Override
    public @Nullable Entry<R> after(long number) {
        return scope.account().<@Nullable Entry<R>>exclusively(() -> store.after(scope, number));
    }

    @Override
    public @Nullable Entry<R> before(long number) {
        return scope.account().<@Nullable Entry<R>>exclusively(() -> store.before(scope, number));
    }
}
