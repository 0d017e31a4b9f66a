package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** LocalStack's chaos API, as scripts written for it call it. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = CLIENT, detail = "LocalStack's documentation of its Chaos API: paths, methods and bodies")
class LocalStackChaosTest {
    private static final String FAULTS = "/_localstack/chaos/faults";
    private static final String EFFECTS = "/_localstack/chaos/effects";

    @Test
    void addsReplacesAndRemovesRules(FaultFixture calls, ControlClient control) {
        String throttle =
                "{\"service\":\"pinpoint-sms-voice-v2\",\"operation\":\"SendTextMessage\",\"region\":\"us-east-1\","
                        + "\"probability\":1.0,\"error\":{\"statusCode\":400,\"code\":\"ThrottlingException\"}}";
        String other = "{\"service\":\"dynamodb\"}";
        control.call("PATCH", FAULTS, "[" + other + "]");
        JsonNode set = control.call("POST", FAULTS, "[" + throttle + "]");
        assertThat(set.toString()).isEqualTo(control.call("GET", FAULTS, "").toString());
        assertThat(set).hasSize(1);
        assertThat(set.at("/0/error/code").asString()).isEqualTo("ThrottlingException");
        assertThat(control.call("PATCH", FAULTS, "[" + other + "]")
                        .at("/1/error/statusCode")
                        .asInt())
                .isEqualTo(503);

        assertThat(control.send("DELETE", FAULTS, "[" + throttle + "]").statusCode())
                .isEqualTo(200);
        calls.send();
        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::status)
                .containsExactly(200);
        assertThat(control.call("POST", FAULTS, "[]")).isEmpty();
        assertThat(control.dialtone().faults().list()).isEmpty();
    }

    @Test
    void makesEveryCallSlow(FaultFixture calls, ControlClient control) {
        assertThat(control.call("GET", EFFECTS, "").path("latency").asInt()).isZero();
        control.call("POST", EFFECTS, "{\"latency\": 30}");
        assertThat(control.call("POST", EFFECTS, "{\"latency\": 20}")
                        .path("latency")
                        .asInt())
                .isEqualTo(20);

        calls.send();

        assertThat(calls.calls("SendTextMessage").get(0).durationMicros()).isGreaterThanOrEqualTo(20_000);
        assertThat(control.call("POST", EFFECTS, "{\"latency\": 0}")
                        .path("latency")
                        .asInt())
                .isZero();
        assertThat(control.dialtone().faults().list()).isEmpty();
        assertThat(control.send("POST", EFFECTS, "{\"latency\": -1}").body())
                .contains("latency: -1 (expected: 1..600000)");
        assertThat(control.send("POST", FAULTS, "{}").body()).contains("rules: given (expected: a list of objects)");
        assertThat(control.send("POST", FAULTS, "[{\"probability\":2}]").body()).contains("rules.0: probability: 2.0");
        assertThat(control.send("POST", FAULTS, "[{\"error\":{\"statusCode\":99}}]")
                        .statusCode())
                .isEqualTo(400);
    }
}
