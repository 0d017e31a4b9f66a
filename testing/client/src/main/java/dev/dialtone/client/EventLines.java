package dev.dialtone.client;

import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events from the lines of an answer. What is not read yet stays with the server, but for some lines. */
final class EventLines implements Flow.Subscriber<String>, AutoCloseable {
    private static final int MOST_LINES = 256;
    private static final String ID = "id: ";
    private static final String DATA = "data: ";

    private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private boolean ended;
    private @Nullable Long lastId;

    /** @param text null: there are no more */
    private record Line(@Nullable String text) {}

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        if (closed) {
            begun.cancel();
        } else {
            begun.request(MOST_LINES);
        }
    }

    @Override
    public void onNext(String line) {
        lines.add(new Line(line));
    }

    @Override
    public void onError(Throwable failure) {
        lines.add(new Line(null));
    }

    @Override
    public void onComplete() {
        lines.add(new Line(null));
    }

    /** The data of the next event; null when there is none in that time, or there are no more. */
    @Nullable String next(long time, TimeUnit unit) {
        long endNanos = System.nanoTime() + unit.toNanos(time);
        while (!ended) {
            Line line = poll(endNanos - System.nanoTime());
            if (line == null) {
                return null;
            }
            String data = take(line);
            if (data != null) {
                return data;
            }
        }
        return null;
    }

    private @Nullable Line poll(long nanos) {
        try {
            return lines.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialtoneException("stream: interrupted", interrupted);
        }
    }

    private @Nullable String take(Line line) {
        String text = line.text();
        if (text == null) {
            ended = true;
            return null;
        }
        Flow.Subscription begun = subscription;
        if (begun != null) {
            begun.request(1);
        }
        if (text.startsWith(ID)) {
            lastId = Long.valueOf(text.substring(ID.length()));
        }
        return text.startsWith(DATA) ? text.substring(DATA.length()) : null;
    }

    /** Whether there are no more events. */
    boolean hasEnded() {
        return ended;
    }

    /** The id of the event that was read last; null: there was none. */
    @Nullable Long lastId() {
        return lastId;
    }

    @Override
    public void close() {
        closed = true;
        Flow.Subscription begun = subscription;
        if (begun != null) {
            begun.cancel();
        }
    }
}
