package dev.dialtone.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Constraint;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How each service must word a broken constraint. */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Check> BY_SERVICE = Map.of(
            "pinpoint-sms-voice-v2", Refusals::smsVoice,
            "chime", Refusals::chime,
            "chime-sdk-voice", Refusals::chime,
            "connect", Refusals::connect);

    private Refusals() {}

    private interface Check {
        void check(Probe probe, HttpResponse<String> answer, JsonNode body);
    }

    /** Asserts that an answer is a service's validation error and names the member in question. */
    static void check(String service, Probe probe, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode body = JSON.readTree(answer.body());
        Check check = BY_SERVICE.get(service);
        assertThat(check).as("how " + service + " words a broken constraint").isNotNull();
        if (check != null) {
            check.check(probe, answer, body);
        }
    }

    private static void smsVoice(Probe probe, HttpResponse<String> answer, JsonNode body) {
        assertThat(body.path("__type").asString("")).as(answer.body()).endsWith("#ValidationException");
        assertThat(body.path("Reason").asString(""))
                .isEqualTo(
                        probe.constraint() instanceof Constraint.Required ? "MISSING_PARAMETER" : "INVALID_PARAMETER");
        assertThat(body.path("Fields")
                        .valueStream()
                        .map(field -> field.path("Name").asString("")))
                .containsOnly(lowerCamel(probe.path()));
        assertThat(body.path("Fields").valueStream())
                .allSatisfy(
                        field -> assertThat(field.path("Message").asString("")).isNotEmpty());
        assertThat(body.path("Message").asString("")).isNotEmpty();
    }

    /** {@code tags.1.member.key}: members in lower camel case, positions from 1, map keys as they are. */
    private static String lowerCamel(List<Object> path) {
        return String.join(".", path.stream().map(Refusals::lowerCamel).toList());
    }

    private static String lowerCamel(Object step) {
        if (step instanceof Integer position) {
            return position + 1 + ".member";
        }
        String name = step.toString();
        return step instanceof Probe.Key ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static void chime(Probe probe, HttpResponse<String> answer, JsonNode body) {
        assertThat(type(answer)).as(answer.body()).isEqualTo("BadRequestException");
        assertThat(body.path("Code").asString("")).isEqualTo("BadRequest");
        assertThat(body.path("Message").asString("")).contains("'" + probe.dotted() + "'");
    }

    private static void connect(Probe probe, HttpResponse<String> answer, JsonNode body) {
        boolean declared = probe.operation().errors().stream()
                .anyMatch(error -> error.name().equals("InvalidParameterException"));
        // The operations on instances know this error only.
        assertThat(type(answer))
                .as(answer.body())
                .isEqualTo(declared ? "InvalidParameterException" : "InvalidRequestException");
        // AWS was seen to have words of its own for lists that are too long, and for whom to call.
        assertThat(body.path("Message").asString(""))
                .containsAnyOf(
                        "'" + probe.dotted() + "'",
                        probe.dotted() + " must include at most ",
                        probe.dotted() + " not in E164 format");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-amzn-errortype").orElse("");
    }
}
