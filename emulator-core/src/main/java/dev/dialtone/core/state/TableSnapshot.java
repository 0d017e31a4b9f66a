package dev.dialtone.core.state;

import dev.dialtone.core.shape.StoredForm;
import java.util.List;

/**
 * What a store holds in one place at one moment.
 *
 * @param store the store, or the part of one
 * @param region where; "" for what the regions of an account share
 * @param entries the oldest first
 */
public record TableSnapshot<K, R>(Store<K, R> store, String region, TableHeader header, List<Entry<K, R>> entries) {

    /**
     * One value.
     *
     * @param sequence its number, which rises in the order of creation
     */
    public record Entry<K, R>(long sequence, K key, R value) {

        /** The value as something of the type that the form has. */
        public Object written(StoredForm<R> form) {
            return form.toWritten().apply(value);
        }
    }
}
