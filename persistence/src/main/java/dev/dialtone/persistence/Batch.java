package dev.dialtone.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are saved together. Of several for one key the last counts, and only its value is ever written. Keys are ordered by
 * their characters.
 */
final class Batch {
    private final List<String> clearedPrefixes = new ArrayList<>();
    /** All of it comes after the prefixes. */
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    Batch() {}

    /**
     * What becomes of a key.
     *
     * @param value absent: it is removed
     * @param isNew whether nothing was saved under the key before
     */
    record Entry(@Nullable Value value, boolean isNew) {}

    /** What a key has. */
    @FunctionalInterface
    interface Value {

        /** Writes it; asked when the batch is saved, and again when the disk was full. */
        void writeTo(ByteOutput output);
    }

    /** Puts a value in the place of the one there is, if any. */
    void put(String key, Value value) {
        Entry before = byKey.get(key);
        byKey.put(key, new Entry(value, before != null && before.isNew()));
    }

    /** Puts a value under a key that has none: when it is removed again, there is nothing to save. */
    void add(String key, Value value) {
        byKey.put(key, new Entry(value, !byKey.containsKey(key)));
    }

    /** Removes a key, where there is one. */
    void remove(String key) {
        Entry before = byKey.get(key);
        if (before != null && before.isNew()) {
            byKey.remove(key);
        } else {
            byKey.put(key, new Entry(null, false));
        }
    }

    /** Removes every key that begins so; "" for all. */
    void removeAll(String prefix) {
        byKey.keySet().removeIf(key -> key.startsWith(prefix));
        clearedPrefixes.removeIf(cleared -> cleared.startsWith(prefix));
        clearedPrefixes.add(prefix);
    }

    boolean isEmpty() {
        return clearedPrefixes.isEmpty() && byKey.isEmpty();
    }

    List<String> clearedPrefixes() {
        return clearedPrefixes;
    }

    Map<String, Entry> byKey() {
        return byKey;
    }

    /** Says that nobody knows whether it was saved: what is new may be there. */
    void mayBeSaved() {
        byKey.replaceAll((key, entry) -> new Entry(entry.value(), false));
    }

    void clear() {
        clearedPrefixes.clear();
        byKey.clear();
    }
}
