package dev.dialtone.core.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reaches webhooks; holds what it is given until a test ends its way. */
final class HoldingEventSender implements EventSender {

    final List<OutboundEvent> sent = new ArrayList<>();
    private final List<Consumer<DeliveryReport>> ends = new ArrayList<>();

    @Override
    public boolean canSend(Target target) {
        return target instanceof Target.Webhook || target instanceof Target.EventBus;
    }

    @Override
    public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
        sent.add(event);
        ends.add(whenOver);
    }

    void end(int event, DeliveryReport report) {
        ends.get(event).accept(report);
    }
}
