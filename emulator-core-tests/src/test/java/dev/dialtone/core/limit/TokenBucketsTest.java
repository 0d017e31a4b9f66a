package dev.dialtone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.limit.TokenBuckets.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Rate TWO = new Rate(2, 5);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final TokenBuckets<String> buckets = new TokenBuckets<>(() -> now);

    @Test
    void giveTheBurstAtOnceAndThenTheRate() {
        for (int i = 0; i < 5; i++) {
            assertThat(take("a", TWO, 1)).isZero();
        }
        assertThat(take("a", TWO, 1)).isEqualTo(Duration.ofMillis(500));
        assertThat(take("b", TWO, 1)).isZero();

        pass(Duration.ofMillis(499));
        assertThat(take("a", TWO, 1)).isEqualTo(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(take("a", TWO, 1)).isZero();
        pass(Duration.ofHours(1));
        assertThat(take("a", TWO, 5)).isZero();
        assertThat(take("a", TWO, 1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void giveMoreThanTheBurstWhenFullAndAreOwedTheRest() {
        assertThat(take("a", Rate.perSecond(3), 9)).isZero();
        assertThat(take("a", Rate.perSecond(3), 1)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_334));

        pass(Duration.ofSeconds(3));
        assertThat(take("a", Rate.perSecond(3), 3)).isZero();
    }

    @Test
    void takeNothingWhenOneHasTooLittle() {
        Claim<String> scarce = new Claim<>("scarce", Rate.perSecond(1), 1);
        Claim<String> plenty = new Claim<>("plenty", Rate.perSecond(2), 1);
        assertThat(buckets.take(List.of(scarce, plenty))).isZero();
        assertThat(buckets.take(List.of(plenty, scarce))).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take(List.of(plenty))).isZero();
    }

    @Test
    void loseNothingWhenTheClockIsSetBack() {
        assertThat(take("a", Rate.perSecond(1), 1)).isZero();
        pass(Duration.ofHours(-1));
        assertThat(take("a", Rate.perSecond(1), 1)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(take("a", Rate.perSecond(1), 1)).isZero();
    }

    @Test
    void areBounded() {
        for (int i = 0; i <= 10_000; i++) {
            take("key" + i, Rate.perSecond(1), 1);
        }
        assertThat(take("key0", Rate.perSecond(1), 1)).isZero();
        assertThat(take("key10000", Rate.perSecond(1), 1)).isPositive();
    }

    @Test
    void haveSensibleRates() {
        assertThatThrownBy(() -> new Rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Duration take(String key, Rate rate, int tokens) {
        return buckets.take(List.of(new Claim<>(key, rate, tokens)));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
