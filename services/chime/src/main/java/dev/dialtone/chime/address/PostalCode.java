package dev.dialtone.chime.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP code.
 *
 * @param plusFour null: five digits only
 */
record PostalCode(String fiveDigits, @Nullable String plusFour) {

    private static final int FIVE = 5;
    private static final int NINE = 9;

    /** Reads {@code 98101}, {@code 98101-1234} or {@code 981011234}; empty for anything else. */
    static Optional<PostalCode> parse(String text) {
        String stripped = text.strip();
        boolean hasDash = stripped.length() == NINE + 1 && stripped.charAt(FIVE) == '-';
        String digits = hasDash ? stripped.substring(0, FIVE) + stripped.substring(FIVE + 1) : stripped;
        if ((digits.length() != FIVE && digits.length() != NINE)
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        return Optional.of(
                new PostalCode(digits.substring(0, FIVE), digits.length() == NINE ? digits.substring(FIVE) : null));
    }

    /** As it is written on letters. */
    @Override
    public String toString() {
        return plusFour == null ? fiveDigits : fiveDigits + "-" + plusFour;
    }
}
