package dev.dialtone.persistence;

import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.events.Target;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Sends events on once that of which they tell is saved. To be used inside the account of the event. */
final class SavedEvents implements EventSender {
    private final EventSender next;
    private final StateSaver saver;
    private final Executor executor;

    /** @param executor has a thread of its own: the one that saves must wait for no account */
    SavedEvents(EventSender next, StateSaver saver, Executor executor) {
        this.next = next;
        this.saver = saver;
        this.executor = executor;
    }

    @Override
    public boolean canSend(Target target) {
        return next.canSend(target);
    }

    @Override
    public void send(OutboundEvent event, Consumer<DeliveryReport> whenOver) {
        saver.afterSaving(() -> executor.execute(() -> next.send(event, whenOver)));
    }
}
