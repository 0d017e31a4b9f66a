package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of one request: a rule in JSON, or {@code error=ThrottlingException; latencyMs=500}. In the short form {@code
 * error} is a code or a status, {@code later} a status.
 */
final class FaultHeader {
    private static final List<String> SHORT_NAMES =
            List.of("error", "message", "connection", "latencyMs", "later", "reason");

    private final FaultCheck check;
    private final FaultReader reader;

    FaultHeader(FaultCheck check, FaultReader reader) {
        this.check = check;
        this.reader = reader;
    }

    FaultRule read(String text, Service service, Operation<?, ?> operation) {
        FaultRule rule = text.stripLeading().startsWith("{") ? ofJson(text) : ofShortForm(text);
        String objection = check.objectionInHeader(rule, service, operation);
        if (objection != null) {
            throw refused(objection);
        }
        return rule;
    }

    private FaultRule ofJson(String text) {
        Problems problems = new Problems();
        FaultRule rule;
        try {
            rule = reader.read(text, problems);
        } catch (RequestRejected unreadable) {
            throw refused(unreadable.error().message());
        }
        if (rule == null) {
            throw refused(String.join("; ", problems.render(FaultHeader::words).findings()));
        }
        return rule;
    }

    private static String words(Problem problem) {
        Object value = problem.value();
        return problem.path(".")
                + (value == null ? " is missing" : ": " + Excerpt.of(value.toString()) + " is not expected");
    }

    private static FaultRule ofShortForm(String text) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts(text)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !SHORT_NAMES.contains(name)) {
                throw refused(Excerpt.of(name) + " is unknown ("
                        + NearestName.of(name, SHORT_NAMES)
                                .map(near -> "nearest: " + near)
                                .orElse(
                                        "expected: a rule in JSON, or such as error=ThrottlingException; latencyMs=500, of "
                                                + String.join(", ", SHORT_NAMES))
                        + ")");
            }
            if (values.put(name, part.substring(equals + 1).strip()) != null) {
                throw refused(name + ": given twice (expected: once)");
            }
        }
        requireWith("message", "error", values);
        requireWith("reason", "later", values);
        String later = values.get("later");
        return new FaultRule(
                FaultRule.Calls.ALL,
                FaultRule.Odds.ALWAYS,
                new FaultRule.Effect(
                        values.containsKey("latencyMs") ? number("latencyMs", values.get("latencyMs")) : null,
                        error(values),
                        values.get("connection"),
                        later == null ? null : new Ending(later, values.get("reason"))));
    }

    /** What stands between semicolons. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', begin)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static @Nullable FaultError error(Map<String, String> values) {
        String error = values.get("error");
        if (error == null) {
            return null;
        }
        boolean isStatus = !error.isEmpty() && Character.isDigit(error.charAt(0));
        return new FaultError(isStatus ? number("error", error) : null, isStatus ? null : error, values.get("message"));
    }

    private static void requireWith(String member, String other, Map<String, String> values) {
        if (values.containsKey(member) && !values.containsKey(other)) {
            throw refused(member + ": given (expected: with " + other + ")");
        }
    }

    private static Integer number(String member, @Nullable String text) {
        try {
            return Integer.valueOf(String.valueOf(text));
        } catch (NumberFormatException broken) {
            throw refused(member + ": " + Excerpt.of(String.valueOf(text)) + " (expected: a whole number)");
        }
    }

    static RequestRejected refused(String why) {
        return new RequestRejected(new ProtocolError("BadRequestException", 400, Faults.HEADER + ": " + why));
    }
}
