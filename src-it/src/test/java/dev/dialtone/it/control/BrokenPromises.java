package dev.dialtone.it.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a newer OpenAPI document takes from clients of an older one: what is gone or called otherwise, what a call must have now
 * or may have no longer, what an answer may lack now. What the older one calls deprecated may go.
 */
final class BrokenPromises {

    /** Which side of a call a schema describes: what is sent may become more, what is answered may not become less. */
    private enum Side {
        SENT,
        ANSWERED
    }

    /** The tag of what is another API's, and follows it. */
    private static final String ALIASES = "LocalStack";

    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems", "maxProperties");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> broken = new ArrayList<>();
    /** Pairs of named schemas whose comparison is under way: one that contains itself is compared once. */
    private final Set<String> underWay = new HashSet<>();

    private BrokenPromises(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    /** A line for each, in the order of the older document. */
    static List<String> between(JsonNode older, JsonNode newer) {
        BrokenPromises promises = new BrokenPromises(older, newer);
        older.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode now = newer.path("paths").path(path.getKey()).path(operation.getKey());
                    promises.compareOperation(name, operation.getValue(), now);
                }));
        return promises.broken;
    }

    private void compareOperation(String name, JsonNode was, JsonNode now) {
        if (texts(was.path("tags")).contains(ALIASES) || isGone(name, was, now)) {
            return;
        }
        compareText(name, "operationId", was, now);
        compareParameters(name, was.path("parameters"), now.path("parameters"));
        compareBodies(name, was.path("requestBody"), now.path("requestBody"));
        was.path("responses")
                .properties()
                .forEach(response -> compareAnswers(
                        name + " " + response.getKey(),
                        response.getValue(),
                        now.path("responses").path(response.getKey())));
    }

    private void compareAnswers(String name, JsonNode was, JsonNode now) {
        if (isGone(name, was, now)) {
            return;
        }
        compareSchemas(name, schema(was), schema(now), Side.ANSWERED);
        was.path("headers").properties().forEach(header -> {
            JsonNode same = now.path("headers").path(header.getKey());
            String each = name + " " + header.getKey();
            if (!isGone(each, header.getValue(), same)) {
                compareSchemas(each, header.getValue().path("schema"), same.path("schema"), Side.ANSWERED);
            }
        });
    }

    private void compareParameters(String name, JsonNode was, JsonNode now) {
        for (JsonNode parameter : was) {
            String each = name + " ?" + text(parameter, "name");
            JsonNode same = find(now, parameter);
            if (!isGone(each, parameter, same)) {
                compareRequired(each, parameter, same);
                compareSchemas(each, parameter.path("schema"), same.path("schema"), Side.SENT);
            }
        }
        for (JsonNode parameter : now) {
            if (isRequired(parameter) && find(was, parameter).isMissingNode()) {
                broken.add(name + " ?" + text(parameter, "name") + " is required now");
            }
        }
    }

    private static JsonNode find(JsonNode parameters, JsonNode wanted) {
        for (JsonNode parameter : parameters) {
            if (text(parameter, "name").equals(text(wanted, "name"))
                    && text(parameter, "in").equals(text(wanted, "in"))) {
                return parameter;
            }
        }
        return parameters.path("none");
    }

    private void compareBodies(String name, JsonNode was, JsonNode now) {
        String body = name + " body";
        compareRequired(body, was, now);
        if (!was.isMissingNode() && !isGone(body, was, now)) {
            compareSchemas(body, schema(was), schema(now), Side.SENT);
        }
    }

    private void compareSchemas(String name, JsonNode wasRef, JsonNode nowRef, Side side) {
        String pair = side + text(wasRef, "$ref") + text(nowRef, "$ref");
        boolean isNamed = wasRef.has("$ref") && nowRef.has("$ref");
        if (isNamed && !underWay.add(pair)) {
            return;
        }
        compareResolved(name, resolved(older, wasRef), resolved(newer, nowRef), side);
        if (isNamed) {
            underWay.remove(pair);
        }
    }

    private void compareResolved(String name, JsonNode was, JsonNode now, Side side) {
        if (was.isMissingNode() || isGone(name, was, now)) {
            return;
        }
        compareText(name, "type", was, now);
        compareText(name, "format", was, now);
        compareValues(name, was.path("enum"), now.path("enum"), side);
        was.path("properties").properties().forEach(property -> {
            String member = name + "." + property.getKey();
            JsonNode same = now.path("properties").path(property.getKey());
            if (!isGone(member, property.getValue(), same)) {
                compareSchemas(member, property.getValue(), same, side);
            }
        });
        compareRequiredMembers(name, texts(was.path("required")), texts(now.path("required")), side);
        compareSchemas(name + "[]", was.path("items"), now.path("items"), side);
        compareSchemas(name + "{}", was.path("additionalProperties"), now.path("additionalProperties"), side);
        if (side == Side.SENT) {
            compareBounds(name, was, now);
        }
    }

    private void compareRequiredMembers(String name, Set<String> was, Set<String> now, Side side) {
        if (side == Side.SENT) {
            now.stream()
                    .filter(member -> !was.contains(member))
                    .forEach(member -> broken.add(name + "." + member + " is required now"));
        } else {
            was.stream()
                    .filter(member -> !now.contains(member))
                    .forEach(member -> broken.add(name + "." + member + " may be absent now"));
        }
    }

    private void compareValues(String name, JsonNode was, JsonNode now, Side side) {
        if (was.isMissingNode()) {
            if (!now.isMissingNode() && side == Side.SENT) {
                broken.add(name + " takes certain values only now");
            }
            return;
        }
        if (now.isMissingNode() && side == Side.ANSWERED) {
            broken.add(name + " has any value now");
        }
        Set<String> left = texts(now);
        texts(was).stream()
                .filter(value -> !now.isMissingNode() && !left.contains(value))
                .forEach(value -> broken.add(name + " has no value " + value + " now"));
    }

    private void compareBounds(String name, JsonNode was, JsonNode now) {
        for (String bound : LOWER_BOUNDS) {
            if (now.has(bound)
                    && (!was.has(bound)
                            || now.path(bound).asDouble() > was.path(bound).asDouble())) {
                broken.add(name + " has " + bound + " " + now.path(bound) + " now");
            }
        }
        for (String bound : UPPER_BOUNDS) {
            if (now.has(bound)
                    && (!was.has(bound)
                            || now.path(bound).asDouble() < was.path(bound).asDouble())) {
                broken.add(name + " has " + bound + " " + now.path(bound) + " now");
            }
        }
        if (now.has("pattern") && !text(now, "pattern").equals(text(was, "pattern"))) {
            broken.add(name + " has the pattern " + text(now, "pattern") + " now");
        }
    }

    private void compareText(String name, String of, JsonNode was, JsonNode now) {
        if (!text(was, of).equals(text(now, of))) {
            broken.add(name + " has the " + of + " '" + text(now, of) + "' now, not '" + text(was, of) + "'");
        }
    }

    private void compareRequired(String name, JsonNode was, JsonNode now) {
        if (isRequired(now) && !isRequired(was)) {
            broken.add(name + " is required now");
        }
    }

    private boolean isGone(String name, JsonNode was, JsonNode now) {
        if (!now.isMissingNode()) {
            return false;
        }
        if (!was.path("deprecated").asBoolean(false)) {
            broken.add(name + " is gone");
        }
        return true;
    }

    private static boolean isRequired(JsonNode described) {
        return described.path("required").asBoolean(false);
    }

    private static JsonNode schema(JsonNode content) {
        return content.path("content").path("application/json").path("schema");
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(text(schema, "$ref").substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static String text(JsonNode of, String member) {
        return of.path(member).asString("");
    }
}
