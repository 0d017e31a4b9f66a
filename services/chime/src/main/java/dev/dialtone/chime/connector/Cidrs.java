package dev.dialtone.chime.connector;

/** Blocks of addresses that calls may come from, as AWS's guide allows them: public ones of at most 32 addresses. */
final class Cidrs {
    private static final int WIDEST = 27;
    private static final int LONGEST = 50;
    private static final int BYTES = 4;
    private static final int HIGHEST_BYTE = 255;

    private Cidrs() {}

    /**
     * Whether a text is such a block.
     *
     * @param isDualStack whether it may be one of IPv6, of which AWS says no more
     */
    static boolean isAllowed(String text, boolean isDualStack) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() > LONGEST) {
            return false;
        }
        String address = text.substring(0, slash);
        int mask = number(text.substring(slash + 1));
        if (address.indexOf(':') >= 0) {
            return isDualStack && isIpv6(address) && mask >= 1 && mask <= 128;
        }
        if (mask < WIDEST || mask > 32) {
            return false;
        }
        int[] bytes = new int[BYTES];
        int from = 0;
        for (int i = 0; i < BYTES; i++) {
            int dot = address.indexOf('.', from);
            boolean isLast = i == BYTES - 1;
            if (isLast != (dot < 0)) {
                return false;
            }
            bytes[i] = number(address.substring(from, isLast ? address.length() : dot));
            if (bytes[i] < 0 || bytes[i] > HIGHEST_BYTE) {
                return false;
            }
            from = dot + 1;
        }
        return isPublic(bytes[0], bytes[1]);
    }

    private static boolean isPublic(int first, int second) {
        boolean isPrivate = first == 10
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 169 && second == 254)
                || (first == 100 && second >= 64 && second < 128);
        return !isPrivate && first != 0 && first != 127 && first < 224;
    }

    private static boolean isIpv6(String text) {
        return text.length() > 1
                && text.chars().allMatch(each -> each == ':' || each == '.' || Character.digit(each, 16) >= 0);
    }

    /** One to three digits; else -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
