package dev.dialtone.core.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reaches webhooks; holds what it is given until a test ends its way. */
final class HeldParcels implements EventSender {

    final List<Parcel> parcels = new ArrayList<>();
    private final List<Consumer<Report>> ends = new ArrayList<>();

    @Override
    public boolean canSend(Target target) {
        return target instanceof Target.Webhook;
    }

    @Override
    public void send(Parcel parcel, Consumer<Report> whenOver) {
        parcels.add(parcel);
        ends.add(whenOver);
    }

    void end(int parcel, Report report) {
        ends.get(parcel).accept(report);
    }
}
