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
    /** The value by key, null for one that is removed; all of it comes after the prefixes. */
    private final Map<String, @Nullable Value> byKey = new LinkedHashMap<>();

    Batch() {}

    /** What a key has. */
    @FunctionalInterface
    interface Value {

        /** Writes it; asked when the batch is saved, and again when the disk was full. */
        void writeTo(ByteOutput output);
    }

    /** Puts a value in the place of the one there is, if any. */
    void put(String key, Value value) {
        byKey.put(key, value);
    }

    /** Removes a key, where there is one. */
    void remove(String key) {
        byKey.put(key, null);
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

    Map<String, @Nullable Value> byKey() {
        return byKey;
    }

    void clear() {
        clearedPrefixes.clear();
        byKey.clear();
    }
}
