package dev.dialtone.server.log;

import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.log.OneLine;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * A line of the log for every request, at the level of info. What only asks how the server is, time and again, is at that of debug, and
 * so are inputs.
 */
public final class RequestLog implements CallListener {
    /** A longer reason is cut at once, so that lines that wait keep little alive. */
    private static final int LONG_REASON = 1_000;

    private static final Set<String> POLLS = Set.of(
            "GetMetrics",
            "Health",
            "LocalStackEdgeHealth",
            "LocalStackHealth",
            "LocalStackInit",
            "LocalStackInitStage",
            "Ready");

    private final LogWriter writer;
    private final boolean isDebug;

    private RequestLog(LogWriter writer, boolean isDebug) {
        this.writer = writer;
        this.isDebug = isDebug;
    }

    /**
     * Whoever writes requests.
     *
     * @param least the least important lines that are written
     */
    public static CallListener of(LogWriter writer, Level least) {
        return least.toInt() > Level.INFO.toInt() ? NONE : new RequestLog(writer, least == Level.DEBUG);
    }

    @Override
    public void answered(JournalEntry call, @Nullable String reason) {
        if (isDebug) {
            writer.add(new LogLine.Request(isPoll(call) ? Level.DEBUG : Level.INFO, call, shortened(reason)));
        } else if (!isPoll(call)) {
            writer.add(new LogLine.Request(Level.INFO, call.withoutInput(), shortened(reason)));
        }
    }

    private static boolean isPoll(JournalEntry call) {
        return call.outcome().error() == null
                && DialtoneControl.IDENTITY.name().equals(call.call().service())
                && POLLS.contains(call.call().operation());
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONG_REASON ? reason : OneLine.of(reason);
    }
}
