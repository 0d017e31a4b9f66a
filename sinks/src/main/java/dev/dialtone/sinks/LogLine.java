package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
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
record LogLine(AwsCalls calls, OutboundEvent event, LogGroup group) implements SinkRequest {

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
                                event.emittedAt().toEpochMilli(),
                                "message",
                                JsonText.of(event.payload())))));
    }

    @Override
    public Optional<SinkError> errorInside(Answer success) {
        return SinkError.inside(success);
    }

    @Override
    public Optional<Request> prerequisite(SinkError error) {
        return "ResourceNotFoundException".equals(error.code())
                ? Optional.of(
                        call("CreateLogStream", Map.of("logGroupName", groupName(), "logStreamName", streamName())))
                : Optional.empty();
    }

    private Request call(String operation, Map<String, ?> input) {
        String region = Arn.region(group.logGroupArn(), event.region());
        return calls.json(new Caller(event.accountId(), region, "logs"), "Logs_20140328." + operation, input);
    }

    private String groupName() {
        String resource = Arn.resource(group.logGroupArn());
        String name = resource.startsWith(KIND) ? resource.substring(KIND.length()) : resource;
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private String streamName() {
        LocalDate day = LocalDate.ofInstant(event.emittedAt(), ZoneOffset.UTC);
        return day.toString().replace('-', '/') + '/' + event.accountId();
    }
}
