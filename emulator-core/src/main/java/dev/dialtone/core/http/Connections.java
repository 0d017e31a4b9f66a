package dev.dialtone.core.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections of a server: counts them, and brings them to an end. */
final class Connections {
    /** How many connections above the limit are kept until their first request, which is then refused in its own protocol. */
    private static final int TO_BE_REFUSED = 64;

    enum Admission {
        WELCOME,
        TO_BE_REFUSED,
        TURNED_AWAY
    }

    private final int maxConnections;
    private final Set<EntryHandler> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger openCount = new AtomicInteger();
    private final CountDownLatch stoppedAndEmpty = new CountDownLatch(1);
    private volatile boolean stopping;

    Connections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    /** Every opened connection calls {@link #closed} later, whatever the answer here. */
    Admission opened(EntryHandler connection) {
        open.add(connection);
        int count = openCount.incrementAndGet();
        if (count <= maxConnections) {
            return Admission.WELCOME;
        }
        return count - maxConnections <= TO_BE_REFUSED ? Admission.TO_BE_REFUSED : Admission.TURNED_AWAY;
    }

    void closed(EntryHandler connection) {
        if (open.remove(connection)) {
            openCount.decrementAndGet();
            noteIfEmpty();
        }
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
