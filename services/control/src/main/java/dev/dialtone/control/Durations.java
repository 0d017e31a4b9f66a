package dev.dialtone.control;

import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.shape.Excerpt;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Durations of the control API: ISO-8601 in days and smaller. */
final class Durations {

    private static final Duration LONGEST = Duration.ofDays(36_500);
    /** {@link Duration#parse} also takes signs, commas and small letters. */
    private static final String LETTERS = "PDTHMS.0123456789";

    private Durations() {}

    /** The duration that a member of an input means. */
    static Duration parse(String member, String text) {
        Duration duration = read(text)
                .orElseThrow(() -> ControlErrors.badRequest(member + ": " + Excerpt.of(text)
                        + " (expected: ISO-8601 in days and smaller, such as PT72H, of at most " + LONGEST + ")"));
        if (duration.compareTo(LONGEST) > 0) {
            throw ControlErrors.badRequest(
                    member + ": " + Excerpt.of(text) + " (expected: ISO-8601 of at most " + LONGEST + ")");
        }
        return duration;
    }

    private static Optional<Duration> read(String text) {
        if (text.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notOfThisForm) {
            return Optional.empty();
        }
    }
}
