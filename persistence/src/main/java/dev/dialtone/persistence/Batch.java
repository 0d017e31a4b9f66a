package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteOutput;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes that are saved together. Of several of one entry the last counts, and only its value is ever written. */
final class Batch {
    private final Set<String> clearedAccounts = new LinkedHashSet<>();
    private final Set<TableKey> clearedTables = new LinkedHashSet<>();
    /** All of it comes after what is cleared. */
    private final Map<TableKey, Map<Long, Entry>> byTable = new LinkedHashMap<>();

    Batch() {}

    /**
     * What becomes of an entry.
     *
     * @param value absent: it is removed
     * @param isNew whether nothing was saved in its place before
     */
    record Entry(@Nullable Value value, boolean isNew) {}

    /** What an entry has. */
    @FunctionalInterface
    interface Value {

        /** Writes it; asked when the batch is saved, and again when the disk was full. */
        void writeTo(ByteOutput output);
    }

    /** Puts a value in the place of the one there is, if any. */
    void put(TableKey table, long number, Value value) {
        Map<Long, Entry> entries = of(table);
        Entry before = entries.get(number);
        entries.put(number, new Entry(value, before != null && before.isNew()));
    }

    /** Puts a value where there is none: when it is removed again, there is nothing to save. */
    void add(TableKey table, long number, Value value) {
        Map<Long, Entry> entries = of(table);
        entries.put(number, new Entry(value, !entries.containsKey(number)));
    }

    /** Removes an entry, where there is one. */
    void remove(TableKey table, long number) {
        Map<Long, Entry> entries = of(table);
        Entry before = entries.get(number);
        if (before != null && before.isNew()) {
            entries.remove(number);
        } else {
            entries.put(number, new Entry(null, false));
        }
    }

    private Map<Long, Entry> of(TableKey table) {
        Map<Long, Entry> entries = byTable.get(table);
        if (entries == null) {
            entries = new LinkedHashMap<>();
            byTable.put(table, entries);
        }
        return entries;
    }

    /** Removes everything of a table. */
    void clear(TableKey table) {
        byTable.remove(table);
        clearedTables.add(table);
    }

    /** Removes everything of an account. */
    void clear(String accountId) {
        byTable.keySet().removeIf(table -> table.accountId().equals(accountId));
        clearedTables.removeIf(table -> table.accountId().equals(accountId));
        clearedAccounts.add(accountId);
    }

    boolean isEmpty() {
        return clearedAccounts.isEmpty()
                && clearedTables.isEmpty()
                && byTable.values().stream().allMatch(Map::isEmpty);
    }

    Set<String> clearedAccounts() {
        return clearedAccounts;
    }

    Set<TableKey> clearedTables() {
        return clearedTables;
    }

    Map<TableKey, Map<Long, Entry>> byTable() {
        return byTable;
    }

    /** Says that nobody knows whether it was saved: what is new may be there. */
    void mayBeSaved() {
        byTable.values().forEach(entries -> entries.replaceAll((number, entry) -> new Entry(entry.value(), false)));
    }

    void clear() {
        clearedAccounts.clear();
        clearedTables.clear();
        byTable.clear();
    }
}
