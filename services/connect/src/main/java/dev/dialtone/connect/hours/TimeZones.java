package dev.dialtone.connect.hours;

import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.shape.Excerpt;
import java.time.ZoneId;
import java.util.Set;

/** The time zones that hours of operation may be in: those of the IANA database. */
final class TimeZones {
    /** The database has them, Java's list of available zones does not. */
    private static final Set<String> OLD = Set.of("EST", "HST", "MST");

    /** Read at the first question; a start has no use for it. */
    private static final class Loaded {
        static final Set<String> ALL = ZoneId.getAvailableZoneIds();
    }

    private TimeZones() {}

    /** Refuses what is no time zone: an InvalidParameterException. */
    static void require(String timeZone) {
        if (!OLD.contains(timeZone) && !Loaded.ALL.contains(timeZone)) {
            throw ConnectErrors.invalidParameter("TimeZone: " + Excerpt.of(timeZone)
                    + " (expected: the name of a time zone of the IANA database, such as America/New_York)");
        }
    }
}
