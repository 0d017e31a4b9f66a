package dev.dialtone.connect.user;

/**
 * What AWS takes for an e-mail address in SecondaryEmail: a local part of letters, digits and {@code ._%+-}, and a domain whose last
 * label is of 2 to 63 letters. The contract has no pattern for it, since the same type is any text elsewhere.
 */
final class EmailAddress {
    static final int MOST_CHARACTERS = 265;
    private static final int LAST_LABEL_LEAST = 2;
    private static final int LAST_LABEL_MOST = 63;

    private EmailAddress() {}

    static boolean isOne(String text) {
        int at = text.indexOf('@');
        return text.length() <= MOST_CHARACTERS
                && at > 0
                && text.chars().limit(at).allMatch(c -> isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0)
                && hasDomain(text);
    }

    /** Whether there is something before the one {@code @} of a text, and a domain behind it. */
    static boolean hasDomain(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        int lastLabel = text.length() - dot - 1;
        return at > 0
                && dot > at + 1
                && lastLabel >= LAST_LABEL_LEAST
                && lastLabel <= LAST_LABEL_MOST
                && text.chars().skip(dot + 1L).allMatch(EmailAddress::isLetter)
                && text.chars().skip(at + 1L).allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-');
    }

    static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
