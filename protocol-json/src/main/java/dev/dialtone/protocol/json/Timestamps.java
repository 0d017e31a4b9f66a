package dev.dialtone.protocol.json;

import dev.dialtone.core.shape.TimestampFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps as text, strictly in one of Smithy's three formats. Milliseconds are the finest that is written; years are
 * 0001 to 9999.
 */
public final class Timestamps {

    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Timestamps() {}

    /** The moment that a text means; null when the text is not in that format. Offsets other than Z are not. */
    public static @Nullable Instant parse(String text, TimestampFormat format) {
        return switch (format) {
            case EPOCH_SECONDS -> parseEpochSeconds(text);
            case DATE_TIME -> parseDateTime(text);
            case HTTP_DATE -> parseHttpDate(text);
        };
    }

    /**
     * Writes a moment; fractions of a second only when there are some. The compliance suites want whole seconds without
     * any. Dates have three digits then, for readers that expect no other number of them.
     */
    public static String format(Instant moment, TimestampFormat format) {
        return switch (format) {
            case EPOCH_SECONDS -> formatEpochSeconds(moment);
            case DATE_TIME -> formatDateTime(moment);
            case HTTP_DATE -> formatHttpDate(moment);
        };
    }

    /** What a text of this format looks like, for messages. */
    public static String example(TimestampFormat format) {
        return switch (format) {
            case EPOCH_SECONDS -> "seconds since 1970 such as 1576540098.5";
            case DATE_TIME -> "a date-time such as 2019-12-16T23:48:18Z";
            case HTTP_DATE -> "a date such as Mon, 16 Dec 2019 23:48:18 GMT";
        };
    }

