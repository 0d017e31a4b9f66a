package dev.dialtone.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 72h}, {@code 1h30m}, {@code 0.5s}, {@code 3d}, and those of ISO-8601. */
final class Span {

    private static final Pattern PART =
            Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(w|d|h|m|s|ms)(?![a-z])", Pattern.CASE_INSENSITIVE);

    private Span() {}

    static Duration parse(String text) {
        try {
            return text.startsWith("P") || text.startsWith("p") ? Duration.parse(text) : sum(text);
        } catch (DateTimeException | ArithmeticException notOne) {
            throw wrong(text);
        }
    }

    private static Duration sum(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            BigDecimal nanos = new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanosOf(part.group(2))));
            sum = sum.plus(Duration.ofNanos(nanos.longValueExact()));
        }
        if (end == 0 || end < text.length()) {
            throw wrong(text);
        }
        return sum;
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "w", "W" -> Duration.ofDays(7).toNanos();
            case "d", "D" -> Duration.ofDays(1).toNanos();
            case "h", "H" -> Duration.ofHours(1).toNanos();
            case "m", "M" -> Duration.ofMinutes(1).toNanos();
            case "s", "S" -> Duration.ofSeconds(1).toNanos();
            default -> Duration.ofMillis(1).toNanos();
        };
    }

    private static UsageException wrong(String text) {
        return new UsageException("DURATION: " + text + " (expected: such as 72h, 3d, 1h30m, 90s or PT72H)");
    }
}
