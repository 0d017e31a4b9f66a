package dev.dialtone.server.log;

import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.log.OneLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** A JSON object a line, for programs. A member is left out where there is nothing to say. */
final class JsonFormat implements LineFormat {

    private final LineTime time = new LineTime();

    @Override
    public void append(StringBuilder text, LogLine.Request line) {
        JournalEntry entry = line.call();
        JournalEntry.Call call = entry.call();
        begin(text, entry.receivedAt(), line.level(), "request");
        member(text, "requestId", entry.requestId());
        member(text, "accountId", call.account());
        member(text, "region", OneLine.of(call.region()));
        member(text, "service", call.service());
        member(text, "operation", OneLine.of(call.operation()));
        text.append(",\"status\":").append(entry.outcome().status());
        text.append(",\"durationMillis\":");
        LineTime.appendMillis(text, entry.durationMicros());
        member(text, "error", entry.outcome().error());
        member(text, "fault", entry.outcome().fault());
        member(text, "reason", line.reason() == null ? null : OneLine.of(line.reason()));
        if (call.input() != null) {
            text.append(",\"input\":");
            JsonText.append(text, call.input().document().value());
        }
        text.append("}\n");
    }

    @Override
    public void append(StringBuilder text, LogLine.Message line) {
        begin(text, line.at(), line.level(), line.logger());
        member(text, "message", line.text());
        member(text, "stackTrace", line.cause() == null ? null : TextFormat.stackTrace(line.cause()));
        text.append("}\n");
    }

    private void begin(StringBuilder text, Instant at, Level level, String logger) {
        text.append("{\"time\":\"");
        time.append(text, at);
        text.append('"');
        member(text, "level", level.name());
        member(text, "logger", logger);
    }

    private static void member(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(",\"").append(name).append("\":");
            JsonText.appendString(text, value);
        }
    }
}
