package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.events.Target.FirehoseStream;
import dev.dialtone.sinks.AwsCalls.Caller;
import dev.dialtone.sinks.Outcome.Answer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** An event as a record of a Firehose stream: {@code PutRecord}. */
record FirehoseRecord(AwsCalls calls, Parcel parcel, FirehoseStream stream) implements Letter {

    private static final String KIND = "deliverystream/";

    @Override
    public Request request() {
        String region = Arn.region(stream.streamArn(), parcel.region());
        String resource = Arn.resource(stream.streamArn());
        String data = Base64.getEncoder().encodeToString(JsonText.bytes(parcel.payload()));
        return calls.json(
                new Caller(parcel.accountId(), region, "firehose"),
                "Firehose_20150804.PutRecord",
                Map.of(
                        "DeliveryStreamName",
                        resource.startsWith(KIND) ? resource.substring(KIND.length()) : resource,
                        "Record",
                        Map.of("Data", data)));
    }

    @Override
    public Optional<Complaint> refused(Answer success) {
        return Complaint.inside(success);
    }
}
