package dev.dialtone.core.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an account is to hold, put together aside: nothing of the account changes before {@link Accounts#restore} takes it. Whoever
 * does not go on with it says {@link #discard}.
 */
public final class AccountDraft {
    private final Account account;
    private final AccountHeader header;
    private final ChangeHandlers changeHandlers;
    private final List<TableDraft<?, ?>> tables = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    AccountDraft(Account account, AccountHeader header, ChangeHandlers changeHandlers) {
        this.account = account;
        this.changeHandlers = changeHandlers;
        this.header = header;
    }

    /** The 12 digits of the account. */
    public String accountId() {
        return account.id();
    }

    /**
     * Begins a table.
     *
     * @param store a store that the registry has found
     * @param region where its entries are; "" for those of a store whose entries the regions share
     * @throws IllegalArgumentException for a place that the store cannot have, or has already
     */
    public <K, R> TableDraft<K, R> table(Store<K, R> store, String region, TableHeader tableHeader) {
        if (store.isPerRegion() == region.isEmpty()) {
            throw new IllegalArgumentException("region: " + region + " (expected: "
                    + (store.isPerRegion() ? "one, for each region has its own " : "none, for all regions share their ")
                    + store.name() + ")");
        }
        if (!places.add(region + '/' + store.name())) {
            throw new IllegalArgumentException("store: " + store.name() + " (expected: once in a region)");
        }
        if (tableHeader.firstSequence() > tableHeader.lastSequence()) {
            throw new IllegalArgumentException("lastSequence: " + tableHeader.lastSequence()
                    + " (expected: at least the firstSequence, " + tableHeader.firstSequence() + ")");
        }
        TableDraft<K, R> table =
                new TableDraft<>(store, region, tableHeader, store.newTable(account, tableHeader), changeHandlers);
        tables.add(table);
        return table;
    }

    /** How many entries there are; fewer once the account has them and some, which were too many, have left. */
    public int entries() {
        return tables.stream().mapToInt(draft -> draft.table().size()).sum();
    }

    /** Gives back what it was charged for. */
    public void discard() {
        tables.forEach(draft -> draft.table().forget());
        tables.clear();
    }

    Account account() {
        return account;
    }

    AccountHeader header() {
        return header;
    }

    List<TableDraft<?, ?>> tables() {
        return tables;
    }
}
