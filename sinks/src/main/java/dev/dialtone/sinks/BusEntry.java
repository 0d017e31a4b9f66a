package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target.EventBus;
import dev.dialtone.sinks.AwsCalls.Caller;
import dev.dialtone.sinks.Outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event on EventBridge's default bus: {@code PutEvents}. */
record BusEntry(AwsCalls calls, OutboundEvent event, EventBus bus) implements SinkRequest {

    @Override
    public Request request() {
        return calls.json(
                new Caller(event.accountId(), event.region(), "events"),
                "AWSEvents.PutEvents",
                Map.of(
                        "Entries",
                        List.of(Map.of(
                                "Source",
                                bus.source(),
                                "DetailType",
                                bus.detailType(),
                                "Detail",
                                JsonText.of(event.payload()),
                                "Resources",
                                bus.resources(),
                                "Time",
                                event.emittedAt().getEpochSecond()))));
    }

    @Override
    public Optional<SinkError> errorInside(Answer success) {
        return SinkError.inside(success);
    }
}
