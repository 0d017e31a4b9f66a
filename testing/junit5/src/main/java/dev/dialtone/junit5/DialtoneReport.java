package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.RecordedCall;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an account had asked of AWS and whom it had written to when a test failed: the test's failure has it as suppressed. It is no
 * failure itself and has no stack trace; its message is the report.
 */
public final class DialtoneReport extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST_LINES = 50;
    private static final int MOST_CHARACTERS = 160;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String text;

    private DialtoneReport(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** The report: a line for each call and each message, the newest last. */
    @Override
    public String getMessage() {
        return text;
    }

    static DialtoneReport of(List<Dialtone> accounts) {
        return new DialtoneReport(accounts.stream().map(DialtoneReport::text).collect(Collectors.joining()));
    }

    private static String text(Dialtone account) {
        try {
            return account + "\n"
                    + section("Requests", account.requests().list(), DialtoneReport::line)
                    + section("Messages", account.inbox().messages(), DialtoneReport::line);
        } catch (DialtoneException unanswered) {
            return account + ": no report, for it cannot be asked: " + unanswered.getMessage() + "\n";
        }
    }

    /** The newest last, and of many these only. */
    private static <T> String section(String title, List<T> all, Function<T, String> line) {
        int left = Math.max(0, all.size() - MOST_LINES);
        StringBuilder section = new StringBuilder("  ").append(title);
        if (all.isEmpty()) {
            return section.append(": none\n").toString();
        }
        section.append(left == 0 ? ":\n" : ", the last " + MOST_LINES + " of " + all.size() + ":\n");
        for (T each : all.subList(left, all.size())) {
            section.append("    ").append(line.apply(each)).append('\n');
        }
        return section.toString();
    }

    private static String line(RecordedCall call) {
        String line = String.format(
                Locale.ROOT,
                "%s %s %s: %d%s, %.1f ms",
                TIME.format(call.receivedAt()),
                shown(call.service(), "?"),
                call.operation(),
                call.status(),
                call.error() == null ? "" : " " + call.error(),
                call.durationMicros() / 1000.0);
        return shortened(line);
    }

    private static String line(Message message) {
        return String.format(
                Locale.ROOT,
                "%s %s to %s from %s, %s: %s",
                TIME.format(message.sentAt()),
                message.channel(),
                message.to(),
                shown(message.from(), "nobody"),
                message.status(),
                shortened(shown(message.body(), "(no text)")));
    }

    private static String shown(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** On one line, and with an end. */
    private static String shortened(String text) {
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        return line.length() <= MOST_CHARACTERS
                ? line
                : line.substring(0, MOST_CHARACTERS) + "… (" + text.length() + " characters)";
    }
}
