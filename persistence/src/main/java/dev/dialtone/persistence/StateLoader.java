package dev.dialtone.persistence;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountDraft;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.AccountSnapshot;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts what a folder holds together again, entry by entry in the order of their keys, as accounts. */
final class StateLoader {
    private final Path folder;
    private final Accounts accounts;
    private final StoreRegistry stores;
    private final EntryForm form;
    private final List<AccountDraft> drafts = new ArrayList<>();
    /** Entries of one table by number, whose header comes behind them. */
    private final Map<Long, byte[]> entries = new LinkedHashMap<>();

    /** How many there were of each account. */
    private final Map<String, Integer> counts = new HashMap<>();

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
    void add(String key, byte[] value) {
        try {
            take(key, value);
        } catch (IllegalArgumentException | DateTimeException strange) {
            throw new FolderRefused(
                    "data folder " + folder + ": entry " + key.replace('\n', ' ') + " cannot be read: "
                            + strange.getMessage()
                            + " (expected: what this Dialtone writes; another one may have written it)",
                    strange);
        }
    }

    private void take(String key, byte[] value) {
        if (key.equals(EntryKey.SEED_OF_NEW_ACCOUNTS)) {
            seed = OptionalLong.of(Long.parseLong(new String(value, StandardCharsets.US_ASCII)));
        } else if (key.startsWith(WrittenSchemas.PREFIX)) {
            form.schemas().add(value);
        } else if (EntryKey.isHeader(key)) {
            draft = accounts.draft(EntryKey.accountOf(key), form.read(AccountHeader.SCHEMA, value));
            drafts.add(draft);
        } else if (EntryKey.isTableHeader(key)) {
            addTable(EntryKey.tableOf(key), form.read(TableHeader.SCHEMA, value));
        } else {
            entries.put(EntryKey.sequenceOf(key), value);
        }
    }

    private void addTable(EntryKey key, TableHeader header) {
        Store<?, ?> store = stores.find(key.store())
                .orElseThrow(() -> new IllegalArgumentException("there is no store of that name"));
        if (draft == null || !draft.accountId().equals(key.accountId())) {
            throw new IllegalArgumentException("its account has no header");
        }
        TableDraft<?, ?> table = draft.table(store, key.region(), header);
        // What takes the time of a start; in their order all the same.
        entries.entrySet().parallelStream()
                .map(entry -> form.read(store, entry.getKey(), entry.getValue()))
                .toList()
                .forEach(entry -> table.add(entry.sequence(), entry.key(), entry.written()));
        counts.merge(key.accountId(), entries.size(), Integer::sum);
        entries.clear();
    }

    /** Has the accounts hold all of it. */
    void restore() {
        if (!entries.isEmpty()) {
            throw new FolderRefused("data folder " + folder + ": entries of a table without a header");
        }
        accounts.setSeedOfNewAccounts(seed);
        accounts.restore(drafts, true);
    }

    /** Accounts that hold less than there was of them: traces for which a smaller heap than before has no room. */
    List<Account> accountsWithLess() {
        return drafts.stream()
                .map(loaded -> accounts.account(loaded.accountId()))
                .filter(account -> count(account.exclusively(account::snapshot)) < counts.getOrDefault(account.id(), 0))
                .toList();
    }

    private static int count(AccountSnapshot snapshot) {
        return snapshot.tables().stream()
                .mapToInt(table -> table.entries().size())
                .sum();
    }
}
