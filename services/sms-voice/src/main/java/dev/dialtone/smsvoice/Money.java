package dev.dialtone.smsvoice;

/**
 * An amount of US dollars, as exact as AWS's prices are.
 *
 * @param hundredThousandths 100,000 to the dollar
 */
record Money(long hundredThousandths) implements Comparable<Money> {
    static final Money ZERO = new Money(0);

    private static final int PER_DOLLAR = 100_000;

    /** Whole dollars, as spend limits are given. */
    static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, (long) PER_DOLLAR));
    }

    /**
     * Reads what AWS's pattern for prices takes, {@code [0-9]{0,2}\.[0-9]{1,5}}: {@code .05}, {@code 0.00581}.
     *
     * @throws NumberFormatException when the text is of another form
     */
    static Money parse(String text) {
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

    /** @throws ArithmeticException beyond some 92 trillion dollars */
    Money plus(Money other) {
        return new Money(Math.addExact(hundredThousandths, other.hundredThousandths));
    }

    /** @throws ArithmeticException beyond some 92 trillion dollars */
    Money times(int count) {
        return new Money(Math.multiplyExact(hundredThousandths, count));
    }

    /** The double next to the amount, which prints as the amount does: 0.00581. */
    double dollars() {
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
