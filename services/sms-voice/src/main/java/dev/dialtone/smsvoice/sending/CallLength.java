package dev.dialtone.smsvoice.sending;

import java.time.Duration;

/**
 * How long a call takes that reads a message out, in whole seconds, 1 at least. AWS gives no rule: 150 words to the minute,
 * which is how people read aloud, and the pauses that SSML gives a length.
 */
final class CallLength {
    private static final int MILLIS_PER_WORD = 60_000 / 150;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int SECONDS_PER_MINUTE = 60;

    private CallLength() {}

    /** The seconds that a plain text takes. */
    static int ofText(String text) {
        return seconds(text, Duration.ZERO);
    }

    /** The seconds that SSML takes in which nothing is {@linkplain Ssml#wrong wrong}. */
    static int ofSsml(String ssml) {
        return seconds(Ssml.spoken(ssml), Ssml.pauses(ssml));
    }

    /** The minutes that are paid for: each that is begun. */
    static int minutes(int seconds) {
        return roundedUp(seconds, SECONDS_PER_MINUTE);
    }

    private static int seconds(String text, Duration pauses) {
        long millis = (long) words(text) * MILLIS_PER_WORD + pauses.toMillis();
        return Math.max(1, roundedUp(millis, MILLIS_PER_SECOND));
    }

    private static int roundedUp(long amount, int unit) {
        return Math.toIntExact((amount + unit - 1) / unit);
    }

    /** What blanks part. */
    private static int words(String text) {
        int words = 0;
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isBlank = Character.isWhitespace(text.charAt(i));
            if (!isBlank && !isInWord) {
                words++;
            }
            isInWord = !isBlank;
        }
        return words;
    }
}
