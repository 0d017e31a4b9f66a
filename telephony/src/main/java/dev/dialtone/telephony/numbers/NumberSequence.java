package dev.dialtone.telephony.numbers;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Finitely many different E.164 numbers in a fixed order, made one by one as they are asked for. Immutable. */
public final class NumberSequence implements Iterable<String> {
    private final List<Block> blocks;
    /** For each block the count of numbers up to and including it. */
    private final long[] ends;

    private final int fictionBlocks;

    /** @param blocks disjoint, those of fiction first */
    NumberSequence(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        ends = new long[blocks.size()];
        long end = 0;
        int fiction = 0;
        for (int i = 0; i < ends.length; i++) {
            end += blocks.get(i).size();
            ends[i] = end;
            fiction += blocks.get(i).fiction() ? 1 : 0;
        }
        fictionBlocks = fiction;
    }

    /** How many numbers there are. */
    public long size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** How many of them, at the beginning, are reserved for fiction. */
    long fictionSize() {
        return fictionBlocks == 0 ? 0 : ends[fictionBlocks - 1];
    }

    @Override
    public Iterator<String> iterator() {
        return new Numbers(0);
    }

    /**
     * The numbers that follow one of them, or all of them when it is null.
     *
     * @throws IllegalArgumentException when the sequence does not have the number
     */
    public Iterable<String> after(@Nullable String e164) {
        long start = indexAfter(e164);
        return () -> new Numbers(start);
    }

    long indexAfter(@Nullable String e164) {
        if (e164 == null) {
            return 0;
        }
        long number = E164.number(e164);
        for (int i = 0; i < ends.length; i++) {
            if (blocks.get(i).contains(number)) {
                return ends[i] - (blocks.get(i).last() - number);
            }
        }
        throw new IllegalArgumentException(e164 + " (expected: a number of the sequence)");
    }

    String at(long index) {
        return E164.text(numberAt(blockAt(index), index));
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The position of the block that has the number of an index. */
    int blockAt(long index) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index < ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The number of an index, which lies in the block of that position. */
    long numberAt(int block, long index) {
        return blocks.get(block).last() - (ends[block] - 1 - index);
    }

    @Override
    public String toString() {
        return size() + " numbers " + Collections.unmodifiableList(blocks);
    }

    private final class Numbers implements Iterator<String> {
        private long next;

        Numbers(long next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            return next < size();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return at(next++);
        }
    }
}
