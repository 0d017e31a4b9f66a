package dev.dialtone.core.events;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import org.jspecify.annotations.Nullable;

/** Publishes events of services: to the log, and on to their targets. */
public final class Events {

    private final EventLog log;
    private final EventSender sender;

    /**
     * @param log where each event is noted, with how it ended
     * @param sender sends them to their targets
     */
    public Events(EventLog log, EventSender sender) {
        this.log = log;
        this.sender = sender;
    }

    /** Whether events reach such a target; else they are only logged. */
    public boolean canSend(Target target) {
        return sender.canSend(target);
    }

    /**
     * Logs an event and sends it, when its target can be reached. Never blocks; used inside {@link Account#exclusively}.
     *
     * @param scope whose event it is, and where it happened
     * @return how far it has come
     */
    public Delivery emit(Scope scope, Target target, Payload payload) {
        boolean sent = sender.canSend(target);
        EmittedEvent event = add(scope, payload, target.name(), sent ? Delivery.PENDING : Delivery.RECORDED);
        if (sent) {
            Account account = scope.account();
            OutboundEvent outbound = new OutboundEvent(
                    event.eventId(), account.id(), scope.region(), target, sent(target, payload), event.emittedAt());
            sender.send(
                    outbound, report -> account.exclusivelyRun(() -> log.replace(account, event, event.after(report))));
        }
        return event.delivery();
    }

    /** A bus puts around an event what it shows beside it. */
    private static Document sent(Target target, Payload payload) {
        return target instanceof Target.EventBus ? payload.detail() : payload.json();
    }

    /**
     * Logs an event for a target that has no public API. Used inside {@link Account#exclusively}.
     *
     * @param destination what the log calls the target
     */
    public void record(Scope scope, Payload payload, String destination) {
        add(scope, payload, destination, Delivery.RECORDED);
    }

    /** Logs an event that has no target. Used inside {@link Account#exclusively}. */
    public void record(Scope scope, Payload payload) {
        add(scope, payload, null, Delivery.RECORDED);
    }

    private EmittedEvent add(Scope scope, Payload payload, @Nullable String destination, Delivery delivery) {
        Account account = scope.account();
        EmittedEvent event = new EmittedEvent(
                account.ids().uuid(),
                payload,
                destination,
                delivery,
                0,
                null,
                account.timeline().now(),
                scope.region());
        log.add(account, event);
        return event;
    }
}
