package dev.dialtone.control;

import dev.dialtone.core.shape.Excerpt;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations of the control API: ISO-8601 in days and smaller. */
final class Durations {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /** Parses what the contract's pattern let through. */
    static Duration parse(String member, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException tooLarge) {
            // answered below
        }
        throw ControlErrors.badRequest(
                member + ": " + Excerpt.of(text) + " (expected: ISO-8601 of at most " + LONGEST + ")");
    }
}
