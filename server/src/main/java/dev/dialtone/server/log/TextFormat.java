package dev.dialtone.server.log;

import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.log.OneLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.slf4j.event.Level;

/**
 * Lines for people: time, level, account, region, service, operation, status, milliseconds, and the error with what is wrong. What
 * callers have written is on one line, without characters that steer a terminal.
 */
final class TextFormat implements LineFormat {
    private static final String PLAIN = "\u001b[0m";
    private static final String GREY = "\u001b[90m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RED = "\u001b[31m";

    private final boolean isColoured;
    private final LineTime time = new LineTime();

    TextFormat(boolean isColoured) {
        this.isColoured = isColoured;
    }

    @Override
    public void append(StringBuilder text, LogLine.Request line) {
        JournalEntry entry = line.call();
        JournalEntry.Call call = entry.call();
        JournalEntry.Outcome outcome = entry.outcome();
        begin(text, entry.receivedAt(), line.level());
        text.append(call.account())
                .append(' ')
                .append(OneLine.of(call.region()))
                .append(' ');
        text.append(call.service() == null ? "-" : call.service()).append(' ');
        text.append(OneLine.of(call.operation())).append(' ');
        coloured(text, colourOf(outcome.status()), Integer.toString(outcome.status()));
        text.append(' ');
        LineTime.appendMillis(text, entry.durationMicros());
        text.append(" ms");
        if (outcome.error() != null) {
            text.append(' ').append(outcome.error()).append(line.reason() == null ? "" : ":");
        }
        if (line.reason() != null) {
            text.append(' ').append(OneLine.of(line.reason()));
        }
        if (outcome.fault() != null) {
            text.append(" [").append(outcome.fault()).append(']');
        }
        if (line.level() == Level.DEBUG || call.input() != null) {
            text.append(" (").append(entry.requestId());
            if (call.input() != null) {
                text.append(' ');
                JsonText.append(text, call.input().document().value());
            }
            text.append(')');
        }
        text.append('\n');
    }

    @Override
    public void append(StringBuilder text, LogLine.Message line) {
        begin(text, line.at(), line.level());
        text.append(line.logger())
                .append(": ")
                .append(OneLine.uncut(line.text()))
                .append('\n');
        if (line.cause() != null) {
            text.append(stackTrace(line.cause()));
        }
    }

    private void begin(StringBuilder text, Instant at, Level level) {
        if (isColoured) {
            text.append(GREY);
        }
        time.append(text, at);
        if (isColoured) {
            text.append(PLAIN);
        }
        text.append(' ');
        coloured(text, colourOf(level), level.name());
        text.append(level.name().length() < Level.ERROR.name().length() ? "  " : " ");
    }

    private void coloured(StringBuilder text, String colour, String word) {
        if (isColoured) {
            text.append(colour).append(word).append(PLAIN);
        } else {
            text.append(word);
        }
    }

    private static String colourOf(int status) {
        return status < 400 ? GREEN : status < 500 ? YELLOW : RED;
    }

    private static String colourOf(Level level) {
        return switch (level) {
            case ERROR -> RED;
            case WARN -> YELLOW;
            case INFO -> GREEN;
            case DEBUG, TRACE -> GREY;
        };
    }

    /** With what ends its last line, and without what would steer a terminal. */
    static String stackTrace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        return trace.toString().replace('\u001b', '?').replace('\r', '?');
    }
}
