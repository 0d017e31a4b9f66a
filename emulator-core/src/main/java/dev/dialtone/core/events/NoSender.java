package dev.dialtone.core.events;

import java.util.function.Consumer;

/** Reaches no target; what it is given nevertheless fails. */
final class NoSender implements EventSender {

    @Override
    public boolean canSend(Target target) {
        return false;
    }

    @Override
    public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
        whenOver.accept(new DeliveryReport(false, 0, event.target().name() + ": no address is set"));
    }
}
