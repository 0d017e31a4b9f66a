package dev.dialtone.server.log;

import java.time.Instant;

/** Times as lines have them, in UTC: {@code 2026-11-29T18:54:49.004Z}. Keeps the last second, which most lines share. Used by one thread. */
final class LineTime {
    private static final int LENGTH_TO_SECONDS = "2026-11-29T18:54:49".length();
    private static final int NANOS_IN_MILLI = 1_000_000;

    private long second = Long.MIN_VALUE;
    private String shown = "";

    void append(StringBuilder text, Instant at) {
        if (at.getEpochSecond() != second) {
            second = at.getEpochSecond();
            shown = Instant.ofEpochSecond(second).toString().substring(0, LENGTH_TO_SECONDS);
        }
        int millis = at.getNano() / NANOS_IN_MILLI;
        text.append(shown)
                .append('.')
                .append((char) ('0' + millis / 100))
                .append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10))
                .append('Z');
    }

    /** Milliseconds with one digit behind the point. */
    static void appendMillis(StringBuilder text, long micros) {
        text.append(micros / 1000).append('.').append((char) ('0' + micros / 100 % 10));
    }
}
