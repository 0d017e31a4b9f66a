package dev.dialtone.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

final class ThrottledLogTest {

    private final Lines lines = new Lines();
    private long nowNanos;
    private final ThrottledLog throttledLog = new ThrottledLog(lines, Level.WARN, () -> nowNanos);

    @Test
    void writesTheFirstWithItsCauseAndWithoutReadingPlaceholders() {
        assertThat(throttledLog.log("no {} for you", new IllegalStateException("why")))
                .isTrue();

        assertThat(lines.written).containsExactly("WARN no {} for you: why");
    }

    @Test
    void writesOneASecondAndCountsTheOthers() {
        for (int tenth = 0; tenth <= 20; tenth++) {
            assertThat(throttledLog.log("again", null)).isEqualTo(tenth % 10 == 0);
            nowNanos += Duration.ofMillis(100).toNanos();
        }

        assertThat(lines.written)
                .containsExactly(
                        "WARN again", "WARN again (and 9 like it, left out)", "WARN again (and 9 like it, left out)");
    }

    @Test
    void writesAllOfThemForWhoDebugs() {
        lines.debug = true;
        for (int i = 0; i < 3; i++) {
            assertThat(throttledLog.log("again", null)).isTrue();
        }

        assertThat(lines.written).containsExactly("WARN again", "DEBUG again", "DEBUG again");
    }

    /** Keeps what is logged. */
    private static final class Lines extends AbstractLogger {
        private static final long serialVersionUID = 1;

        private final transient List<String> written = new ArrayList<>();
        private boolean debug;

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String text,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable cause) {
            String line = level + " " + MessageFormatter.basicArrayFormat(text, arguments);
            written.add(cause == null ? line : line + ": " + cause.getMessage());
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return debug;
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return debug;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return true;
        }
    }
}
