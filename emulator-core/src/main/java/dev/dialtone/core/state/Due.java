package dev.dialtone.core.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A change that falls due: data, so that it can be saved.
 *
 * @param at when, on the account's clock; cut to milliseconds
 * @param change its name in {@link Changes}
 * @param region the region of the scope it gets
 * @param key what it is applied to
 */
public record Due(Instant at, String change, String region, String key) {
    /** Cuts the time to the precision of the clock. */
    public Due {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
