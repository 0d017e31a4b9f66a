package dev.dialtone.core.signature;

import dev.dialtone.core.signature.SignatureRefused.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** When something was signed, and for how long that holds. */
final class SignatureTime {
    /** How far the clocks of client and server may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    /** The longest that a presigned URL may hold. */
    private static final long MOST_EXPIRES = Duration.ofDays(7).toSeconds();

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private SignatureTime() {}

    /** {@code 20261129T120000Z}, or what a Date header has (RFC 9110, 5.6.7). */
    static Instant of(String date) {
        try {
            return date.endsWith("GMT")
                    ? ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                    : LocalDateTime.parse(date, BASIC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new SignatureRefused(
                    Reason.INCOMPLETE,
                    "Date must be in ISO-8601 'basic format'. Got '" + date
                            + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    static String text(Instant instant) {
        return BASIC.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** @throws SignatureRefused for a signature that holds no longer, or not yet */
    static void requireCurrent(Instant signedAt, Credentials credentials, Instant now) {
        Duration life = credentials.expires() == null ? SKEW : life(credentials.expires());
        Instant earliest = now.minus(life);
        Instant latest = now.plus(SKEW);
        if (signedAt.isBefore(earliest)) {
            throw new SignatureRefused(
                    Reason.INVALID,
                    "Signature expired: " + text(signedAt) + " is now earlier than " + text(earliest) + " (" + text(now)
                            + " - " + inWords(life) + ")");
        }
        if (signedAt.isAfter(latest)) {
            throw new SignatureRefused(
                    Reason.INVALID,
                    "Signature not yet current: " + text(signedAt) + " is still later than " + text(latest) + " ("
                            + text(now) + " + " + inWords(SKEW) + ")");
        }
    }

    private static String inWords(Duration life) {
        return life.toSecondsPart() == 0 ? life.toMinutes() + " min." : life.toSeconds() + " sec.";
    }

    /** The words are those of Amazon S3. */
    private static Duration life(String expires) {
        long seconds;
        try {
            seconds = Long.parseLong(expires);
        } catch (NumberFormatException notANumber) {
            throw new SignatureRefused(Reason.INCOMPLETE, "X-Amz-Expires should be a number");
        }
        if (seconds < 0) {
            throw new SignatureRefused(Reason.INCOMPLETE, "X-Amz-Expires must be non-negative");
        }
        if (seconds > MOST_EXPIRES) {
            throw new SignatureRefused(
                    Reason.INCOMPLETE,
                    "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less"
                            + " than 604800 seconds");
        }
        return Duration.ofSeconds(seconds);
    }
}
