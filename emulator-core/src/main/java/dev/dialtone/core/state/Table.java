package dev.dialtone.core.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one store in one place: a hash map for keys and, for the order of creation, a list of the same slots
 * that only grows at its end. A slot whose entry was removed stays in the list, empty, until half of the list is empty.
 */
final class Table<K, R> {
    private static final int FEWEST_TO_COMPACT = 32;

    private final Store<K, R> owner;
    private final Map<K, Slot<R>> slots = new HashMap<>();
    private final List<Slot<R>> order = new ArrayList<>();
    /** Every slot before this index is empty. */
    private int first;

    private int compactions;
    private long lastSequence;

    /** 24 bytes; the key is in the map alone. */
    private static final class Slot<R> {
        final long sequence;

        @Nullable R value;

        Slot(long sequence, R value) {
            this.sequence = sequence;
            this.value = value;
        }
    }

    Table(Store<K, R> owner) {
        this.owner = owner;
    }

    Store<K, R> owner() {
        return owner;
    }

    int size() {
        return slots.size();
    }

    /** The number given to the newest entry there ever was; entries are numbered from 1. */
    long lastSequence() {
        return lastSequence;
    }

    @Nullable R find(K key) {
        Slot<R> slot = slots.get(key);
        return slot == null ? null : slot.value;
    }

    /** Adds at the end; false when the key is there. */
    boolean add(K key, R value) {
        Slot<R> slot = new Slot<>(lastSequence + 1, value);
        if (slots.putIfAbsent(key, slot) != null) {
            return false;
        }
        lastSequence++;
        order.add(slot);
        return true;
    }

    /** Replaces in place; false when the key is not there. */
    boolean replace(K key, R value) {
        Slot<R> slot = slots.get(key);
        if (slot == null) {
            return false;
        }
        slot.value = value;
        return true;
    }

    @Nullable R remove(K key) {
        Slot<R> slot = slots.remove(key);
        if (slot == null) {
            return null;
        }
        R old = slot.value;
        slot.value = null;
        while (first < order.size() && order.get(first).value == null) {
            first++;
        }
        if (order.size() >= FEWEST_TO_COMPACT && slots.size() < order.size() / 2) {
            order.removeIf(each -> each.value == null);
            first = 0;
            compactions++;
        }
        return old;
    }

    /** Goes through the entries that are numbered higher and exist now; the table may be changed meanwhile. */
    Cursor after(long sequence) {
        return new Cursor(sequence);
    }

    private int indexAfter(long sequence) {
        int low = first;
        int high = order.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.get(middle).sequence <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Shows values as they are when it comes to them; leaves out what is removed or added while it runs. */
    final class Cursor implements Iterator<R> {
        private final long end = lastSequence;
        private int index;
        private int compactionsSeen = compactions;
        private long reached;
        private long sequence;
        private @Nullable R next;

        private Cursor(long after) {
            reached = after;
            index = indexAfter(after);
        }

        @Override
        public boolean hasNext() {
            if (next != null) {
                return true;
            }
            if (compactionsSeen != compactions) {
                compactionsSeen = compactions;
                index = indexAfter(reached);
            }
            while (index < order.size() && order.get(index).sequence <= end) {
                Slot<R> slot = order.get(index++);
                reached = slot.sequence;
                if (slot.value != null) {
                    next = slot.value;
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
