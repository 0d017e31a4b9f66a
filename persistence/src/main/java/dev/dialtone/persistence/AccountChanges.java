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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What has changed in an account while somebody was inside: one whole. Collected inside the account, and written on the thread
 * that saves: what is noted holds immutable values, and nothing is encoded before.
 */
final class AccountChanges implements Change {
    private final EntryForm form;
    private final List<Consumer<Batch>> writes = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    /** Tables whose header is another, with a change of each. */
    private final Map<TableKey, StoreChange<?>> touched = new LinkedHashMap<>();

    AccountChanges(EntryForm form) {
        this.form = form;
    }

    /** Whether there is nothing to save, and nothing to do afterwards. */
    boolean isEmpty() {
        return writes.isEmpty() && afterwards.isEmpty();
    }

    <R> void note(StoreChange<R> change) {
        TableKey table = TableKey.of(change.store(), change.scope());
        R after = change.after();
        if (change.before() == null || after == null) {
            touched.put(table, change);
        }
        writes.add(batch -> {
            if (after == null) {
                batch.remove(table, change.sequence());
            } else if (change.before() == null) {
                batch.add(table, change.sequence(), form.value(change.store(), change.key(), after, batch));
            } else {
                batch.put(table, change.sequence(), form.value(change.store(), change.key(), after, batch));
            }
        });
    }

    void noteCleared(Store<?, ?> store, Scope scope) {
        TableKey table = TableKey.of(store, scope);
        touched.remove(table);
        writes.add(batch -> batch.clear(table));
    }

    /** Everything before is of no account any more. */
    void noteReset(Account account) {
        touched.clear();
        writes.clear();
        writes.add(batch -> batch.clear(account.id()));
    }

    void note(AccountSnapshot snapshot) {
        for (TableSnapshot<?, ?> table : snapshot.tables()) {
            writes.add(batch -> write(snapshot.accountId(), table, batch));
        }
    }

    private <K, R> void write(String accountId, TableSnapshot<K, R> table, Batch batch) {
        TableKey key = new TableKey(accountId, table.store().name(), table.region());
        for (TableSnapshot.Entry<K, R> entry : table.entries()) {
            batch.put(key, entry.sequence(), form.value(table.store(), entry.key(), entry.value(), batch));
        }
        form.put(key, table.header(), batch);
    }

    void note(String accountId, AccountHeader header) {
        writes.add(batch -> form.put(TableKey.ofAccount(accountId), header, batch));
    }

    /** Notes the headers of tables that have got entries or lost some; inside the account. */
    void noteTouched(Account account) {
        touched.forEach((table, change) -> {
            TableHeader header = account.header(change.store(), change.scope());
            writes.add(batch -> form.put(table, header, batch));
        });
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
