package dev.dialtone.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Texts of others on a terminal, which must not move its cursor. */
final class Text {

    private static final int LONGEST_CELL = 72;

    private Text() {}

    /** On one line, cut short when it is long. */
    static String line(String text) {
        String line = shown(text).replace('\n', ' ');
        int end = LONGEST_CELL - 1;
        return line.length() <= LONGEST_CELL
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** On its own lines. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> c != '\n' && steers(c) ? '\ufffd' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Whether a terminal shows something else than a character: moves its cursor, or writes from the right to the left. */
    private static boolean steers(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0x2028 && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** To the second. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A dash where there is nothing. */
    static String orDash(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "-" : value.toString();
    }
}
