package dev.dialtone.core.state;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a store that was added, replaced or removed.
 *
 * @param store the store, or the part of one
 * @param scope where the entry is
 * @param key its key
 * @param sequence its number in its table, which rises in the order of creation and stays when the value is replaced
 * @param before the value that it had; null: it was not there
 * @param after the value that it has; null: it is not there any more
 */
public record StoreChange<R>(
        Store<?, R> store,
        Scope scope,
        Object key,
        long sequence,
        @Nullable R before,
        @Nullable R after) {

    /** How many bytes of memory more the entry keeps alive than before; fewer when negative. An estimate. */
    public long bytesAdded() {
        return store.definition().bytes(after) - store.definition().bytes(before);
    }
}
