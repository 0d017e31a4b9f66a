package dev.dialtone.core.http.netty;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections of a server: counts them, and brings them to an end. */
final class Connections {
    /** How many connections above the limit are kept to be rejected. */
    private static final int MOST_SURPLUS = 256;

    private final int maxConnections;
    private final Set<EntryHandler> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger welcomeCount = new AtomicInteger();
    private final ExcessConnections excess = new ExcessConnections(MOST_SURPLUS);
    private final CountDownLatch stoppedAndEmpty = new CountDownLatch(1);
    private volatile boolean stopping;

    Connections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    /**
     * Notes a connection, which calls {@link #closed} later, whatever the answer here.
     *
     * @return whether it is welcome; another one is to be rejected
     */
    boolean opened(EntryHandler connection) {
        open.add(connection);
        if (welcomeCount.incrementAndGet() <= maxConnections) {
            return true;
        }
        welcomeCount.decrementAndGet();
        excess.add(connection);
        return false;
    }

    /** Forgets a connection, with what {@link #opened} said of it. A second call does nothing. */
    void closed(EntryHandler connection, boolean welcome) {
        if (!open.remove(connection)) {
            return;
        }
        if (welcome) {
            welcomeCount.decrementAndGet();
        } else {
            excess.remove(connection);
        }
        noteIfEmpty();
    }

    /** How many are open, those to be rejected among them. */
    int count() {
        return open.size();
    }

    boolean isStopping() {
        return stopping;
    }

    /** From now on each connection takes the request that is under way or about to come, and no other. */
    void stopTaking() {
        stopping = true;
        open.forEach(EntryHandler::stopTaking);
        noteIfEmpty();
    }

    /** Waits until all are closed, then closes what is left. An interrupt ends the waiting and stays set. */
    void awaitEnd(Duration grace) {
        try {
            if (!stoppedAndEmpty.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                open.forEach(EntryHandler::cut);
            }
        } catch (InterruptedException e) {
            open.forEach(EntryHandler::cut);
            Thread.currentThread().interrupt();
        }
    }

    private void noteIfEmpty() {
        if (stopping && open.isEmpty()) {
            stoppedAndEmpty.countDown();
        }
    }
}
