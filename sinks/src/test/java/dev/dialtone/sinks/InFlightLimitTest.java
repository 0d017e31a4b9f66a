package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.shape.Document;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InFlightLimitTest {

    private final InFlightLimit limit = new InFlightLimit(5, new Budget("test", 1_000, 1_500), 1);

    @Test
    void countsEvents() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.acquire("111122223333", 1)).isEmpty();
        }
        assertThat(limit.acquire("111122223333", 1)).contains("5 events");
        limit.release("111122223333", 1);
        assertThat(limit.acquire("111122223333", 1)).isEmpty();
    }

    @Test
    void countsBytesOfAnAccountAndOfAll() {
        assertThat(limit.acquire("111122223333", 900)).isEmpty();
        assertThat(limit.acquire("111122223333", 101)).contains("1000 bytes of account 111122223333");
        assertThat(limit.acquire("444455556666", 600)).isEmpty();
        assertThat(limit.acquire("777788889999", 1)).contains("1500 bytes");
        limit.release("111122223333", 900);
        assertThat(limit.acquire("111122223333", 900)).isEmpty();
    }

    @Test
    void sharesTheBudgetBetweenTwoAddresses() {
        InFlightLimit half = new InFlightLimit(5, new Budget("test", 1_000, 1_500), 2);

        assertThat(half.acquire("111122223333", 501)).contains("500 bytes of account 111122223333");
    }

    @Test
    void weighsAnEventWithAllThatItTells() {
        assertThat(InFlightLimit.weight(
                        SinkFixture.event(SinkFixture.TOPIC, new Document(Map.of("context", "x".repeat(10_000))))))
                .isBetween(10_000L, 11_000L);
    }
}
