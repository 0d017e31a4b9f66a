package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.events.Target.EventBus;
import dev.dialtone.sinks.AwsCalls.Caller;
import dev.dialtone.sinks.Outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event on EventBridge's default bus: {@code PutEvents}. */
record BusEntry(AwsCalls calls, Parcel parcel, EventBus bus) implements Letter {

    @Override
    public Request request() {
        return calls.json(
                new Caller(parcel.accountId(), parcel.region(), "events"),
                "AWSEvents.PutEvents",
                Map.of(
                        "Entries",
                        List.of(Map.of(
                                "Source",
                                bus.source(),
                                "DetailType",
                                bus.detailType(),
                                "Detail",
                                JsonText.of(parcel.payload()),
                                "Resources",
                                List.of(),
                                "Time",
                                parcel.emittedAt().getEpochSecond()))));
    }

    @Override
    public Optional<Complaint> refused(Answer success) {
        return Complaint.inside(success);
    }
}
