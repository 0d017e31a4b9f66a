package dev.dialtone.telephony.numbers;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * Numbers for a prefix that no listed block has, as {@code +44 161 2}: the prefix, digits that make it a number of the
 * country and kind, and {@value #FREE_DIGITS} digits that count up. What a prefix gives depends on nothing but
 * libphonenumber, so that a number can be recognised as one that some prefix gives.
 */
final class PrefixBlocks {
    private static final int FREE_DIGITS = 3;
    private static final int STRIDE = 7;
    /** Tried in turn for the digits between the prefix and the free ones. */
    private static final List<String> FILLINGS =
            List.of("5550000000000", "2345678901234", "0000000000000", "9999999999999");
    /** Countries with numbers of several lengths have most of them near the length of the listed ones. */
    private static final int[] LENGTHS_TO_TRY = {0, -1, 1, -2, 2};

    private PrefixBlocks() {}

    /**
     * The block of a prefix.
     *
     * @param example a number of the country and kind, for its length
     * @return empty when no number of the country and kind was found that begins so
     */
    static Optional<Block> of(String prefix, String country, NumberKind kind, long example) {
        for (int more : LENGTHS_TO_TRY) {
            int length = Block.digits(example) + more;
            int free = Math.min(FREE_DIGITS, length - prefix.length());
            for (String filling : FILLINGS) {
                if (free >= 0 && length <= 15) {
                    String lead = prefix + filling.substring(0, length - prefix.length() - free);
                    long width = Block.powerOfTen(free);
                    Block block =
                            new Block(Long.parseLong(lead) * width, (Long.parseLong(lead) + 1) * width - 1, false);
                    if (isGood(block, country, kind)) {
                        return Optional.of(block);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Puts the ends and every {@value #STRIDE}th number to libphonenumber: each digit has its turn at each place. */
    private static boolean isGood(Block block, String country, NumberKind kind) {
        for (long number = block.first(); number < block.last(); number += STRIDE) {
            if (!isOf(number, country, kind)) {
                return false;
            }
        }
        return isOf(block.last(), country, kind);
    }

    private static boolean isOf(long digits, String country, NumberKind kind) {
        Optional<PhoneNumber> number = NumberPlan.parse(E164.text(digits));
        return number.isPresent()
                && NumberPlan.isValidIn(number.get(), country)
                && NumberPlan.kindOf(number.get()).filter(kind::equals).isPresent();
    }
}
