package dev.dialtone.control;

import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.fault.FaultCheck;
import dev.dialtone.core.fault.FaultError;
import dev.dialtone.core.fault.FaultRule;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rules as LocalStack's chaos API has them. Services and operations that Dialtone has not are taken, since a test set
 * up for LocalStack may name any, and strike nothing.
 */
final class ChaosRules {
    private static final FaultError USUAL = new FaultError(503, "ServiceUnavailable", null);
    private static final List<String> MEMBERS = List.of("service", "region", "operation", "probability", "error");
    private static final int LONGEST_TEXT = 256;

    private final FaultCheck check;

    ChaosRules(FaultCheck check) {
        this.check = check;
    }

    /** The rules in a list; none where there is no list. */
    List<FaultRule> read(@Nullable Document document) {
        if (document == null) {
            return List.of();
        }
        if (!(document.value() instanceof List<?> elements)) {
            throw ControlErrors.badRequest("rules: given (expected: a list of objects)");
        }
        List<FaultRule> rules = new ArrayList<>();
        for (Object element : elements) {
            rules.add(rule(rules.size(), element));
        }
        return rules;
    }

    private FaultRule rule(int place, @Nullable Object element) {
        Map<?, ?> members = object(place, "", element);
        for (Object name : members.keySet()) {
            if (!MEMBERS.contains(String.valueOf(name))) {
                throw refused(
                        place,
                        Excerpt.of(String.valueOf(name)) + " is unknown (expected: " + String.join(", ", MEMBERS)
                                + ")");
            }
        }
        FaultRule rule = new FaultRule(
                new FaultRule.Calls(
                        text(place, members, "service"),
                        text(place, members, "operation"),
                        text(place, members, "region"),
                        null),
                new FaultRule.Odds(probability(place, members), null, null),
                new FaultRule.Effect(null, error(place, members), null, null));
        FaultRule anywhere = new FaultRule(FaultRule.Calls.ALL, rule.odds(), rule.effect());
        String objection = check.objectionToEffect(anywhere);
        if (objection != null) {
            throw refused(place, objection);
        }
        return rule;
    }

    private static FaultError error(int place, Map<?, ?> members) {
        if (members.get("error") == null) {
            return USUAL;
        }
        Map<?, ?> error = object(place, "error: ", members.get("error"));
        Object status = error.get("statusCode");
        String code = text(place, error, "code");
        if (status != null && !(status instanceof Long)) {
            throw refused(place, "error.statusCode: " + Excerpt.of(status.toString()) + " (expected: 400..599)");
        }
        int known = status == null ? 503 : (int) Math.max(0, Math.min((Long) status, 1_000));
        return status == null && code == null ? USUAL : new FaultError(known, code, null);
    }

    private static @Nullable Double probability(int place, Map<?, ?> members) {
        Object value = members.get("probability");
        if (value == null) {
            return null;
        } else if (value instanceof Number number) {
            return number.doubleValue() == 1 ? null : number.doubleValue();
        }
        throw refused(place, "probability: " + Excerpt.of(value.toString()) + " (expected: a number)");
    }

    private static @Nullable String text(int place, Map<?, ?> members, String name) {
        Object value = members.get(name);
        if (value != null && (!(value instanceof String text) || text.isEmpty() || text.length() > LONGEST_TEXT)) {
            throw refused(
                    place,
                    name + ": " + Excerpt.of(value.toString()) + " (expected: a text of 1.." + LONGEST_TEXT
                            + " characters)");
        }
        return (String) value;
    }

    private static Map<?, ?> object(int place, String member, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw refused(place, member + Excerpt.of(String.valueOf(value)) + " (expected: an object)");
    }

    private static RuntimeException refused(int place, String why) {
        return ControlErrors.badRequest("rules." + place + ": " + why);
    }

    /** Whether the rule is one of those that LocalStack's API shows: it answers with an error. */
    static boolean isOfChaos(FaultRule rule) {
        return rule.effect().error() != null;
    }

    /** A rule that makes every call slow. */
    static FaultRule slow(int millis) {
        return new FaultRule(
                FaultRule.Calls.ALL, FaultRule.Odds.ALWAYS, new FaultRule.Effect(millis, null, null, null));
    }

    /** Whether the rule makes every call slow and does nothing else. */
    static boolean isSlow(FaultRule rule) {
        return rule.calls().equals(FaultRule.Calls.ALL)
                && rule.odds().equals(FaultRule.Odds.ALWAYS)
                && rule.effect().onlyDelays();
    }

    static Document shown(List<FaultRule> rules) {
        List<Object> elements = new ArrayList<>();
        for (FaultRule rule : rules) {
            Map<String, Object> members = new LinkedHashMap<>();
            put(members, "service", rule.calls().service());
            put(members, "region", rule.calls().region());
            put(members, "operation", rule.calls().operation());
            Double probability = rule.odds().probability();
            members.put("probability", probability == null ? 1.0 : probability);
            FaultError error = rule.effect().error();
            if (error != null) {
                Map<String, Object> shown = new LinkedHashMap<>();
                put(shown, "statusCode", error.statusCode() == null ? null : (long) error.statusCode());
                put(shown, "code", error.code());
                members.put("error", shown);
            }
            elements.add(members);
        }
        return new Document(elements);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
