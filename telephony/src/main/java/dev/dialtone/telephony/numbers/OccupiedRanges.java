package dev.dialtone.telephony.numbers;

/** Which of {@value #SIZE} consecutive numbers are not to be had, as bits. Immutable. */
final class OccupiedRanges {
    static final int SIZE = 1024;

    private static final int WORDS = SIZE / Long.SIZE;
    static final OccupiedRanges NONE = new OccupiedRanges(new long[WORDS]);

    private final long[] bits;

    private OccupiedRanges(long[] bits) {
        this.bits = bits;
    }

    /** The key of the stretch that a number is part of. */
    static long key(long number) {
        return number / SIZE;
    }

    boolean has(long number) {
        int position = position(number);
        return (bits[position / Long.SIZE] & (1L << position)) != 0;
    }

    /** The same but for this number. */
    OccupiedRanges flipped(long number) {
        int position = position(number);
        long[] flipped = bits.clone();
        flipped[position / Long.SIZE] ^= 1L << position;
        return new OccupiedRanges(flipped);
    }

    boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first number from this one on that can be had, or the first one after the stretch. */
    long nextFree(long number) {
        int position = position(number);
        int word = position / Long.SIZE;
        long free = ~bits[word] & (-1L << position);
        while (free == 0 && ++word < WORDS) {
            free = ~bits[word];
        }
        long start = number - position;
        return word == WORDS ? start + SIZE : start + (long) word * Long.SIZE + Long.numberOfTrailingZeros(free);
    }

    private static int position(long number) {
        return (int) (number % SIZE);
    }
}
