package dev.dialtone.server.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Writes lines, one after the other, on a thread of its own, which begins with the first line: who has something to say waits for
 * nobody. Of lines that come faster than they can be written some are left out, and the log says how many. Safe for use by any
 * thread.
 */
public final class LogWriter implements AutoCloseable {
    /** So many lines wait at most. One keeps a request's input alive at the level of debug alone. */
    static final int MOST_WAITING = 2_048;

    /** Lines of so long are written together: under load the thread wakes up for many. */
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);
    private static final int MOST_CHARS_AT_ONCE = 64 * 1024;

    private final OutputStream output;
    private final LineFormat format;
    private final BlockingQueue<LogLine> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder leftOut = new LongAdder();
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable Thread writer;
    private volatile boolean isIdle;
    private volatile boolean isClosing;

    LogWriter(OutputStream output, LineFormat format) {
        this.output = output;
        this.format = format;
    }

    /**
     * A log on standard output of JSON objects, a line each.
     */
    public static LogWriter ofJson() {
        return new LogWriter(new FileOutputStream(FileDescriptor.out), new JsonFormat());
    }

    /** A log on standard output for people. */
    public static LogWriter ofText(boolean isColoured) {
        return new LogWriter(new FileOutputStream(FileDescriptor.out), new TextFormat(isColoured));
    }

    /** Says something at the level of warnings. */
    public void warn(String what) {
        add(new LogLine.Message(Instant.now(), Level.WARN, "dialtone", what, null));
    }

    /** One line as this log has it, for whoever writes it by himself. */
    public String line(String what) {
        StringBuilder line = new StringBuilder();
        format.append(line, new LogLine.Message(Instant.now(), Level.INFO, "dialtone", what, null));
        return line.toString();
    }

    void add(LogLine line) {
        if (!waiting.offer(line)) {
            leftOut.increment();
        }
        Thread thread = writer;
        if (thread == null) {
            begin();
        } else if (isIdle) {
            isIdle = false;
            LockSupport.unpark(thread);
        }
    }

    private synchronized void begin() {
        if (writer == null) {
            Thread thread = new Thread(this::run, "dialtone-log");
            thread.setDaemon(true);
            writer = thread;
            thread.start();
        }
    }

    private void run() {
        try {
            writeLines();
        } catch (IOException nobodyReads) {
            // There is nowhere to say so: lines wait until there is no room for more.
        }
    }

    private void writeLines() throws IOException {
        List<LogLine> lines = new ArrayList<>();
        while (!isClosing || !waiting.isEmpty()) {
            waiting.drainTo(lines);
            if (lines.isEmpty()) {
                isIdle = true;
                if (waiting.isEmpty() && !isClosing) {
                    LockSupport.park(this);
                }
                isIdle = false;
            } else {
                write(lines);
                lines.clear();
                if (!isClosing) {
                    LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            }
        }
    }

    private void write(List<LogLine> lines) throws IOException {
        for (LogLine line : lines) {
            format.append(text, line);
            if (text.length() > MOST_CHARS_AT_ONCE) {
                flush();
            }
        }
        long missing = leftOut.sumThenReset();
        if (missing > 0) {
            format.append(
                    text,
                    new LogLine.Message(
                            Instant.now(),
                            Level.WARN,
                            "dialtone",
                            missing + " lines left out: they came faster than they could be written",
                            null));
        }
        flush();
    }

    private void flush() throws IOException {
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
        text.setLength(0);
    }

    /** Writes what waits, for at most a second: whoever reads the log may have stopped to. Lines that come later are not written. */
    @Override
    public void close() {
        isClosing = true;
        Thread thread = writer;
        if (thread == null) {
            return;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_MOMENT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
