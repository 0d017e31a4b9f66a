package dev.dialtone.telephony.numbers;

/** E.164 numbers as text and as integers: {@code +12065550100} and {@code 12065550100}. */
final class E164 {
    /** ITU-T E.164: calling code and national number have 15 digits at most. */
    private static final int MAX_DIGITS = 15;

    private E164() {}

    static String text(long number) {
        return "+" + number;
    }

    /** The digits as an integer, or -1 when the text is not a plus sign and 1 to 15 digits, the first not zero. */
    static long number(String text) {
        int length = text.length();
        if (length < 2 || length > MAX_DIGITS + 1 || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return -1;
        }
        long number = 0;
        for (int i = 1; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
