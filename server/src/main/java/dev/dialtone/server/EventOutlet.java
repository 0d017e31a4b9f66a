package dev.dialtone.server;

import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.sinks.HttpSinks;
import dev.dialtone.sinks.SinkSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where events of services go: their log, and a sender to the URLs that are set. Without one, none of the sinks is loaded. */
final class EventOutlet implements AutoCloseable {

    private final EventLog log;
    private final @Nullable HttpSinks sinks;
    private final Events events;

    EventOutlet(Settings settings, StoreRegistry stores) {
        this.log = new EventLog(stores);
        Settings.EventUrls urls = settings.events();
        boolean hasSink = urls.endpoint() != null || urls.webhook() != null;
        this.sinks = hasSink ? new HttpSinks(SinkSettings.to(urls.endpoint(), urls.webhook())) : null;
        this.events = new Events(log, sinks == null ? EventSender.NONE : sinks);
    }

    /** What was emitted, and how it ended. */
    EventLog log() {
        return log;
    }

    /** Where services emit. */
    Events events() {
        return events;
    }

    /** How full the sinks are; empty when there are none, or nothing was sent yet. */
    Optional<Occupancy> occupancy() {
        return sinks == null ? Optional.empty() : sinks.occupancy();
    }

    /** Gives events that are on their way a last moment. */
    @Override
    public void close() {
        if (sinks != null) {
            sinks.close();
        }
    }
}
