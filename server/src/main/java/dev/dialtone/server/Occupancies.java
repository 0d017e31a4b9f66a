package dev.dialtone.server;

import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.http.netty.HttpServer;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.persistence.SavedState;
import dev.dialtone.telephony.messages.MessageWaits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How full everything is that is bounded, for metrics. */
final class Occupancies implements Supplier<List<Occupancy>> {

    private final Accounts accounts;
    private final Journal journal;
    private final MessageWaits waits;
    private final Feeds feeds;
    private final EventOutlet eventOutlet;
    private final @Nullable SavedState savedState;
    private volatile @Nullable HttpServer server;

    Occupancies(
            Accounts accounts,
            Journal journal,
            MessageWaits waits,
            Feeds feeds,
            EventOutlet eventOutlet,
            @Nullable SavedState savedState) {
        this.accounts = accounts;
        this.journal = journal;
        this.waits = waits;
        this.feeds = feeds;
        this.eventOutlet = eventOutlet;
        this.savedState = savedState;
    }

    /** Has the connections of a server counted, too. */
    void include(HttpServer started) {
        server = started;
    }

    @Override
    public List<Occupancy> get() {
        List<Occupancy> all = new ArrayList<>(accounts.occupancies());
        all.add(journal.occupancy());
        all.add(Occupancy.of("waits", waits.waiting()));
        all.add(Occupancy.of("listeners", feeds.listening()));
        eventOutlet.occupancy().ifPresent(all::add);
        if (savedState != null) {
            all.add(savedState.occupancy());
        }
        HttpServer started = server;
        if (started != null) {
            all.add(Occupancy.of("connections", started.connections()));
        }
        return all;
    }
}
