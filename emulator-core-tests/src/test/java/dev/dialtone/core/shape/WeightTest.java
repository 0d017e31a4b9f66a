package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WeightTest {

    @Test
    void countsTextByItsCharacters() {
        assertThat(Weight.of("ä".repeat(1_000))).isEqualTo(1_048);
        assertThat(Weight.of("x".repeat(999) + "Ω")).isEqualTo(2_048);
        assertThat(Weight.of((String) null)).isZero();
    }

    @Test
    void countsRatherTooMuchForShortText() {
        assertThat(Weight.of("+12045550123")).isEqualTo(48 + 2 * 12);
    }

    @Test
    void countsWhatIsInside() {
        String text = "x".repeat(1_000);
        assertThat(Weight.of(new Item(text, 1))).isBetween(1_048L, 1_500L);
        assertThat(Weight.of(List.of(text, text))).isBetween(2_096L, 2_500L);
        assertThat(Weight.of(Map.of("key", text))).isBetween(1_048L, 1_500L);
        assertThat(Weight.of(new Document(Map.of("key", List.of(text))))).isBetween(1_048L, 1_500L);
    }

    @Test
    void countsManySmallThings() {
        assertThat(Weight.of(new Document(Collections.nCopies(1_000, Map.of("a", 1L)))))
                .isGreaterThan(100_000);
    }

    @Test
    void countsNothingForNothing() {
        assertThat(Weight.of(List.of())).isZero();
        assertThat(Weight.of(Map.of())).isZero();
    }
}
