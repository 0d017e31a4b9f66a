package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.metrics.Occupancy;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events over HTTP. What receivers do not take is tried again on a thread of its own; what has no chance, or too much
 * before it, fails. That thread and all of Netty are there from the first event on.
 */
public final class HttpSinks implements EventSender, AutoCloseable {

    static final String STOPPED = "Dialtone stops";

    private final SinkSettings settings;
    private volatile @Nullable EventPublisher publisher;
    private boolean closed;

    /** Ready to send; opens nothing yet. */
    public HttpSinks(SinkSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean canSend(Target target) {
        return settings.url(target) != null;
    }

    @Override
    public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
        EventPublisher opened = publisher;
        if (opened == null) {
            opened = open();
        }
        if (opened == null) {
            whenOver.accept(new DeliveryReport(false, 0, STOPPED));
        } else {
            opened.send(event, whenOver);
        }
    }

    /** Absent once closed. */
    private synchronized @Nullable EventPublisher open() {
        if (publisher == null && !closed) {
            publisher = new EventPublisher(settings);
        }
        return publisher;
    }

    /** How full the way to the receivers is; empty when nothing was sent yet. */
    public Optional<Occupancy> occupancy() {
        EventPublisher opened = publisher;
        return opened == null ? Optional.empty() : opened.occupancy();
    }

    /**
     * Gives what is on its way a moment, and lets the rest fail. A second call does nothing. Not to be called inside an
     * account: the ends of its events would wait for it.
     */
    @Override
    public synchronized void close() {
        EventPublisher opened = publisher;
        if (opened != null && !closed) {
            opened.close();
        }
        closed = true;
    }
}
