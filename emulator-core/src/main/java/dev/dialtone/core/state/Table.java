package dev.dialtone.core.state;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one store in one place, in the order of creation: parallel arrays that grow at their end, and an open
 * hash table of places in them. An entry costs some 30 bytes besides its key and value. The place of a removed entry
 * stays, empty, until half of the places are empty.
 */
final class Table<K, R> {
    private static final int FEWEST_TO_COMPACT = 32;
    private static final int FEWEST = 8;

    private final Store<K, R> owner;

    private @Nullable Object[] keys = new Object[FEWEST];
    private @Nullable Object[] values = new Object[FEWEST];
    /** What {@link #lastSequence} was for each entry; it rises from one to the next. */
    private long[] sequences = new long[FEWEST];
    /** By hash, linearly probed: 0 for nothing, else an entry's place plus one. Longer than the arrays by half or more. */
    private int[] places = new int[2 * FEWEST];

    /** How many places are used, by entries that are there or removed. */
    private int used;
    /** Every place before this one is empty. */
    private int first;

    private int size;
    private int compactions;
    private long lastSequence;

    Table(Store<K, R> owner) {
        this.owner = owner;
    }

    Store<K, R> owner() {
        return owner;
    }

    int size() {
        return size;
    }

    /** The number given to the newest entry there ever was; entries are numbered from 1. */
    long lastSequence() {
        return lastSequence;
    }

    @Nullable R find(K key) {
        int place = place(key);
        return place < 0 ? null : value(place);
    }

    /** Adds at the end; false when the key is there. */
    boolean add(K key, R value) {
        if (place(key) >= 0) {
            return false;
        }
        if (used == values.length) {
            rebuild();
        }
        keys[used] = key;
        values[used] = value;
        sequences[used] = ++lastSequence;
        enter(key, used);
        used++;
        size++;
        return true;
    }

    /** Replaces in place; false when the key is not there. */
    boolean replace(K key, R value) {
        int place = place(key);
        if (place < 0) {
            return false;
        }
        values[place] = value;
        return true;
    }

    @Nullable R remove(K key) {
        int place = place(key);
        if (place < 0) {
            return null;
        }
        R old = value(place);
        keys[place] = null;
        values[place] = null;
        size--;
        while (first < used && values[first] == null) {
            first++;
        }
        if (used >= FEWEST_TO_COMPACT && size < used / 2) {
            rebuild();
        }
        return old;
    }

    /** Goes through the entries that are numbered higher and exist now; the table may be changed meanwhile. */
    Cursor after(long sequence) {
        return new Cursor(sequence);
    }

    /** The place of a key, or -1. */
    private int place(K key) {
        int slot = slot(key);
        while (places[slot] != 0) {
            int place = places[slot] - 1;
            if (key.equals(keys[place])) {
                return place;
            }
            slot = (slot + 1) & (places.length - 1);
        }
        return -1;
    }

    private void enter(Object key, int place) {
        int slot = slot(key);
        while (places[slot] != 0) {
            slot = (slot + 1) & (places.length - 1);
        }
        places[slot] = place + 1;
    }

    /** Multiplied by the golden ratio, so that keys that count upwards, and the high bits, are spread. */
    private int slot(Object key) {
        return (key.hashCode() * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(places.length - 1);
    }

    /** Leaves the empty places out and makes room for half as many entries again. */
    private void rebuild() {
        @Nullable Object[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        long[] oldSequences = sequences;
        int capacity = Math.addExact(size, Math.max(size / 2, FEWEST));
        keys = new Object[capacity];
        values = new Object[capacity];
        sequences = new long[capacity];
        places = new int[Integer.highestOneBit(capacity + capacity / 2) * 2];
        int next = 0;
        for (int old = first; old < used; old++) {
            Object key = oldKeys[old];
            if (key != null) {
                keys[next] = key;
                values[next] = oldValues[old];
                sequences[next] = oldSequences[old];
                enter(key, next);
                next++;
            }
        }
        used = next;
        first = 0;
        compactions++;
    }

    /**
     * The first place whose entry is numbered higher. Numbers rise by one or more from place to place, which leaves few
     * places to search, and a single one where nothing was ever left out: late pages cost no more than early ones.
     */
    private int placeAfter(long sequence) {
        if (used == 0 || sequence < sequences[0]) {
            return first;
        }
        int low = (int) Math.max(first, used - (sequences[used - 1] - sequence));
        int high = (int) Math.min(used, sequence - sequences[0] + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequences[middle] <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @SuppressWarnings("unchecked") // only add and replace write values
    private @Nullable R value(int place) {
        return (R) values[place];
    }

    /** Shows values as they are when it comes to them; leaves out what is removed or added while it runs. */
    final class Cursor implements Iterator<R> {
        private final long end = lastSequence;
        private int place;
        private int compactionsSeen = compactions;
        private long reached;
        private long sequence;
        private @Nullable R next;

        private Cursor(long after) {
            reached = after;
            place = placeAfter(after);
        }

        @Override
        public boolean hasNext() {
            if (next != null) {
                return true;
            }
            if (compactionsSeen != compactions) {
                compactionsSeen = compactions;
                place = placeAfter(reached);
            }
            while (place < used && sequences[place] <= end) {
                R value = value(place);
                reached = sequences[place];
                place++;
                if (value != null) {
                    next = value;
                    return true;
                }
            }
            return false;
        }

        @Override
        public R next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            R value = next;
            next = null;
            sequence = reached;
            return value;
        }

        /** The number of the entry that {@link #next} showed last. */
        long sequence() {
            return sequence;
        }
    }
}
