package dev.dialtone.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are saved together. Of several for one key the last counts, and only its value is ever made. Keys are ordered by
 * their characters.
 */
public final class Batch {
    private final List<String> clearedPrefixes = new ArrayList<>();
    /** The value by key, null for one that is removed; all of it comes after the prefixes. */
    private final Map<String, @Nullable Supplier<byte[]>> byKey = new LinkedHashMap<>();

    Batch() {}

    /**
     * Puts a value in the place of the one there is, if any.
     *
     * @param value made when the batch is saved, and at most twice: a second time when the disk was full
     */
    public void put(String key, Supplier<byte[]> value) {
        byKey.put(key, value);
    }

    /** Removes a key, where there is one. */
    public void remove(String key) {
        byKey.put(key, null);
    }

    /** Removes every key that begins so; "" for all. */
    public void removeAll(String prefix) {
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

    Map<String, @Nullable Supplier<byte[]>> byKey() {
        return byKey;
    }

    void clear() {
        clearedPrefixes.clear();
        byKey.clear();
    }
}
