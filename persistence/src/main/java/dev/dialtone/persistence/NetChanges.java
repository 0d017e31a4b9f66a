package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import dev.dialtone.core.packed.ByteOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commits come to, one after the other: of an entry that they have changed several times, where its last value is. */
final class NetChanges implements AutoCloseable {
    /** By account, table and number; null for an entry that was removed. */
    private final Map<String, Map<TableKey, Map<Long, @Nullable Source>>> byAccount = new HashMap<>();
    /** What has lost all of its entries before that. */
    private final Set<String> clearedAccounts = new HashSet<>();

    private final Set<TableKey> clearedTables = new HashSet<>();

    private final List<LogValues> logs = new ArrayList<>();

    /** Where a value is. */
    @FunctionalInterface
    interface Source {
        byte[] read() throws IOException;
    }

    /** Adds what a batch changes. */
    void add(Batch batch) {
        batch.clearedAccounts().forEach(this::clear);
        batch.clearedTables().forEach(this::clear);
        batch.byTable()
                .forEach((table, entries) -> entries.forEach((number, entry) -> {
                    Batch.Value value = entry.value();
                    of(table).put(number, value == null ? null : () -> bytes(value));
                }));
    }

    private static byte[] bytes(Batch.Value value) {
        ByteOutput output = new ByteOutput();
        value.writeTo(output);
        return output.toBytes();
    }

    /**
     * Adds the commits of a log that come after one.
     *
     * @return where the log ends, and the last of its commits: what may follow is less than one
     * @throws FolderRefused when commits are missing between
     */
    LogEnd add(Path log, long after) throws IOException {
        LogValues values = new LogValues(log);
        logs.add(values);
        try (CommitReader reader = new CommitReader(log)) {
            LogEnd end = new LogEnd(reader.position(), after);
            // Of a large commit: nothing of it counts before all of it is there.
            NetChanges begun = new NetChanges();
            for (CommitReader.Piece piece = reader.next(); piece != null; piece = reader.next()) {
                if (piece.commit() > end.commit() + 1) {
                    throw Damage.refusal(
                            log, "commit " + (end.commit() + 1) + " is missing before commit " + piece.commit());
                }
                boolean isNew = piece.commit() > end.commit();
                NetChanges target = piece.isLast() && begun.isEmpty() ? this : begun;
                reader.read(piece, isNew ? target.new Logged(values) : CommitReader.Reader.NOBODY);
                if (piece.isLast()) {
                    end = new LogEnd(reader.position(), Math.max(piece.commit(), end.commit()));
                    begun.moveTo(this);
                }
            }
            return end;
        }
    }

    /** How far a log goes. */
    record LogEnd(long position, long commit) {}

    /** Takes what a log has. */
    private final class Logged implements CommitReader.Reader {
        private final LogValues values;

        Logged(LogValues values) {
            this.values = values;
        }

        @Override
        public void put(TableKey table, long number, long at, int length, ByteInput content) {
            content.skip(length);
            of(table).put(number, () -> values.read(at, length));
        }

        @Override
        public void remove(TableKey table, long number) {
            of(table).put(number, null);
        }

        @Override
        public void clear(TableKey table) {
            NetChanges.this.clear(table);
        }

        @Override
        public void clear(String accountId) {
            NetChanges.this.clear(accountId);
        }
    }

    /** Entries change in the order of their numbers as a rule. */
    private Map<Long, @Nullable Source> of(TableKey table) {
        return byAccount
                .computeIfAbsent(table.accountId(), made -> new HashMap<>())
                .computeIfAbsent(table, made -> new LinkedHashMap<>());
    }

    private void clear(TableKey table) {
        Map<TableKey, Map<Long, @Nullable Source>> tables = byAccount.get(table.accountId());
        if (tables != null) {
            tables.remove(table);
        }
        clearedTables.add(table);
    }

    private void clear(String accountId) {
        byAccount.remove(accountId);
        clearedAccounts.add(accountId);
    }

    private void moveTo(NetChanges other) {
        if (!isEmpty()) {
            clearedAccounts.forEach(other::clear);
            clearedTables.forEach(other::clear);
            byAccount
                    .values()
                    .forEach(tables ->
                            tables.forEach((table, entries) -> other.of(table).putAll(entries)));
            clearedAccounts.clear();
            clearedTables.clear();
            byAccount.clear();
        }
    }

    private boolean isEmpty() {
        return byAccount.isEmpty() && clearedAccounts.isEmpty() && clearedTables.isEmpty();
    }

    /** Whether a table has lost all entries that it had before all of this. */
    boolean isCleared(TableKey table) {
        return clearedTables.contains(table) || clearedAccounts.contains(table.accountId());
    }

    /** The tables that have entries which were changed, in their order. */
    Iterator<TableKey> tables() {
        return byAccount.values().stream()
                .flatMap(tables -> tables.keySet().stream())
                .sorted()
                .iterator();
    }

    /** The entries of a table that were changed, in the order of their numbers, with where the value is; null: it has none. */
    Iterator<Map.Entry<Long, @Nullable Source>> changed(TableKey table) {
        List<Map.Entry<Long, @Nullable Source>> all = new ArrayList<>(byAccount
                .getOrDefault(table.accountId(), Map.of())
                .getOrDefault(table, Map.of())
                .entrySet());
        all.sort(Map.Entry.comparingByKey());
        return all.iterator();
    }

    @Override
    public void close() throws IOException {
        for (LogValues values : logs) {
            values.close();
        }
    }
}
