package dev.dialtone.core.feed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One who listens to what happens in an account: a place in its {@link Feed}, and nothing that is held for it, however slow it is.
 * Used by one thread at a time, but for {@link #close}.
 */
public final class FeedListener implements AutoCloseable {
    private final Feed feed;
    /** Told once, when it listens no more. */
    private final Consumer<FeedListener> onClose;

    private long place;
    private boolean hasGap;
    private @Nullable CompletableFuture<Boolean> next;
    private boolean closed;

    /** @param after the number after which it listens; null: from now on */
    FeedListener(Feed feed, @Nullable Long after, Consumer<FeedListener> onClose) {
        this.feed = feed;
        this.onClose = onClose;
        this.hasGap = after != null && !feed.knowsAfter(after);
        this.place = after == null || hasGap ? feed.last() : after;
    }

    /**
     * Something that has happened.
     *
     * @param number one more than that of what happened before
     */
    public record Heard(long number, Happening happened) {}

    /** What it has not heard yet, the oldest first; empty: nothing, or some of it has left ({@link #takeGap}). */
    public List<Heard> take(int most) {
        List<Happening> found = feed.after(place, most);
        if (found == null) {
            hasGap = true;
            place = feed.last();
            return List.of();
        }
        long before = place;
        place += found.size();
        return IntStream.range(0, found.size())
                .mapToObj(index -> new Heard(before + 1 + index, found.get(index)))
                .toList();
    }

    /** Whether it has missed something that is not kept any more. */
    public boolean hasGap() {
        return hasGap;
    }

    /** {@link #hasGap}, which is over then: tells once. It hears on from {@link #place}. */
    public boolean takeGap() {
        boolean had = hasGap;
        hasGap = false;
        return had;
    }

    /** The number of what it has heard, or missed, last. */
    public long place() {
        return place;
    }

    /** Completed when there is something to {@link #take}, or it is closed; null: there is. */
    public @Nullable CompletionStage<?> pause() {
        synchronized (this) {
            if (closed || hasGap) {
                return null;
            }
            next = feed.next(this, place);
            return next;
        }
    }

    /** Whether it listens no more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Listens no more. Any thread may say so, and more than once. */
    @Override
    public void close() {
        CompletableFuture<Boolean> waited;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waited = next;
        }
        if (waited != null) {
            feed.forget(this);
            waited.complete(false);
        }
        onClose.accept(this);
    }
}
