package dev.dialtone.core.state;

import dev.dialtone.core.limit.Budget;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts that keep something that is charged to one budget and leaves to make room. When all of them together are over it, old
 * entries leave from those that were used least recently; what that costs depends on these accounts alone, however many others there
 * are. Safe for use by any thread.
 */
final class Keepers {
    private final Budget budget;
    private final Set<Account> accounts = ConcurrentHashMap.newKeySet();

    /** An account, and when somebody was inside last. */
    private record Left(Account account, long atNanos) {}

    Keepers(Budget budget) {
        this.budget = budget;
    }

    /** How many these are. */
    int size() {
        return accounts.size();
    }

    /** Takes note of an account, from inside it, with a table that keeps something: of a store whose entries stay, it takes none. */
    void add(Account account, Table<?, ?> table) {
        if (table.givesWay()) {
            accounts.add(account);
        }
    }

    /** Forgets an account, from inside it, that keeps nothing any more. */
    void remove(Account account) {
        accounts.remove(account);
    }

    /**
     * Lets old entries leave while the budget is exceeded, and some more, lest the next one begin it again. Accounts that somebody is
     * inside of are passed over. To be called inside no account.
     */
    synchronized void relieve() {
        // Who comes meanwhile waits, and so brings nothing more. Nobody waits for an account in here.
        if (!budget.isExceeded()) {
            return;
        }
        List<Left> byUse = accounts.stream()
                .map(account -> new Left(account, account.leftAtNanos()))
                .sorted((one, other) -> Long.signum(one.atNanos() - other.atNanos()))
                .toList();
        for (Left next : byUse) {
            if (budget.kept() <= budget.afterRelief()) {
                return;
            }
            next.account().unlessEntered(tables -> relieve(next.account(), tables));
        }
    }

    private void relieve(Account account, AccountTables tables) {
        tables.forEach(table -> {
            if (table.budget() == budget && !relieve(account, tables, table)) {
                accounts.remove(account);
            }
        });
    }

    /** Lets old entries of a table leave, and tells whether it still has some. */
    private <K, R> boolean relieve(Account account, AccountTables tables, Table<K, R> table) {
        Store<K, R> store = table.owner();
        Scope scope = Scope.ofAllRegions(account);
        if (table.bytes() <= budget.kept() - budget.afterRelief()
                && !account.isHeard()
                && !store.definition().tellsOfDropped()) {
            // All at once: one by one they would cost as much as when they came.
            tables.add(
                    store.name(),
                    store.regionOf(scope),
                    store.newTable(account, table.header().afterDropping(table.size())));
            table.forget();
            return false;
        }
        while (budget.kept() > budget.afterRelief() && table.size() > 0) {
            store.dropOldest(scope, table);
            table.charge();
        }
        return table.size() > 0;
    }
}
