package dev.dialtone.it.hostile;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that no clock shows. */
@Evidence(value = DIALTONE, detail = "docs/invariants.md: no clock leaves the years of four digits")
class ClockLimitsTest {
    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @ValueSource(strings = {"9000-01-01T00:00:00.001Z", "9999-12-31T23:59:59.999Z"})
    void refusesToGoBeyondTheYear9000(String now) {
        HttpResponse<String> answer = dialtone.control().send("PUT", "/_dialtone/clock", "{\"now\":\"" + now + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("now: to " + now + " (expected: ").contains("..9000-01-01T00:00:00Z)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "72 hours",
                "-PT1H",
                "P",
                "PT999999999999H",
                "P10000000000D",
                "PT0.5H",
                "PT1,5S",
                "P99999999999999999999D"
            })
    void saysWhatADurationLooksLikeWithoutAPattern(String duration) {
        HttpResponse<String> answer =
                dialtone.control().send("POST", "/_dialtone/clock/advance", "{\"duration\":\"" + duration + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("duration: " + duration + " (expected: ISO-8601 ")
                .contains("of at most PT876000H)")
                .doesNotContain("\\\\d", "$");
    }

    @Test
    void advancesToTheLastInstantAndNoFurther() {
        dialtone.control().call("PUT", "/_dialtone/clock", "{\"now\":\"8999-12-31T00:00:00Z\",\"frozen\":true}");
        dialtone.control().call("POST", "/_dialtone/clock/advance", "{\"duration\":\"P1D\"}");

        HttpResponse<String> answer =
                dialtone.control().send("POST", "/_dialtone/clock/advance", "{\"duration\":\"PT0.001S\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(dialtone.control()
                        .call("GET", "/_dialtone/clock", "")
                        .path("now")
                        .asString())
                .isEqualTo("9000-01-01T00:00:00Z");
    }
}
