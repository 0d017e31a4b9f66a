package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Parcel;
import dev.dialtone.core.events.Target.LogGroup;
import dev.dialtone.sinks.AwsCalls.Caller;
import dev.dialtone.sinks.Outcome.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a line of a log group of CloudWatch Logs: {@code PutLogEvents}. Its log stream is that of the day and the
 * account, {@code 2026/03/01/111122223333}, and is made when it is missing.
 */
record LogLine(AwsCalls calls, Parcel parcel, LogGroup group) implements Letter {

    private static final String KIND = "log-group:";

    @Override
    public Request request() {
        return call(
                "PutLogEvents",
                Map.of(
                        "logGroupName",
                        groupName(),
                        "logStreamName",
                        streamName(),
                        "logEvents",
                        List.of(Map.of(
                                "timestamp",
                                parcel.emittedAt().toEpochMilli(),
                                "message",
                                JsonText.of(parcel.payload())))));
    }

    @Override
    public Optional<Complaint> refused(Answer success) {
        return Complaint.inside(success);
    }

    @Override
    public Optional<Request> remedy(Complaint complaint) {
        return "ResourceNotFoundException".equals(complaint.code())
                ? Optional.of(
                        call("CreateLogStream", Map.of("logGroupName", groupName(), "logStreamName", streamName())))
                : Optional.empty();
    }

    private Request call(String operation, Map<String, ?> input) {
        String region = Arn.region(group.logGroupArn(), parcel.region());
        return calls.json(new Caller(parcel.accountId(), region, "logs"), "Logs_20140328." + operation, input);
    }

    private String groupName() {
        String resource = Arn.resource(group.logGroupArn());
        String name = resource.startsWith(KIND) ? resource.substring(KIND.length()) : resource;
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private String streamName() {
        LocalDate day = LocalDate.ofInstant(parcel.emittedAt(), ZoneOffset.UTC);
        return day.toString().replace('-', '/') + '/' + parcel.accountId();
    }
}
