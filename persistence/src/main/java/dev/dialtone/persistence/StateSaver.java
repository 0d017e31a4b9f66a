package dev.dialtone.persistence;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StateListener;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreChange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Hears of all changes of accounts, and adds to a folder what belongs together. */
final class StateSaver implements StateListener {
    /** What the account that a thread is inside of has changed; a thread is inside one at a time. */
    private static final ThreadLocal<@Nullable AccountChanges> CURRENT = new ThreadLocal<>();

    private final DataFolder folder;
    private final EntryForm form;
    /** What was last saved, by account; used inside of it. */
    private final Map<String, AccountHeader> headers = new ConcurrentHashMap<>();

    StateSaver(DataFolder folder, EntryForm form) {
        this.folder = folder;
        this.form = form;
    }

    /** Has something done once everything is saved that the account was changed by which this thread is inside of. */
    void afterSaving(Runnable work) {
        changes().afterwards(work);
    }

    private AccountChanges changes() {
        AccountChanges changes = CURRENT.get();
        if (changes == null) {
            changes = new AccountChanges(form);
            CURRENT.set(changes);
        }
        return changes;
    }

    @Override
    public void changed(StoreChange<?> change) {
        changes().note(change);
    }

    @Override
    public void cleared(Store<?, ?> store, Scope scope) {
        changes().noteCleared(store, scope);
    }

    @Override
    public void reset(Account account) {
        changes().noteReset(account);
        headers.remove(account.id());
    }

    @Override
    public void restored(Account account) {
        reset(account);
        changes().note(account.snapshot());
    }

    @Override
    public void left(Account account) {
        if (account.holdsSomething()) {
            noteHeader(account);
        } else if (headers.remove(account.id()) != null) {
            changes().noteReset(account);
        }
        AccountChanges changes = CURRENT.get();
        if (changes != null) {
            CURRENT.set(null);
            changes.noteTouched(account);
            folder.add(changes);
        }
    }

    private void noteHeader(Account account) {
        AccountHeader header = account.header();
        if (!header.equals(headers.put(account.id(), header))) {
            changes().note(account.id(), header);
        }
    }
}
