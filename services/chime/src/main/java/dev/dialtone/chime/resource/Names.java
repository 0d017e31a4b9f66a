package dev.dialtone.chime.resource;

import dev.dialtone.core.shape.ModeledException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of numbers, and the calling names of numbers and accounts. */
public final class Names {

    private static final Duration BETWEEN_CALLING_NAMES = Duration.ofDays(7);

    private Names() {}

    /** A name as it is kept: null for an empty one, which takes away the one there is. */
    public static @Nullable String nullIfEmpty(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }

    /** A phone number with its plus sign, which requests may leave out. */
    public static String e164(String number) {
        return number.startsWith("+") ? number : "+" + number;
    }

    /**
     * Why a calling name cannot be set now; empty when it can.
     *
     * @param lastRequested when it was last set; null: never
     */
    public static Optional<ModeledException> callingNameError(@Nullable Instant lastRequested, Instant now) {
        boolean isTooSoon = lastRequested != null && now.isBefore(lastRequested.plus(BETWEEN_CALLING_NAMES));
        return isTooSoon
                ? Optional.of(ChimeErrors.badRequest(
                        "The calling name was updated at " + lastRequested + " (expected: one update every 7 days)"))
                : Optional.empty();
    }
}
