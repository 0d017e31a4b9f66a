package dev.dialtone.core.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How full something bounded is now, over all accounts.
 *
 * @param store what it is: {@code messages}
 * @param entries how many there are
 * @param memory what they take; null where nobody weighs them
 */
public record Occupancy(
        String store, long entries, @Nullable Memory memory) {

    /**
     * What entries take.
     *
     * @param bytes that they keep alive, about
     * @param mostBytes that they may
     */
    public record Memory(long bytes, long mostBytes) {}

    /** Of both, which are of one kind. */
    public Occupancy plus(Occupancy other) {
        return new Occupancy(
                store,
                entries + other.entries,
                memory == null || other.memory == null
                        ? null
                        : new Memory(memory.bytes + other.memory.bytes, memory.mostBytes + other.memory.mostBytes));
    }

    /** Of something that is bounded in entries alone. */
    public static Occupancy of(String store, long entries) {
        return new Occupancy(store, entries, null);
    }

    /** Of something that is bounded in bytes, too. */
    public static Occupancy of(String store, long entries, long bytes, long mostBytes) {
        return new Occupancy(store, entries, new Memory(bytes, mostBytes));
    }
}