    /** The moment some seconds after 1970; null outside the years 0001 to 9999. */
    static @Nullable Instant ofEpochSeconds(long seconds, int nanos) {
        return seconds < FIRST_SECOND || seconds > LAST_SECOND ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    /** The moment some seconds after 1970, to the millisecond; null outside the years 0001 to 9999. */
    static @Nullable Instant ofEpochSeconds(double seconds) {
        boolean inside = seconds >= FIRST_SECOND && seconds < LAST_SECOND + 1;
        // What is nearest to the last moment would be rounded to the year 10000.
        return inside ? Instant.ofEpochMilli(Math.min(Math.round(seconds * 1000), LAST_SECOND * 1000 + 999)) : null;
    }

    private static @Nullable Instant parseEpochSeconds(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        if (end - start > 12 || (dot >= 0 && dot == text.length() - 1)) {
            return null;
        }
        long seconds = digits(text, start, end);
        long nanos = dot < 0 ? 0 : nanos(text, dot + 1, text.length());
        if (seconds < 0 || nanos < 0) {
            return null;
        }
        return start == 0 ? ofEpochSeconds(seconds, (int) nanos) : before1970(seconds, (int) nanos);
    }

    private static @Nullable Instant before1970(long seconds, int nanos) {
        return nanos == 0 ? ofEpochSeconds(-seconds, 0) : ofEpochSeconds(-seconds - 1, 1_000_000_000 - nanos);
    }

    /** {@code 2019-12-16T23:48:18.123Z}. */
    private static @Nullable Instant parseDateTime(String text) {
        int last = text.length() - 1;
        if (last < 19
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(last) != 'Z') {
            return null;
        }
        return moment(
                digits(text, 0, 4),
                digits(text, 5, 7),
                digits(text, 8, 10),
                digits(text, 11, 13),
                digits(text, 14, 16),
                digits(text, 17, 19),
                fraction(text, 19, last));
    }

    /** {@code Mon, 16 Dec 2019 23:48:18.123 GMT}. */
    private static @Nullable Instant parseHttpDate(String text) {
        int end = text.length() - 4;
        if (end < 25
                || place(text, 0, DAYS) < 0
                || !text.startsWith(", ", 3)
                || text.charAt(7) != ' '
                || text.charAt(11) != ' '
                || text.charAt(16) != ' '
                || text.charAt(19) != ':'
                || text.charAt(22) != ':'
                || !text.endsWith(" GMT")) {
            return null;
        }
        return moment(
                digits(text, 12, 16),
                place(text, 8, MONTHS) + 1,
                digits(text, 5, 7),
                digits(text, 17, 19),
                digits(text, 20, 22),
                digits(text, 23, 25),
                fraction(text, 25, end));
    }

    private static @Nullable Instant moment(
            long year, long month, long day, long hour, long minute, long second, long nanos) {
        if (year < 1 || nanos < 0) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            (int) year, (int) month, (int) day, (int) hour, (int) minute, (int) second, (int) nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The nanoseconds of an optional fraction with its dot; -1 when there is something else. */
    private static long fraction(String text, int start, int end) {
        if (start == end) {
            return 0;
        }
        return text.charAt(start) != '.' || start + 1 == end ? -1 : nanos(text, start + 1, end);
    }

    /** The nanoseconds of fraction digits, whatever is finer cut off; -1 when there is something else. */
    private static long nanos(String text, int start, int end) {
        if (end - start > 9 && digits(text, start + 9, end) < 0) {
            return -1;
        }
        long value = digits(text, start, Math.min(end, start + 9));
        for (int i = end - start; i < 9 && value > 0; i++) {
            value *= 10;
        }
        return value;
    }

    /** The value of plain digits; -1 when there are none or something else. */
    private static long digits(String text, int start, int end) {
        long value = start < end ? 0 : -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = Math.min(value * 10 + (c - '0'), Integer.MAX_VALUE * 1000L);
        }
        return value;
    }

    /** Which of the three-letter names stands in the text; -1 for none. */
    private static int place(String text, int start, String names) {
        for (int i = 0; i < names.length(); i += 3) {
            if (text.startsWith(names.substring(i, i + 3), start)) {
                return i / 3;
            }
        }
        return -1;
    }

    private static String formatEpochSeconds(Instant moment) {
        int millis = moment.getNano() / NANOS_OF_MILLI;
        long seconds = moment.getEpochSecond();
        if (millis == 0) {
            return Long.toString(seconds);
        }
        StringBuilder text = new StringBuilder(16);
        if (seconds < 0) {
            // -1.5 s is kept as -2 s and 500 ms.
            text.append('-').append(-seconds - 1);
            appendMillis(text, 1000 - millis);
        } else {
            text.append(seconds);
            appendMillis(text, millis);
        }
        return withoutTrailingZeros(text);
    }

    private static String formatDateTime(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(24);
        appendPadded(text, time.getYear(), 4);
        appendPadded(text.append('-'), time.getMonthValue(), 2);
        appendPadded(text.append('-'), time.getDayOfMonth(), 2);
        appendClock(text.append('T'), time);
        appendMillis(text, moment.getNano() / NANOS_OF_MILLI);
        return text.append('Z').toString();
    }

    private static String formatHttpDate(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(33);
        int day = 3 * (time.getDayOfWeek().getValue() - 1);
        int month = 3 * (time.getMonthValue() - 1);
        text.append(DAYS, day, day + 3).append(", ");
        appendPadded(text, time.getDayOfMonth(), 2);
        text.append(' ').append(MONTHS, month, month + 3).append(' ');
        appendPadded(text, time.getYear(), 4);
        appendClock(text.append(' '), time);
        appendMillis(text, moment.getNano() / NANOS_OF_MILLI);
        return text.append(" GMT").toString();
    }

    private static void appendClock(StringBuilder text, LocalDateTime time) {
        appendPadded(text, time.getHour(), 2);
        appendPadded(text.append(':'), time.getMinute(), 2);
        appendPadded(text.append(':'), time.getSecond(), 2);
    }

    private static void appendPadded(StringBuilder text, int value, int width) {
        int limit = 10;
        for (int i = 1; i < width; i++) {
            if (value < limit) {
                text.append("0".repeat(width - i));
                break;
            }
            limit *= 10;
        }
        text.append(value);
    }

    /** A dot and three digits, or nothing. */
    private static void appendMillis(StringBuilder text, int millis) {
        if (millis != 0) {
            appendPadded(text.append('.'), millis, 3);
        }
    }

    /** The shortest text of a number that has a fraction. */
    private static String withoutTrailingZeros(StringBuilder number) {
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        return number.substring(0, end);
    }
}
