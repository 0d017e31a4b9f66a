package dev.dialtone.persistence;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.Comparator;

/**
 * Which table of a folder entries are in, each under a number of its own. Tables are ordered: what all accounts share comes first, then account after account,
 * each with its header, and then its tables in the order of their names. In a table the oldest entry comes first, and what there is to know of it
 * besides them last, under {@link #HEADER}: beside those that are added.
 *
 * @param accountId 12 digits; "" for what all accounts share
 * @param store the name of the store, or of the part of one; "" for the header of an account
 * @param region "" for what the regions of an account share
 */
record TableKey(String accountId, String store, String region) implements Comparable<TableKey> {
    /** The number under which a header is, of a table or of an account. */
    static final long HEADER = Long.MAX_VALUE;

    /** What the ids of new accounts begin from, where that is set, under 0. */
    static final TableKey SEED_OF_NEW_ACCOUNTS = new TableKey("", "seed-of-new-accounts", "");

    /** The {@link WrittenSchemas}. */
    static final TableKey SCHEMAS = new TableKey("", "schemas", "");

    private static final Comparator<TableKey> ORDER = Comparator.comparing(TableKey::accountId)
            .thenComparing(TableKey::store)
            .thenComparing(TableKey::region);

    static TableKey of(Store<?, ?> store, Scope scope) {
        return new TableKey(scope.account().id(), store.name(), store.isPerRegion() ? scope.region() : "");
    }

    /** Where the header of an account is. */
    static TableKey ofAccount(String accountId) {
        return new TableKey(accountId, "", "");
    }

    /** Whether it is where the header of an account is, and nothing else. */
    boolean isOfAccount() {
        return store.isEmpty();
    }

    /** Asked for with every change: most of its texts are the very same ones. */
    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        return other instanceof TableKey key
                && accountId.equals(key.accountId)
                && store.equals(key.store)
                && region.equals(key.region);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * accountId.hashCode() + store.hashCode()) + region.hashCode();
    }

    @Override
    public int compareTo(TableKey other) {
        return ORDER.compare(this, other);
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return (accountId + ' ' + store + ' ' + region).strip();
    }
}
