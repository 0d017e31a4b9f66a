package dev.dialtone.core.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The last things that have happened in one account, numbered one after the other, in a ring: the oldest leave for new ones, whether
 * everybody who listens has had them or not. Any thread may use it; none waits in it for long.
 */
final class Feed {
    /** How many are kept. */
    static final int MOST = 1_024;

    /** How many bytes they may keep alive, in their own estimate. */
    static final long MOST_BYTES = 512 * 1024;

    private final @Nullable Happening[] ring = new Happening[MOST];
    private final Map<FeedListener, CompletableFuture<Boolean>> waiting = new HashMap<>();
    private int listeners;
    private long first;
    private long last;
    private long bytes;

    /** @param begin a number below that of the first thing that will happen */
    Feed(long begin) {
        this.first = begin + 1;
        this.last = begin;
    }

    /** The number of what has happened last. */
    synchronized long last() {
        return last;
    }

    /** Whether all that has happened after this number is still there. */
    synchronized boolean knowsAfter(long number) {
        return number >= first - 1 && number <= last;
    }

    void add(Happening happened) {
        List<CompletableFuture<Boolean>> woken;
        synchronized (this) {
            last++;
            if (last - first == MOST) {
                dropFirst();
            }
            ring[slot(last)] = happened;
            bytes += happened.weight();
            while (bytes > MOST_BYTES && first < last) {
                dropFirst();
            }
            if (waiting.isEmpty()) {
                return;
            }
            woken = List.copyOf(waiting.values());
            waiting.clear();
        }
        woken.forEach(one -> one.complete(true));
    }

    private void dropFirst() {
        bytes -= at(first).weight();
        ring[slot(first)] = null;
        first++;
    }

    /** What has happened after a number, at most so many; null when some of it has left. */
    synchronized @Nullable List<Happening> after(long number, int most) {
        if (number < first - 1) {
            return null;
        }
        List<Happening> found = new ArrayList<>();
        for (long next = number + 1; next <= last && found.size() < most; next++) {
            found.add(at(next));
        }
        return found;
    }

    /** Completed when something happens after a number; null: something has. */
    synchronized @Nullable CompletableFuture<Boolean> next(FeedListener listener, long number) {
        if (number < last) {
            return null;
        }
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        waiting.put(listener, next);
        return next;
    }

    /** For whoever waits no more. */
    synchronized void forget(FeedListener listener) {
        waiting.remove(listener);
    }

    /** Counts one who listens more or less, and gives how many do. */
    synchronized int count(int more) {
        listeners += more;
        return listeners;
    }

    private Happening at(long number) {
        return Objects.requireNonNull(ring[slot(number)], "entry");
    }

    private static int slot(long number) {
        return (int) Math.floorMod(number, (long) MOST);
    }
}
