package dev.dialtone.core.shape;

/** What messages show of what clients sent, which may be long. */
public final class Excerpt {

    private static final int LONGEST = 256;

    private Excerpt() {}

    /** The text as it is up to 256 characters, else its beginning and an ellipsis. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
