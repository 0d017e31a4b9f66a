package dev.dialtone.server.log;

import dev.dialtone.core.dispatch.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** A line of the log before it is text, which it becomes on the log's own thread. */
sealed interface LogLine {

    /**
     * A request.
     *
     * @param reason what the answer says is wrong; null: nothing is
     */
    record Request(Level level, JournalEntry call, @Nullable String reason) implements LogLine {}

    /**
     * Anything else.
     *
     * @param logger who says it, without its package
     * @param cause shown with its stack trace; null: there is none
     */
    record Message(
            Instant at,
            Level level,
            String logger,
            String text,
            @Nullable Throwable cause) implements LogLine {}
}
