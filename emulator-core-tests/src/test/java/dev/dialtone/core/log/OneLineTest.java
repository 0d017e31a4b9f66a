package dev.dialtone.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import org.junit.jupiter.api.Test;

final class OneLineTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(OneLine.of("PinpointSMSVoiceV2.Frobnicate é")).isEqualTo("PinpointSMSVoiceV2.Frobnicate é");
    }

    @Test
    void beginsNoLineOfItsOwn() {
        assertThat(OneLine.of("a\r\n[main] ERROR forged\u2028\u0085\u001b[2J"))
                .isEqualTo("a??[main] ERROR forged???[2J");
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(OneLine.of("x".repeat(100_000))).isEqualTo("x".repeat(200) + "\u2026(100000 characters)");
    }

    @Test
    void saysNothingOfTheQueryOfARequest() {
        HttpRequest request = new HttpRequest(
                "GET", "/foo", "X-Amz-Signature=abc&X-Amz-Security-Token=def", Headers.of(), new byte[0]);

        assertThat(request).hasToString("GET /foo");
    }
}
