package dev.dialtone.smsvoice.rcs;

import org.jspecify.annotations.Nullable;

/**
 * What an RCS message is billed as. The United States pay for text by segments; all other countries pay for the message.
 *
 * @param eventType what events call it: RICH in the United States; elsewhere BASIC for a short text and nothing else, SINGLE
 *     for all other messages
 * @param units how many of the country's price it costs
 */
public record RcsBilling(String eventType, int units) {
    private static final int SEGMENT_CHARACTERS = 160;

    /**
     * The billing of one message.
     *
     * @param country where it goes, ISO 3166-1 alpha-2
     * @param text of a message that is nothing but text and suggestions; absent: it has files or cards
     * @param isPlain whether it has no suggestions
     */
    public static RcsBilling of(String country, @Nullable String text, boolean isPlain) {
        int segments = text == null
                ? 1
                : Math.max(1, (text.codePointCount(0, text.length()) + SEGMENT_CHARACTERS - 1) / SEGMENT_CHARACTERS);
        if (country.equals("US")) {
            return new RcsBilling("RICH", segments);
        }
        return new RcsBilling(text != null && isPlain && segments == 1 ? "BASIC" : "SINGLE", 1);
    }
}
