package dev.dialtone.core.index;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in a table each key is: an open hash table, linearly probed. It hashes as the JDK does, until keys collide as none do by
 * chance: clients choose keys, and can choose those that collide for the JDK.
 */
public final class KeyIndex {
    /** As far from where it should be no key is by chance. */
    private static final int MOST_STEPS = 256;

    /** 0 for nothing, else the hash of a key, and its place plus one in the lower half. Longer than there are places by half or more. */
    private long[] slots;

    /** Odd; 0 as long as the hash is the JDK's. */
    private long multiplier;

    /** @param capacity how many places there are */
    public KeyIndex(int capacity) {
        this.slots = newSlots(capacity);
    }

    /** The hash of a key, all its bits worth the same. */
    public int hash(Object key) {
        // By the golden ratio, so that keys that count upwards are spread over the high bits.
        return multiplier == 0 ? key.hashCode() * 0x9E3779B9 : secret(key.toString());
    }

    /**
     * The place of a key, or -1.
     *
     * @param entries the key of each place, and its value
     */
    public int find(Object key, @Nullable Object[] entries) {
        int hash = hash(key);
        int slot = slot(hash);
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            int place = (int) found - 1;
            if ((int) (found >>> 32) == hash && key.equals(entries[2 * place])) {
                return place;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Adds the place of a key that is not there; tells whether keys collide as none do by chance. */
    public boolean add(int hash, int place) {
        int slot = slot(hash);
        int steps = 0;
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
            steps++;
        }
        slots[slot] = ((long) hash << 32) | (place + 1);
        return steps > MOST_STEPS && multiplier == 0;
    }

    /** Turns to a hash that no client knows; those that were given before hold no more. */
    public void becomeSecret() {
        multiplier = new SecureRandom().nextLong() | 1;
    }

    /** Forgets every key. */
    public void clear() {
        Arrays.fill(slots, 0);
    }

    /** Forgets every key, for a table of another size. */
    public void clear(int capacity) {
        slots = newSlots(capacity);
    }

    private static long[] newSlots(int capacity) {
        return new long[Integer.highestOneBit(capacity + capacity / 2) * 2];
    }

    private int slot(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private int secret(String key) {
        long hash = multiplier;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash + key.charAt(i)) * multiplier;
            hash ^= hash >>> 32;
        }
        return (int) ((hash * multiplier) >>> 32);
    }
}
