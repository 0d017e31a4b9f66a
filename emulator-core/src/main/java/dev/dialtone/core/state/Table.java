package dev.dialtone.core.state;

import dev.dialtone.core.index.KeyIndex;
import dev.dialtone.core.index.OldestOfKinds;
import dev.dialtone.core.index.RisingNumbers;
import dev.dialtone.core.index.Tallies;
import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.Charge;
import dev.dialtone.core.page.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one store in one place, in the order of creation: arrays that grow at their end, and an open hash table
 * of places in them. An entry costs some 50 bytes besides its key and value. The place of a removed entry stays, empty,
 * until half of the places are empty. What its entries weigh is {@linkplain #charge charged} to a budget.
 */
final class Table<K, R> {
    private static final int FEWEST_TO_COMPACT = 32;
    private static final int FEWEST = 4;

    private final Store<K, R> owner;
    private final Charge charge;
    private final Tallies<R> tallies;

    /** Key and value of place after place, side by side, so that one look at memory finds both. */
    private @Nullable Object[] entries = new Object[2 * FEWEST];
    /** What {@link #lastSequence} was for each place; it rises from one to the next. */
    private long[] sequences = new long[FEWEST];
    /** What each value weighs, in bytes. */
    private int[] weights = new int[FEWEST];
    /** What each key hashes to: to look at the keys themselves would cost a rebuild most of its time. */
    private int[] hashes = new int[FEWEST];

    private final KeyIndex index = new KeyIndex(FEWEST);

    /** How many places are used, by entries that are there or removed. */
    private int used;
    /** Every place before this one is empty. */
    private int first;

    private int size;
    private long bytes;
    private long dropped;
    private int compactions;

    private final long sequencesBefore;
    private long lastSequence;

    /**
     * An empty table.
     *
     * @param header how its entries are numbered
     * @param budget what its entries are charged to
     */
    Table(Store<K, R> owner, TableHeader header, Budget budget) {
        this.owner = owner;
        this.charge = new Charge(budget);
        this.sequencesBefore = header.firstSequence();
        this.lastSequence = header.lastSequence();
        this.dropped = header.dropped();
        this.tallies = new Tallies<>(owner.definition().newGroupCounts());
    }

    Store<K, R> owner() {
        return owner;
    }

    Budget budget() {
        return charge.budget();
    }

    /** Whether its entries leave to make room for new ones. The budget is its store's alone then. */
    boolean givesWay() {
        return owner.definition().bounds() != null;
    }

    int size() {
        return size;
    }

    /** What the values weigh, in bytes. */
    long bytes() {
        return bytes;
    }

    /** What there is to know of it besides its entries. */
    TableHeader header() {
        return new TableHeader(sequencesBefore, lastSequence, dropped);
    }

    /** Its entries as they are now, the oldest first. */
    List<TableSnapshot.Entry<K, R>> entries() {
        List<TableSnapshot.Entry<K, R>> all = new ArrayList<>(size);
        for (int place = first; place < used; place++) {
            R value = value(place);
            if (value != null) {
                all.add(new TableSnapshot.Entry<>(sequences[place], key(place), value));
            }
        }
        return all;
    }

    /** The number of an entry; 0 for one that is not there. */
    long sequenceOf(K key) {
        int place = place(key);
        return place < 0 ? 0 : sequences[place];
    }

    /** How many entries have left by {@link #dropOldest}. */
    long dropped() {
        return dropped;
    }

    /** How many values are in a group; the owner has groups. */
    int countIn(String group) {
        return tallies.countIn(group);
    }

    /** The value of each kind that was added first, in the order of creation; the owner has kinds. */
    List<R> oldestOfKinds() {
        OldestOfKinds<R> known = tallies.kinds();
        if (known == null) {
            known = owner.definition().newOldestOfKinds();
            for (Cursor all = after(0); all.hasNext(); ) {
                R value = all.next();
                known.added(value, all.sequence());
            }
            tallies.know(known);
        }
        return known.oldest()
                .mapToObj(number -> presentValue(placeAfter(number - 1)))
                .toList();
    }

    /** The number given to the newest entry there ever was. */
    long lastSequence() {
        return lastSequence;
    }

    /** Whether an entry of this table, which may be removed by now, was given the number. */
    boolean hasNumbered(long sequence) {
        return sequence > sequencesBefore && sequence <= lastSequence;
    }

    @Nullable R find(K key) {
        int place = place(key);
        return place < 0 ? null : value(place);
    }

    /** Puts a value in the place of the one there is, or adds it at the end; gives the one there was. */
    @Nullable R put(K key, R value) {
        int place = place(key);
        if (place >= 0) {
            return replace(place, value);
        }
        add(key, value);
        return null;
    }

    private void add(K key, R value) {
        add(key, value, ++lastSequence, owner.definition().weigh(value));
    }

    /**
     * Adds an entry whose key is not there, under a number that is higher than those of the entries that are.
     *
     * @param weight what the value weighs, in bytes
     */
    void add(K key, R value, long sequence, int weight) {
        if (used == sequences.length) {
            makeRoom(0);
        }
        bytes += weight;
        boolean collides = append(key, value, sequence, weight, index.hash(key));
        size++;
        if (collides) {
            becomeSecret();
        }
        tallies.added(value, sequence);
    }

    private R replace(int place, R value) {
        R before = presentValue(place);
        tallies.replaced(before, value, sequences[place]);
        entries[2 * place + 1] = value;
        bytes -= weights[place];
        weights[place] = owner.definition().weigh(value);
        bytes += weights[place];
        return before;
    }

    /** Charges what the entries weigh by now: once all is done that is to be done at a time. */
    void charge() {
        charge.to(bytes, size);
    }

    /** For a table that nobody uses any more: its entries weigh nothing. */
    void forget() {
        charge.to(0, 0);
    }

    @Nullable R remove(K key) {
        int place = place(key);
        return place < 0 ? null : remove(place);
    }

    /** The key of the entry that was added first; there is one. */
    K oldestKey() {
        return key(first);
    }

    /** Removes the entry that was added first, counts it and returns its value; there is one. */
    R dropOldest() {
        dropped++;
        return remove(first);
    }

    private R remove(int place) {
        R old = presentValue(place);
        tallies.removed(old, sequences[place]);
        entries[2 * place] = null;
        entries[2 * place + 1] = null;
        size--;
        bytes -= weights[place];
        while (first < used && entries[2 * first] == null) {
            first++;
        }
        if (used >= FEWEST_TO_COMPACT && size < used / 2) {
            makeRoom(0);
        }
        return old;
    }

    /** Goes through the entries that are numbered higher and exist now; the table may be changed meanwhile. */
    Cursor after(long sequence) {
        return new Cursor(sequence);
    }

    /** The first entry that is numbered higher; null: there is none. */
    Sequence.@Nullable Entry<R> firstAfter(long sequence) {
        for (int place = placeAfter(sequence); place < used; place++) {
            R value = value(place);
            if (value != null) {
                return new Sequence.Entry<>(sequences[place], value);
            }
        }
        return null;
    }

    /** The last entry that is numbered lower; null: there is none. */
    Sequence.@Nullable Entry<R> lastBefore(long sequence) {
        for (int place = Math.min(placeAfter(sequence - 1), used) - 1; place >= first; place--) {
            R value = value(place);
            if (value != null) {
                return new Sequence.Entry<>(sequences[place], value);
            }
        }
        return null;
    }

    /** The place of a key, or -1. */
    private int place(K key) {
        return index.find(key, entries);
    }

    /** Puts an entry at the end, where there is room; tells whether keys collide as none do by chance. */
    private boolean append(Object key, Object value, long sequence, int weight, int hash) {
        int place = used++;
        entries[2 * place] = key;
        entries[2 * place + 1] = value;
        sequences[place] = sequence;
        weights[place] = weight;
        hashes[place] = hash;
        return index.add(hash, place);
    }

    private void becomeSecret() {
        index.becomeSecret();
        for (int place = first; place < used; place++) {
            Object key = entries[2 * place];
            hashes[place] = key == null ? 0 : index.hash(key);
        }
        makeRoom(0);
    }

    /**
     * Leaves the empty places out and makes room for so many entries more, or half as many again: in the arrays there are when
     * they have it, so that a table whose size stays the same is not made again and again.
     */
    void makeRoom(int more) {
        @Nullable Object[] oldEntries = entries;
        long[] oldSequences = sequences;
        int[] oldWeights = weights;
        int[] oldHashes = hashes;
        int oldUsed = used;
        int capacity = Math.addExact(size, Math.max(more, Math.max(size / 2, FEWEST)));
        if (capacity > sequences.length || capacity < sequences.length / 2) {
            entries = new Object[Math.multiplyExact(2, capacity)];
            sequences = new long[capacity];
            weights = new int[capacity];
            hashes = new int[capacity];
            index.clear(capacity);
        } else {
            index.clear();
        }
        used = 0;
        for (int old = first; old < oldUsed; old++) {
            Object key = oldEntries[2 * old];
            Object value = oldEntries[2 * old + 1];
            if (key != null && value != null) {
                append(key, value, oldSequences[old], oldWeights[old], oldHashes[old]);
            }
        }
        if (entries == oldEntries) {
            Arrays.fill(entries, 2 * used, 2 * oldUsed, null);
        }
        first = 0;
        compactions++;
    }

    /** The first place whose entry is numbered higher. */
    private int placeAfter(long sequence) {
        return RisingNumbers.placeAfter(sequences, first, used, sequence);
    }

    @SuppressWarnings("unchecked") // only append writes keys
    private K key(int place) {
        return (K) Objects.requireNonNull(entries[2 * place]);
    }

    @SuppressWarnings("unchecked") // only append and replace write values
    private @Nullable R value(int place) {
        return (R) entries[2 * place + 1];
    }

    private R presentValue(int place) {
        return Objects.requireNonNull(value(place));
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
