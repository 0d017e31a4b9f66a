package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target.FirehoseStream;
import dev.dialtone.sinks.AwsCalls.Caller;
import dev.dialtone.sinks.Outcome.Answer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** An event as a record of a Firehose stream: {@code PutRecord}. */
record FirehoseRecord(AwsCalls calls, OutboundEvent event, FirehoseStream stream) implements SinkRequest {

    private static final String KIND = "deliverystream/";

    @Override
    public Request request() {
        String region = Arn.region(stream.streamArn(), event.region());
        String resource = Arn.resource(stream.streamArn());
        String data = Base64.getEncoder().encodeToString(JsonText.bytes(event.payload()));
        return calls.json(
                new Caller(event.accountId(), region, "firehose"),
                "Firehose_20150804.PutRecord",
                Map.of(
                        "DeliveryStreamName",
                        resource.startsWith(KIND) ? resource.substring(KIND.length()) : resource,
                        "Record",
                        Map.of("Data", data)));
    }

    @Override
    public Optional<SinkError> errorInside(Answer success) {
        return SinkError.inside(success);
    }
}
