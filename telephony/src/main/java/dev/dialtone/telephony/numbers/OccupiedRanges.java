package dev.dialtone.telephony.numbers;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * Which of {@value #SIZE} consecutive numbers are not to be had, as bits. Immutable. Its one member is made when it is asked
 * for: searches, which are many, look at the words.
 */
final class OccupiedRanges implements Shape {
    static final Schema<OccupiedRanges> SCHEMA = Schema.<OccupiedRanges>structure(
                    "dev.dialtone.telephony#OccupiedRanges")
            .member(Member.of("bits", Type.of(Kind.BLOB)).required())
            .build(values -> of((Blob) Objects.requireNonNull(values[0], "bits")));

    static final int SIZE = 1024;

    private static final int WORDS = SIZE / Long.SIZE;
    static final OccupiedRanges NONE = new OccupiedRanges(new long[WORDS]);

    private final long[] bits;

    private OccupiedRanges(long[] bits) {
        this.bits = bits;
    }

    /** @param bits the lowest number first, eight to a byte, each byte from its lowest bit on */
    private static OccupiedRanges of(Blob bits) {
        byte[] bytes = Arrays.copyOf(bits.toBytes(), SIZE / Byte.SIZE);
        long[] words = new long[WORDS];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return new OccupiedRanges(words);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        Objects.checkIndex(member, 1);
        ByteBuffer bytes = ByteBuffer.allocate(SIZE / Byte.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(bits);
        return Blob.of(bytes.array());
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
