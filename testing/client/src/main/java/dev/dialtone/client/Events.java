package dev.dialtone.client;

import dev.dialtone.client.model.Event;
import dev.dialtone.client.model.ListEventsInput;
import java.util.List;
import java.util.function.UnaryOperator;

/** What services have emitted for an account, where it went, and how that ended. */
public final class Events {

    private final ControlApi api;

    Events(ControlApi api) {
        this.api = api;
    }

    /** All events, the oldest first. The server keeps 10,000 of an account. */
    public List<Event> list() {
        return api.listEvents().events();
    }

    /** The events that fit, such as {@code list(q -> q.destination("events:default"))}; the oldest first. */
    public List<Event> list(UnaryOperator<ListEventsInput.Builder> query) {
        return api.listEvents(query).events();
    }

    /** Forgets all events of the account. */
    public void clear() {
        api.deleteEvents();
    }
}
