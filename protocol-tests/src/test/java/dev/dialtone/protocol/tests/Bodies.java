package dev.dialtone.protocol.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares JSON bodies as trees. */
final class Bodies {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private Bodies() {}

    static void assertSameJson(String actual, String expected) {
        JsonNode a = MAPPER.readTree(actual);
        JsonNode b = MAPPER.readTree(expected);
        assertThat(a.equals(NUMBERS_BY_VALUE, b))
                .as("%nactual   %s%nexpected %s", a, b)
                .isTrue();
    }

    /** The message of an error. */
    static String message(String body) {
        return MAPPER.readTree(body).path("message").asString();
    }
}
