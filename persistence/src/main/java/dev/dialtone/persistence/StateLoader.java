package dev.dialtone.persistence;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountDraft;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.TableDraft;
import dev.dialtone.core.state.TableHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Puts what a folder holds together again, entry by entry in their order, as accounts. */
final class StateLoader {
    /** Of entries: as many as are worth another thread. */
    private static final int READ_TOGETHER = 1024;

    private static final byte[] NOTHING = {};

    private final Path folder;
    private final Accounts accounts;
    private final StoreRegistry stores;
    private final EntryForm form;
    private final List<AccountDraft> drafts = new ArrayList<>();
    /** How many entries there were of each account. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** The table whose entries come, with its header behind them; null: a header comes. */
    private @Nullable Entries<?, ?> begun;

    private @Nullable AccountDraft draft;
    private OptionalLong seed = OptionalLong.empty();

    StateLoader(Path folder, Accounts accounts, StoreRegistry stores, EntryForm form) {
        this.folder = folder;
        this.accounts = accounts;
        this.stores = stores;
        this.form = form;
    }

    /**
     * Takes the next one.
     *
     * @throws FolderRefused when it cannot be part of any account
     */
    void add(TableKey table, long number, byte[] value) {
        try {
            take(table, number, value);
        } catch (IllegalArgumentException | DateTimeException strange) {
            throw refusal(table, number, strange);
        }
    }

    private FolderRefused refusal(TableKey table, long number, RuntimeException strange) {
        return new FolderRefused(
                "data folder " + folder + ": entry " + (number == TableKey.HEADER ? "header" : number) + " of " + table
                        + " cannot be read: " + strange.getMessage()
                        + " (expected: what this Dialtone writes; another one may have written it)",
                strange);
    }

    private void take(TableKey table, long number, byte[] value) {
        if (begun != null && number != TableKey.HEADER) {
            begun.add(number, value);
        } else if (table.equals(TableKey.SEED_OF_NEW_ACCOUNTS)) {
            seed = OptionalLong.of(Long.parseLong(new String(value, StandardCharsets.US_ASCII)));
        } else if (table.equals(TableKey.SCHEMAS)) {
            form.schemas().add(value);
        } else if (table.isOfAccount()) {
            draft = accounts.draft(table.accountId(), form.read(AccountHeader.SCHEMA, value));
            drafts.add(draft);
        } else if (number == TableKey.HEADER) {
            addTable(table, form.read(TableHeader.SCHEMA, value));
        } else {
            begun = new Entries<>(table, store(table));
            begun.add(number, value);
        }
    }

    private Store<?, ?> store(TableKey table) {
        return stores.find(table.store())
                .orElseThrow(() -> new IllegalArgumentException("there is no store of that name"));
    }

    private void addTable(TableKey key, TableHeader header) {
        if (draft == null || !draft.accountId().equals(key.accountId())) {
            throw new IllegalArgumentException("its account has no header");
        }
        Entries<?, ?> entries = begun == null ? new Entries<>(key, store(key)) : begun;
        if (!entries.table.equals(key)) {
            throw new IllegalArgumentException("entries of another table come before it");
        }
        counts.merge(key.accountId(), entries.addTo(draft, header), Integer::sum);
        begun = null;
    }

    /** Entries as they are written, until somebody has read them. */
    private static final class Unread {
        private final long[] numbers = new long[READ_TOGETHER];
        private final byte[][] values = new byte[READ_TOGETHER][];
        private int count;

        boolean isFull() {
            return count == READ_TOGETHER;
        }

        void add(long number, byte[] value) {
            numbers[count] = number;
            values[count++] = value;
        }
    }

    /** The entries of a table: some are read on another thread while more come, for that is what takes the time of a start. */
    private final class Entries<K, R> {
        private final TableKey table;
        private final Store<K, R> store;
        private final List<ForkJoinTask<List<TableDraft.Entry<K, R>>>> read = new ArrayList<>();
        private Unread unread = new Unread();

        Entries(TableKey table, Store<K, R> store) {
            this.table = table;
            this.store = store;
        }

        void add(long number, byte[] value) {
            unread.add(number, value);
            if (unread.isFull()) {
                Unread batch = unread;
                unread = new Unread();
                read.add(ForkJoinPool.commonPool().submit(() -> readAll(batch)));
            }
        }

        private List<TableDraft.Entry<K, R>> readAll(Unread batch) {
            List<TableDraft.Entry<K, R>> entries = new ArrayList<>(batch.count);
            for (int i = 0; i < batch.count; i++) {
                entries.add(read(batch.numbers[i], batch.values[i]));
                batch.values[i] = NOTHING; // The task stays until the table is whole.
            }
            return entries;
        }

        private TableDraft.Entry<K, R> read(long number, byte[] value) {
            try {
                return form.read(store, number, value);
            } catch (IllegalArgumentException | DateTimeException strange) {
                throw refusal(table, number, strange);
            }
        }

        /** Tells how many there are. */
        int addTo(AccountDraft account, TableHeader header) {
            TableDraft<K, R> target = account.table(store, table.region(), header);
            int count = READ_TOGETHER * read.size() + unread.count;
            target.expect(count);
            read.forEach(batch -> target.add(batch.join()));
            target.add(readAll(unread));
            return count;
        }
    }

    /** Has the accounts hold all of it. */
    void restore() {
        if (begun != null) {
            throw new FolderRefused("data folder " + folder + ": entries of a table without a header");
        }
        accounts.setSeedOfNewAccounts(seed);
        accounts.restore(drafts, true);
    }

    /** Accounts that hold less than there was of them: traces for which a smaller heap than before has no room. */
    List<Account> accountsWithLess() {
        return drafts.stream()
                .filter(loaded -> loaded.entries() < counts.getOrDefault(loaded.accountId(), 0))
                .map(loaded -> accounts.account(loaded.accountId()))
                .toList();
    }
}
