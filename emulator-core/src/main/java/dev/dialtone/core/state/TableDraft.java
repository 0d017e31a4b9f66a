package dev.dialtone.core.state;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.CapacityExceeded;
import java.util.List;

/** A table that is filled aside, entry by entry, as long as what comes can be in one. */
public final class TableDraft<K, R> {
    private final Store<K, R> store;
    private final String region;
    private final TableHeader header;
    private final Table<K, R> table;
    private final ChangeHandlers changeHandlers;
    private long reached;

    TableDraft(Store<K, R> store, String region, TableHeader header, Table<K, R> table, ChangeHandlers changeHandlers) {
        this.changeHandlers = changeHandlers;
        this.store = store;
        this.region = region;
        this.header = header;
        this.table = table;
        this.reached = header.firstSequence();
    }

    /**
     * An entry as a {@linkplain Store#read store has read it}.
     *
     * @param sequence its number, which rises in the order of creation
     * @param weight what the value weighs in a table, in bytes
     */
    public record Entry<K, R>(long sequence, K key, R value, int weight) {}

    /** The store that the entries are of, or the part of one. */
    public Store<K, R> store() {
        return store;
    }

    /**
     * Adds an entry as it is written.
     *
     * @param sequence higher than that of the entry before
     * @param key as text
     * @param written of the type of the store's form
     * @throws IllegalArgumentException when the table cannot have such an entry; it has not then
     * @throws CapacityExceeded when what there is and what comes are too much together
     */
    public void add(long sequence, String key, Object written) {
        add(List.of(store.read(sequence, key, written)));
    }

    /** As above, for entries that the store has read, in the order of their numbers. When one is refused, those before it are there. */
    public void add(List<Entry<K, R>> read) {
        try {
            read.forEach(this::add);
        } finally {
            table.charge();
        }
        Budget budget = table.budget();
        // Traces that are there leave when those of the document come, or make room as ever: for a moment both may be
        // there.
        boolean isTrace = table.givesWay();
        if (budget.kept() > (isTrace ? 2 * budget.overAll() : budget.overAll())) {
            throw new CapacityExceeded("the " + budget.name() + " take " + budget.kept()
                    + " bytes with what is there already" + " (expected: at most " + budget.overAll()
                    + "; POST /_dialtone/reset?account=all makes room)");
        }
    }

    private void add(Entry<K, R> entry) {
        if (entry.sequence <= reached || entry.sequence > header.lastSequence()) {
            throw new IllegalArgumentException("sequence: " + entry.sequence + " (expected: " + (reached + 1) + ".."
                    + header.lastSequence() + ", rising)");
        }
        if (table.find(entry.key) != null) {
            throw new IllegalArgumentException("key: " + entry.key + " (expected: each key once)");
        }
        changeHandlers.requireKnownIn(entry.value);
        table.add(entry.key, entry.value, entry.sequence, entry.weight);
        reached = entry.sequence;
    }

    /** Makes room for so many entries at once, when their number is known before them. */
    public void expect(int entries) {
        table.makeRoom(entries);
    }

    /** Lets what is too much leave, once the account has the table. */
    void makeRoom(Account account) {
        store.makeRoom(new Scope(account, region), table);
    }

    String region() {
        return region;
    }

    Table<K, R> table() {
        return table;
    }
}
