package dev.dialtone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiThrottleTest {
    private static final ApiRates RATES =
            ApiRates.of(List.of("Put 2 3 a page", "Send - - elsewhere", "* 1 1 the same page"));

    private final ApiThrottle throttle = new ApiThrottle(Map.of("post", RATES), InstantSource.fixed(Instant.EPOCH));

    @Test
    void countsEachAccountRegionAndOperationApart() {
        assertThat(isCounted("1", "us-east-1", "post", "Get")).isTrue();
        assertThat(isCounted("1", "us-east-1", "post", "Get")).isFalse();
        assertThat(isCounted("2", "us-east-1", "post", "Get")).isTrue();
        assertThat(isCounted("1", "eu-west-2", "post", "Get")).isTrue();
        assertThat(isCounted("1", "us-east-1", "post", "List")).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(isCounted("1", "us-east-1", "post", "Put")).isTrue();
        }
        assertThat(isCounted("1", "us-east-1", "post", "Put")).isFalse();
    }

    @Test
    void letsPassWhatHasNoRate() {
        for (int i = 0; i < 100; i++) {
            assertThat(isCounted("1", "us-east-1", "post", "Send")).isTrue();
            assertThat(isCounted("1", "us-east-1", "telegraph", "Send")).isTrue();
        }
        assertThat(RATES.operations()).containsExactlyInAnyOrder("Put", "Send");
        assertThat(RATES.of("Send")).isNull();
        assertThat(ApiRates.of(List.of()).of("Get")).isNull();
    }

    @Test
    void wantsASource() {
        assertThatThrownBy(() -> ApiRates.of(List.of("Put 2 3")))
                .hasMessage("Put 2 3 (expected: an operation, calls a second, calls at once, and a source)");
    }

    private boolean isCounted(String account, String region, String service, String operation) {
        return throttle.count(account, region, service, operation).isZero();
    }
}
