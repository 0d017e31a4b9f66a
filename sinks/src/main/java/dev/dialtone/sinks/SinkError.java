package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The error with which a sink answers an event.
 *
 * @param status of the answer
 * @param code AWS's name of the error; absent: the answer names none
 * @param message absent: the answer has none
 */
record SinkError(
        int status, @Nullable String code, @Nullable String message) {

    private static final int LONGEST = 500;

    /** Those that AWS's SDKs take for throttling or for transient, whatever the status. */
    private static final Set<String> TRANSIENT = Set.of(
            "BandwidthLimitExceeded",
            "EC2ThrottledException",
            "InternalError",
            "InternalException",
            "InternalFailure",
            "LimitExceededException",
            "PriorRequestNotComplete",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestTimeout",
            "RequestTimeoutException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "SlowDown",
            "Throttled",
            "ThrottledException",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException");

    /** The error of an answer that is no success: in JSON, or as the XML of awsQuery. */
    static SinkError of(Answer answer) {
        Map<?, ?> members = JsonText.members(answer.body());
        String xml = members.isEmpty() ? new String(answer.body(), StandardCharsets.UTF_8) : "";
        String code = answer.errorType() != null ? answer.errorType() : text(members, "__type", "code");
        return new SinkError(
                answer.status(),
                code == null ? element(xml, "Code") : shortened(code),
                members.isEmpty() ? element(xml, "Message") : text(members, "message", "Message"));
    }

    /** The error that a successful answer of awsJson reports for an entry; empty: none. */
    static Optional<SinkError> inside(Answer answer) {
        Map<?, ?> members = JsonText.members(answer.body());
        if (count(members, "FailedEntryCount") + count(members, "FailedPutCount") > 0) {
            Map<?, ?> entry = first(members, "Entries", "RequestResponses");
            return Optional.of(new SinkError(answer.status(), text(entry, "ErrorCode"), text(entry, "ErrorMessage")));
        }
        // CloudWatch Logs: too old or too new. It tells by a member for each, with a place in the list.
        if (members.get("rejectedLogEventsInfo") instanceof Map<?, ?> rejected && !rejected.isEmpty()) {
            return Optional.of(new SinkError(answer.status(), "rejectedLogEventsInfo", String.valueOf(rejected)));
        }
        return Optional.empty();
    }

    /** Whether another attempt may succeed. */
    boolean isTransient() {
        return status >= 500 || status == 429 || (code != null && TRANSIENT.contains(code));
    }

    /** {@code status 400, InvalidParameter: Invalid parameter: TopicArn}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("status ").append(status);
        if (code != null) {
            text.append(", ").append(code);
        }
        if (message != null) {
            text.append(": ").append(message);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
    }

    /** Without namespace and address: {@code com.amazonaws.sns#NotFound:http://…}. */
    private static String shortened(String type) {
        String name = type.substring(type.indexOf('#') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static @Nullable String text(Map<?, ?> members, String... names) {
        for (String name : names) {
            if (members.get(name) instanceof String text) {
                return text;
            }
        }
        return null;
    }

    private static long count(Map<?, ?> members, String name) {
        return members.get(name) instanceof Long count ? count : 0;
    }

    private static Map<?, ?> first(Map<?, ?> members, String... names) {
        for (String name : names) {
            if (members.get(name) instanceof List<?> list) {
                return list.stream()
                        .filter(Objects::nonNull)
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        .findFirst()
                        .orElse(Map.of());
            }
        }
        return Map.of();
    }

    private static @Nullable String element(String xml, String name) {
        int start = xml.indexOf('<' + name + '>');
        int end = xml.indexOf("</" + name + '>');
        return start < 0 || end < start ? null : xml.substring(start + name.length() + 2, end);
    }
}
