package dev.dialtone.core.http;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The connections above the limit, which are there to be refused: each is kept a moment for its first request, so that the
 * refusal speaks the request's protocol. When there are many, the oldest are refused unasked, and of those the oldest are closed
 * without waiting for the client, which bounds memory and descriptors. Safe for use by any thread.
 */
final class Surplus {
    private final int most;
    /** In the order in which they came. */
    private final Set<EntryHandler> kept = new LinkedHashSet<>();
    /** In the order in which they were refused. */
    private final Set<EntryHandler> refused = new LinkedHashSet<>();

    /**
     * None yet.
     *
     * @param most that are kept for their first request, and most that are refused and not yet closed
     */
    Surplus(int most) {
        this.most = most;
    }

    synchronized void add(EntryHandler connection) {
        kept.add(connection);
        if (kept.size() > most) {
            EntryHandler oldest = removeFirst(kept);
            refused.add(oldest);
            oldest.turnAway();
        }
        if (refused.size() > most) {
            removeFirst(refused).cut();
        }
    }

    synchronized void remove(EntryHandler connection) {
        kept.remove(connection);
        refused.remove(connection);
    }

    private static EntryHandler removeFirst(Set<EntryHandler> connections) {
        Iterator<EntryHandler> all = connections.iterator();
        EntryHandler first = all.next();
        all.remove();
        return first;
    }
}
