package dev.dialtone.core.http.netty;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The connections above the limit, which are accepted to be rejected: each is kept a moment for its first request, so that the
 * rejection has the request's protocol. When there are many, the oldest are rejected without one, and of those the oldest are
 * closed without waiting for the client, which bounds memory and descriptors. Safe for use by any thread.
 */
final class ExcessConnections {
    private final int most;
    /** In the order in which they came. */
    private final Set<EntryHandler> kept = new LinkedHashSet<>();
    /** In the order in which they were rejected. */
    private final Set<EntryHandler> rejected = new LinkedHashSet<>();

    /**
     * None yet.
     *
     * @param most that are kept for their first request, and most that are rejected and not yet closed
     */
    ExcessConnections(int most) {
        this.most = most;
    }

    synchronized void add(EntryHandler connection) {
        kept.add(connection);
        if (kept.size() > most) {
            EntryHandler oldest = removeFirst(kept);
            rejected.add(oldest);
            oldest.reject();
        }
        if (rejected.size() > most) {
            removeFirst(rejected).cut();
        }
    }

    synchronized void remove(EntryHandler connection) {
        kept.remove(connection);
        rejected.remove(connection);
    }

    private static EntryHandler removeFirst(Set<EntryHandler> connections) {
        Iterator<EntryHandler> all = connections.iterator();
        EntryHandler first = all.next();
        all.remove();
        return first;
    }
}
