package dev.dialtone.core.events;

import java.util.function.Consumer;

/** Reaches no target; what it is given nevertheless fails. */
final class NoSender implements EventSender {

    @Override
    public boolean canSend(Target target) {
        return false;
    }

    @Override
    public void send(Parcel parcel, Consumer<Report> whenOver) {
        whenOver.accept(new Report(false, 0, parcel.target().name() + ": no address is set"));
    }
}
