package dev.dialtone.core.log;

/** Text of clients as it may stand in a log line, an answer or the journal: no longer than a line, and on one. */
public final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /** The text, cut when it is long, with a question mark for every character that ends a line or steers a terminal. */
    public static String of(String text) {
        String shown = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\u2026(" + text.length() + " characters)";
        return uncut(shown);
    }

    /** The same, however long it is: for texts of our own that may have a client's in them. */
    public static String uncut(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                return masked(text);
            }
        }
        return text;
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < masked.length(); i++) {
            if (steers(masked.charAt(i))) {
                masked.setCharAt(i, '?');
            }
        }
        return masked.toString();
    }

    /** Whether a character ends a line, steers a terminal, or turns the direction of what follows. */
    public static boolean steers(char character) {
        return Character.isISOControl(character)
                || (character >= '\u2028' && character <= '\u202e') // ends of lines, and directions
                || (character >= '\u2066' && character <= '\u2069');
    }
}
