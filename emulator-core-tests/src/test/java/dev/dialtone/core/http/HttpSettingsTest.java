package dev.dialtone.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HttpSettingsTest {
    @Test
    void spellsOutItsDefaults() {
        HttpSettings settings = HttpSettings.defaults();

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(4566);
        assertThat(settings.eventLoops()).isBetween(1, 8);
        assertThat(settings.hosts()).isEqualTo(Hosts.usual());
        assertThat(settings.cors()).isEqualTo(Cors.localhostAnd(Set.of()));
        assertThat(settings.tls()).isNull();
        assertThat(settings.limits())
                .isEqualTo(new HttpLimits(
                        1_048_576,
                        1_073_741_824L,
                        32_768,
                        16_384,
                        1_024,
                        64,
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(30)));
    }

    @Test
    void namesValueAndExpectation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.defaults().withAddress("127.0.0.1", 70_000))
                .withMessage("port: 70000 (expected: 0..65535)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpLimits.defaults().withMaxConnections(0))
                .withMessage("maxConnections: 0 (expected: 1..2147483647)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpLimits.defaults().withTimeouts(Duration.ZERO, Duration.ofSeconds(1)))
                .withMessage("idleTimeout: PT0S (expected: more than PT0S)");
    }

    @Test
    void saysWhichLimitWasHit() {
        HttpRequest head = new HttpRequest("GET", "/", "", Headers.EMPTY, new byte[0]);

        assertThat(HttpRejection.BODY_TOO_LARGE.message(head, HttpLimits.defaults()))
                .isEqualTo("the request body is too large (expected: at most 1048576 bytes)");
        assertThat(HttpRejection.SLOW.message(head, HttpLimits.defaults()))
                .isEqualTo("the request did not arrive in time (expected: within PT30S)");
    }
}
