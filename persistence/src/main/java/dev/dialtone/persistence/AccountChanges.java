package dev.dialtone.persistence;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.AccountSnapshot;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreChange;
import dev.dialtone.core.state.TableHeader;
import dev.dialtone.core.state.TableSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What has changed in an account while somebody was inside: one whole. Collected inside the account, and written on the thread
 * that saves: what is noted holds immutable values, and nothing is encoded before.
 */
final class AccountChanges implements Change {
    private final EntryForm form;
    private final List<Consumer<Batch>> writes = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    /** Tables whose header is another. */
    private final Set<Place> touched = new LinkedHashSet<>();

    /** Where a table is. Asked for with every change, and so compared by the store itself. */
    private record Place(Store<?, ?> store, Scope scope) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place
                    && store == place.store
                    && scope.region().equals(place.scope.region());
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(store) ^ scope.region().hashCode();
        }

        EntryKey key() {
            return EntryKey.of(store, scope);
        }
    }

    AccountChanges(EntryForm form) {
        this.form = form;
    }

    /** Whether there is nothing to save, and nothing to do afterwards. */
    boolean isEmpty() {
        return writes.isEmpty() && afterwards.isEmpty();
    }

    <R> void note(StoreChange<R> change) {
        R after = change.after();
        if (change.before() == null || after == null) {
            touched.add(new Place(change.store(), change.scope()));
        }
        writes.add(batch -> {
            String key = EntryKey.of(change.store(), change.scope()).entry(change.sequence());
            if (after == null) {
                batch.remove(key);
            } else if (change.before() == null) {
                batch.add(key, form.value(change.store(), change.key(), after, batch));
            } else {
                batch.put(key, form.value(change.store(), change.key(), after, batch));
            }
        });
    }

    void noteCleared(Store<?, ?> store, Scope scope) {
        EntryKey table = EntryKey.of(store, scope);
        touched.removeIf(place -> place.key().equals(table));
        writes.add(batch -> batch.removeAll(table.prefix()));
    }

    /** Everything before is of no account any more. */
    void noteReset(Account account) {
        touched.clear();
        writes.clear();
        String prefix = EntryKey.ofAccount(account.id());
        writes.add(batch -> batch.removeAll(prefix));
    }

    void note(AccountSnapshot snapshot) {
        for (TableSnapshot<?, ?> table : snapshot.tables()) {
            writes.add(batch -> write(snapshot.accountId(), table, batch));
        }
    }

    private <K, R> void write(String accountId, TableSnapshot<K, R> table, Batch batch) {
        EntryKey key = new EntryKey(accountId, table.store().name(), table.region());
        for (TableSnapshot.Entry<K, R> entry : table.entries()) {
            batch.put(key.entry(entry.sequence()), form.value(table.store(), entry.key(), entry.value(), batch));
        }
        form.put(key.header(), table.header(), batch);
    }

    void note(String accountId, AccountHeader header) {
        writes.add(batch -> form.put(EntryKey.ofHeader(accountId), header, batch));
    }

    /** Notes the headers of tables that have got entries or lost some; inside the account. */
    void noteTouched(Account account) {
        for (Place place : touched) {
            TableHeader header = account.header(place.store(), place.scope());
            writes.add(batch -> form.put(place.key().header(), header, batch));
        }
    }

    /** Has something done once all of it is saved. */
    void afterwards(Runnable work) {
        afterwards.add(work);
    }

    @Override
    public void writeTo(Batch batch) {
        writes.forEach(write -> write.accept(batch));
    }

    @Override
    public void saved() {
        afterwards.forEach(Runnable::run);
    }
}
