package dev.dialtone.core.events;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;

/**
 * The last events of each account, all regions together. State of the account, which goes with its reset; used inside
 * {@link Account#exclusively}.
 */
public final class EventLog {
    /** How many events of an account are kept; the oldest leave first. */
    public static final int KEPT_PER_ACCOUNT = 10_000;

    private static final String COUNT = "count";

    private final Store<String, EmittedEvent> events = Store.perAccount("events/log");
    private final Store<String, Long> dropped = Store.perAccount("events/dropped");

    /** Adds an event of this account. */
    public void add(Account account, EmittedEvent event) {
        Scope scope = scope(account);
        events.add(scope, event.eventId(), event);
        if (events.size(scope) > KEPT_PER_ACCOUNT) {
            events.remove(scope, events.values(scope).iterator().next().eventId());
            countDropped(scope);
        }
    }

    /** The events, the oldest first. */
    public Iterable<EmittedEvent> all(Account account) {
        return events.values(scope(account));
    }

    /** How many events have left to make room, since the account began or was cleared. */
    public long dropped(Account account) {
        return dropped.find(scope(account), COUNT).orElse(0L);
    }

    /** Takes every event away, and begins to count anew. */
    public void clear(Account account) {
        events.clear(scope(account));
        dropped.clear(scope(account));
    }

    /**
     * Puts an event in the place of what it was before. Does nothing when that very entry has left: after a reset, ids may
     * come again.
     */
    @SuppressWarnings("ReferenceEquality") // the very entry
    void replace(Account account, EmittedEvent before, EmittedEvent now) {
        Scope scope = scope(account);
        if (events.find(scope, before.eventId()).orElse(null) == before) {
            events.replace(scope, now.eventId(), now);
        }
    }

    private void countDropped(Scope scope) {
        if (dropped.contains(scope, COUNT)) {
            dropped.replace(scope, COUNT, dropped(scope.account()) + 1);
        } else {
            dropped.add(scope, COUNT, 1L);
        }
    }

    private static Scope scope(Account account) {
        return new Scope(account, "");
    }
}
