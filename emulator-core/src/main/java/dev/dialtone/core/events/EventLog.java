package dev.dialtone.core.events;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.StoreRegistry;
import java.util.stream.Stream;

/**
 * The last events of each account, all regions together. State of the account, which goes with its reset; used inside
 * {@link Account#exclusively}.
 */
public final class EventLog {
    /** How many events of an account are kept, large ones fewer; the oldest leave first. */
    public static final int KEPT_PER_ACCOUNT = 10_000;

    private final BoundedStore<EmittedEvent> events;

    /** @param stores makes the store that events are in */
    public EventLog(StoreRegistry stores) {
        this.events = new BoundedStore<>(
                stores.perAccount(
                        "events/log", StoredForm.as(() -> StoredEvent.SCHEMA, StoredEvent::of, StoredEvent::event)),
                new Bounds<>(KEPT_PER_ACCOUNT, Kept.EVENTS.budget(), EmittedEvent::weight));
    }

    /** Adds an event of this account. */
    public void add(Account account, EmittedEvent event) {
        events.put(account, event.eventId(), event);
    }

    /** The events, the oldest first. */
    public Stream<EmittedEvent> all(Account account) {
        return events.all(account);
    }

    /** The events by number, the oldest first; for any thread. */
    public Sequence<EmittedEvent> sequence(Account account) {
        return events.sequence(account);
    }

    /** How many events have left to make room, since the account began or was cleared. */
    public long dropped(Account account) {
        return events.dropped(account);
    }

    /** Takes every event away, and begins to count anew. */
    public void clear(Account account) {
        events.clear(account);
    }

    /**
     * Puts an event in the place of what it was before. Does nothing when that very entry has left: after a reset, ids may
     * come again.
     */
    @SuppressWarnings("ReferenceEquality") // the very entry
    void replace(Account account, EmittedEvent before, EmittedEvent now) {
        if (events.find(account, before.eventId()).orElse(null) == before) {
            events.put(account, now.eventId(), now);
        }
    }
}
