package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What commits come to, one after the other: of a key that they have changed several times, where its last value is. */
final class NetChanges implements AutoCloseable {
    /** Null for a key that was removed. */
    private final NavigableMap<String, @Nullable Source> byKey = new TreeMap<>();
    /** What has lost all of its keys before that; none of them begins as another one does. */
    private final NavigableSet<String> cleared = new TreeSet<>();

    private final List<LogValues> logs = new ArrayList<>();

    /** Where a value is. */
    @FunctionalInterface
    interface Source {
        byte[] read() throws IOException;
    }

    /** Adds what a batch changes. */
    void add(Batch batch) {
        batch.clearedPrefixes().forEach(this::clear);
        batch.byKey().forEach((key, entry) -> {
            Batch.Value value = entry.value();
            byKey.put(key, value == null ? null : () -> bytes(value));
        });
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
                if (isNew) {
                    NetChanges target = piece.isLast() && begun.isEmpty() ? this : begun;
                    target.add(piece, values);
                }
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

    private void add(CommitReader.Piece piece, LogValues values) {
        ByteInput content = piece.content();
        while (!content.isAtEnd()) {
            byte what = content.readByte();
            String key = content.readText();
            if (what == CommitWriter.PUT) {
                int length = content.readInt();
                long at = piece.at() + content.position();
                content.skip(length);
                byKey.put(key, () -> values.read(at, length));
            } else if (what == CommitWriter.REMOVE) {
                byKey.put(key, null);
            } else {
                clear(key);
            }
        }
    }

    private void clear(String prefix) {
        removeAll(byKey.tailMap(prefix, true).keySet().iterator(), prefix);
        if (!isCleared(prefix)) {
            removeAll(cleared.tailSet(prefix, true).iterator(), prefix);
            cleared.add(prefix);
        }
    }

    private static void removeAll(Iterator<String> from, String prefix) {
        while (from.hasNext() && from.next().startsWith(prefix)) {
            from.remove();
        }
    }

    private void moveTo(NetChanges other) {
        if (!isEmpty()) {
            cleared.forEach(other::clear);
            other.byKey.putAll(byKey);
            cleared.clear();
            byKey.clear();
        }
    }

    private boolean isEmpty() {
        return byKey.isEmpty() && cleared.isEmpty();
    }

    /** Whether a key has lost the value that it had before all of this. */
    boolean replace(String key) {
        return byKey.containsKey(key) || isCleared(key);
    }

    private boolean isCleared(String key) {
        // Whatever lies between the beginning of a key and the key begins so, too.
        String before = cleared.floor(key);
        return before != null && key.startsWith(before);
    }

    /** The keys that were changed, in their order, with where the value is; null: it has none. */
    Iterator<Map.Entry<String, @Nullable Source>> iterator() {
        return byKey.entrySet().iterator();
    }

    @Override
    public void close() throws IOException {
        for (LogValues values : logs) {
            values.close();
        }
    }
}
