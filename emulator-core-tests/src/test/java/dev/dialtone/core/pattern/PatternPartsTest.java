package dev.dialtone.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternPartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"^a+$", "", "^(?!\\s)^[\\s\\S]+(?<!\\s)$", "^P(?!$)(T(?=\\d)(\\d+H)?)?$"})
    void leavesWholeWhatLooksNoFurtherThanOneCodePoint(String regex) {
        PatternParts parts = PatternParts.of(regex);

        assertThat(parts.isWhole()).isTrue();
        assertThat(parts.found()).containsExactly(regex);
        assertThat(parts.absent()).isEmpty();
    }

    @Test
    void takesLookAheadsOutOfTheBeginning() {
        PatternParts parts = PatternParts.of("^(?!x(y)[)]|z)(?=.*\\()a+$");

        assertThat(parts.isWhole()).isFalse();
        assertThat(parts.regex()).isEqualTo("^(?!x(y)[)]|z)(?=.*\\()a+$");
        assertThat(parts.found()).containsExactly("^a+$", "^(?:.*\\()");
        assertThat(parts.absent()).containsExactly("^(?:x(y)[)]|z)");
    }

    @Test
    void takesThemOutBeforeTheBeginning() {
        assertThat(PatternParts.of("(?!ab)^a+$").absent()).containsExactly("^(?:ab)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?!ab)a+", "^(?!ab)a|b", "^a(?!bc)", "^(?!ab", "^(?!ab)(?<!cd)a"})
    void refusesWhatItCannotSplit(String regex) {
        assertThatThrownBy(() -> PatternParts.of(regex)).isInstanceOf(UnsupportedPattern.class);
    }
}
