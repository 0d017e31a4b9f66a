package dev.dialtone.core.feed;

import dev.dialtone.core.schedule.RealTimeScheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What happens in accounts, for those who listen. An account has a {@link Feed} while somebody listens to it, and for a while after, so
 * that one who has lost the connection misses nothing. Any thread may use it.
 */
public final class Feeds implements AutoCloseable {
    /** How many may listen, to all accounts together. */
    public static final int MOST_LISTENERS = 64;

    /** How long a feed is kept to which nobody listens. */
    static final Duration KEPT = Duration.ofMinutes(1);

    /** How many of these there are at most; they have nothing else to bound them. */
    private static final int MOST_UNHEARD = 16;

    /** Numbers of a feed begin at the time: so they rise from one start of the program to the next, and are exact in JavaScript. */
    private static final long NUMBERS_A_MILLISECOND = 1_000;

    private final RealTimeScheduler scheduler;
    private final InstantSource realTime;
    private final Map<String, Feed> byAccount = new ConcurrentHashMap<>();
    private final Set<FeedListener> listeners = ConcurrentHashMap.newKeySet();

    private Audience audience = Audience.NONE;
    private int listening;
    private int unheard;
    private long lastNumber;
    private boolean closed;

    /** Told whether anybody listens. */
    public interface Audience {
        /** Told nothing. */
        Audience NONE = new Audience() {};

        /** What happens is to be told from now on: somebody is about to listen. */
        default void begins() {}

        /** Nobody listens any more, nor will come back for what was missed. */
        default void ends() {}
    }

    /**
     * Feeds that nobody listens to.
     *
     * @param realTime numbers begin with it
     */
    public Feeds(RealTimeScheduler scheduler, InstantSource realTime) {
        this.scheduler = scheduler;
        this.realTime = realTime;
    }

    /** Tells who tells what happens whether anybody listens; to be called before anybody does. */
    public synchronized void tellOf(Audience told) {
        audience = told;
    }

    /** Whether it is worth while to tell what happens in an account. */
    public boolean isHeard(String account) {
        return byAccount.containsKey(account);
    }

    /** Tells those who listen what has happened. */
    public void tell(String account, Happening happened) {
        Feed feed = byAccount.get(account);
        if (feed != null) {
            feed.add(happened);
        }
    }

    /** Tells everybody, whatever account they listen to. */
    public void tellAll(Happening happened) {
        byAccount.values().forEach(feed -> feed.add(happened));
    }

    /**
     * Begins to listen to an account.
     *
     * @param after the number of what was heard last before; null: what happens from now on
     * @throws FeedsFull when there are too many already
     */
    public synchronized FeedListener listen(String account, @Nullable Long after) {
        if (listening >= MOST_LISTENERS) {
            throw new FeedsFull(MOST_LISTENERS);
        }
        Feed feed = byAccount.get(account);
        if (feed == null) {
            if (byAccount.isEmpty()) {
                audience.begins();
            }
            lastNumber = Math.max(lastNumber, realTime.millis() * NUMBERS_A_MILLISECOND);
            feed = new Feed(lastNumber);
            byAccount.put(account, feed);
        } else if (feed.count(0) == 0) {
            unheard--;
        }
        listening++;
        feed.count(1);
        Feed heard = feed;
        FeedListener listener = new FeedListener(feed, after, gone -> left(account, heard, gone));
        listeners.add(listener);
        if (closed) {
            listener.close();
        }
        return listener;
    }

    private synchronized void left(String account, Feed feed, FeedListener listener) {
        listeners.remove(listener);
        listening--;
        if (feed.count(-1) > 0) {
            return;
        }
        unheard++;
        if (closed || unheard > MOST_UNHEARD) {
            drop(account, feed);
        } else {
            scheduler.after(KEPT, () -> dropUnheard(account, feed));
        }
    }

    private synchronized void dropUnheard(String account, Feed feed) {
        if (byAccount.get(account) == feed && feed.count(0) == 0) {
            drop(account, feed);
        }
    }

    private void drop(String account, Feed feed) {
        unheard--;
        byAccount.remove(account, feed);
        lastNumber = Math.max(lastNumber, feed.last() + 1);
        if (byAccount.isEmpty()) {
            audience.ends();
        }
    }

    /** How many listen. */
    public synchronized int listening() {
        return listening;
    }

    /** Lets everybody go who listens. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        listeners.forEach(FeedListener::close);
    }
}
