package dev.dialtone.telephony.numbers;

import java.util.Optional;

/**
 * Numbers without a gap between them, as E.164 digits read as an integer; all have the same count of digits.
 *
 * @param first the smallest, part of the block
 * @param last the largest, part of the block
 * @param fiction reserved by the regulator for film and print, so that nobody has it
 */
record Block(long first, long last, boolean fiction) {

    Block {
        if (first > last || digits(first) != digits(last)) {
            throw new IllegalArgumentException(first + "-" + last + " (expected: first <= last, same count of digits)");
        }
    }

    long size() {
        return last - first + 1;
    }

    boolean contains(long number) {
        return first <= number && number <= last;
    }

    /** The part whose numbers begin with the digits of {@code prefix}; empty when there is none. */
    Optional<Block> startingWith(String prefix) {
        int free = digits(first) - prefix.length();
        if (free < 0) {
            return Optional.empty();
        }
        long width = powerOfTen(free);
        long lowest = Long.parseLong(prefix) * width;
        long from = Math.max(first, lowest);
        long to = Math.min(last, lowest + width - 1);
        return from <= to ? Optional.of(new Block(from, to, fiction)) : Optional.empty();
    }

    static int digits(long number) {
        return Long.toString(number).length();
    }

    static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
