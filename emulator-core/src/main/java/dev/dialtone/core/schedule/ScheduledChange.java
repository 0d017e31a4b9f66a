package dev.dialtone.core.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A change that a {@link ChangeHandler} will apply at its time: data, so that it can be saved.
 *
 * @param at when, on the account's clock; cut to milliseconds
 * @param handler the name of its handler in {@link ChangeHandlers}
 * @param region the region of the scope it gets
 * @param key what it is applied to
 */
public record ScheduledChange(Instant at, String handler, String region, String key) {
    /** Cuts the time to the precision of the clock. */
    public ScheduledChange {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
