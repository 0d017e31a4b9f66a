package dev.dialtone.telephony.messages;

/**
 * An amount of US dollars, as exact as AWS's prices are.
 *
 * @param hundredThousandths 100,000 to the dollar
 */
public record Money(long hundredThousandths) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final int PER_DOLLAR = 100_000;

    /** Whole dollars, as spend limits are given. */
    public static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, (long) PER_DOLLAR));
    }

    /**
     * Reads what AWS's pattern for prices takes, {@code [0-9]{0,2}\.[0-9]{1,5}}: {@code .05}, {@code 0.00581}.
     *
     * @throws NumberFormatException when the text is of another form
     */
    public static Money parse(String text) {
        int point = text.indexOf('.');
        int decimals = text.length() - point - 1;
        if (point < 0 || point > 2 || decimals < 1 || decimals > 5) {
            throw malformed(text);
        }
        int amount = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit >= '0' && digit <= '9') {
                amount = amount * 10 + digit - '0';
            } else if (i != point) {
                throw malformed(text);
            }
        }
        for (int missing = decimals; missing < 5; missing++) {
            amount *= 10;
        }
        return new Money(amount);
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException beyond some 92 trillion dollars
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(hundredThousandths, other.hundredThousandths));
    }

    /**
     * So many times the amount.
     *
     * @throws ArithmeticException beyond some 92 trillion dollars
     */
    public Money times(int count) {
        return new Money(Math.multiplyExact(hundredThousandths, count));
    }

    /** The double next to the amount, which prints as the amount does: 0.00581. */
    public double dollars() {
        return (double) hundredThousandths / PER_DOLLAR;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(hundredThousandths, other.hundredThousandths);
    }

    private static NumberFormatException malformed(String text) {
        return new NumberFormatException(text + " (expected: dollars such as 0.00581)");
    }
}
