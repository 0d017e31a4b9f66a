package dev.dialtone.client;

/** The beginning of a text, for messages. */
final class Excerpt {

    private static final int LONGEST = 200;

    private Excerpt() {}

    /** The text, cut short when it is long. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
