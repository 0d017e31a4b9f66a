package dev.dialtone.server.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger of slf4j that writes to the log. */
@SuppressWarnings("serial") // slf4j's loggers are serializable; these are never serialized
final class BoundLogger extends LegacyAbstractLogger {

    private final transient LogWriter writer;
    private final int least;

    BoundLogger(String name, LogWriter writer, int least) {
        this.name = name;
        this.writer = writer;
        this.least = least;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable cause) {
        String text = arguments == null ? pattern : MessageFormatter.basicArrayFormat(pattern, arguments);
        writer.add(new LogLine.Message(
                Instant.now(), level, name.substring(name.lastIndexOf('.') + 1), String.valueOf(text), cause));
    }

    @Override
    public boolean isTraceEnabled() {
        return shows(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return shows(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return shows(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return shows(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return shows(Level.ERROR);
    }

    private boolean shows(Level level) {
        return level.toInt() >= least;
    }
}
