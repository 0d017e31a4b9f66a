package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstraintTest {

    @Test
    void requiredIsBrokenByAbsentMembersOnly() {
        assertThat(new Constraint.Required().isMetBy("")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "4, true", "5, false"})
    void lengthIncludesBothBounds(int letters, boolean met) {
        assertThat(new Constraint.Length(2L, 4L).isMetBy("x".repeat(letters))).isEqualTo(met);
    }

    @Test
    void lengthLeavesSidesOpen() {
        assertThat(new Constraint.Length(null, 1L).isMetBy("")).isTrue();
        assertThat(new Constraint.Length(1L, null).isMetBy("x".repeat(10_000))).isTrue();
        assertThat(new Constraint.Length(null, null).isMetBy("")).isTrue();
    }

    @Test
    void lengthOfTextIsItsCodePoints() {
        String twoFaces = "\uD83D\uDE00\uD83D\uDE00";

        assertThat(twoFaces).hasSize(4);
        assertThat(new Constraint.Length(2L, 2L).isMetBy(twoFaces)).isTrue();
        assertThat(Constraint.Length.of(Colour.SCHEMA.of(twoFaces))).isEqualTo(2);
    }

    @Test
    void lengthCountsBytesElementsAndEntries() {
        assertThat(Constraint.Length.of(Blob.ofUtf8("é"))).isEqualTo(2);
        assertThat(Constraint.Length.of(List.of(1, 2, 3))).isEqualTo(3);
        assertThat(Constraint.Length.of(Map.of("a", 1))).isEqualTo(1);
    }

    @Test
    void lengthOfNumberIsFaultOfProgram() {
        assertThatThrownBy(() -> new Constraint.Length(1L, 2L).isMetBy(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @ParameterizedTest
    @CsvSource({"0.9, false", "1, true", "2.5, true", "2.50, true", "2.51, false"})
    void rangeIncludesBothBounds(BigDecimal number, boolean met) {
        assertThat(range("1", "2.5").isMetBy(number)).isEqualTo(met);
    }

    @Test
    void rangeTakesEveryKindOfNumber() {
        List<Number> sevens =
                List.of((byte) 7, (short) 7, 7, 7L, 7f, 7d, BigInteger.valueOf(7), BigDecimal.valueOf(7.0));

        assertThat(sevens).allMatch(range("7", "7")::isMetBy).noneMatch(range("8", null)::isMetBy);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rangeHoldsNeitherNanNorInfinity(double number) {
        assertThat(range("1", null).isMetBy(number)).isFalse();
        assertThat(range(null, "1").isMetBy((float) number)).isFalse();
    }

    @Test
    void rangeComparesNumbersThatNoDoubleHolds() {
        BigDecimal huge = new BigDecimal("1e400");

        assertThat(range("1", null).isMetBy(huge)).isTrue();
        assertThat(range("1", null).isMetBy(huge.toBigInteger())).isTrue();
        assertThat(range(null, "1").isMetBy(huge)).isFalse();
        assertThat(range(null, "9007199254740992").isMetBy(9_007_199_254_740_993L))
                .isFalse();
        assertThat(range(null, "99999999999999999999").isMetBy(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void patternIsSearchedAndNotMatched() {
        assertThat(Constraint.Matches.of("b").isMetBy("abc")).isTrue();
        assertThat(Constraint.Matches.of("^b").isMetBy("abc")).isFalse();
    }

    @Test
    void dollarMeansTheVeryEnd() {
        assertThat(Constraint.Matches.of("^[0-9]+$").isMetBy("12")).isTrue();
        assertThat(Constraint.Matches.of("^[0-9]+$").isMetBy("12\n")).isFalse();
        assertThat(Constraint.Matches.of("^$|^a$").isMetBy("\n")).isFalse();
    }

    @Test
    void dollarInClassOrEscapedIsItself() {
        assertThat(Constraint.Matches.of("^[a$]+$").isMetBy("a$")).isTrue();
        assertThat(Constraint.Matches.of("^\\$$").isMetBy("$")).isTrue();
        assertThat(Constraint.Matches.of("^\\[$").isMetBy("[")).isTrue();
        assertThat(Constraint.Matches.of("^[\\]$]$").isMetBy("$")).isTrue();
    }

    @Test
    void patternKeepsWhatTheContractWrote() {
        assertThat(Constraint.Matches.of("^a$").regex()).isEqualTo("^a$");
    }

    @Test
    void patternIsAskedOfEnumsByTheirValue() {
        assertThat(Constraint.Matches.of("^sky").isMetBy(Colour.SKY_BLUE)).isTrue();
    }

    @Test
    void enumTakesTheValuesOfTheContractOnly() {
        Constraint.OneOf colours = new Constraint.OneOf(Colour.SCHEMA);

        assertThat(colours.isMetBy(Colour.INFRARED)).isTrue();
        assertThat(colours.isMetBy(Colour.SCHEMA.of("red"))).isFalse();
        assertThat(colours.isMetBy("sky-blue")).isTrue();
        assertThat(colours.isMetBy("SKY_BLUE")).isFalse();
    }

    @Test
    void intEnumTakesTheValuesOfTheContractOnly() {
        Constraint.OneOfInts primes = new Constraint.OneOfInts(List.of(2, 3, 5));

        assertThat(primes.isMetBy(3)).isTrue();
        assertThat(primes.isMetBy(4)).isFalse();
        assertThat(primes.isMetBy(3L)).isFalse();
    }

    @Test
    void uniqueIsBrokenByEqualElements() {
        Constraint unique = new Constraint.Unique();

        assertThat(unique.isMetBy(List.of())).isTrue();
        assertThat(unique.isMetBy(List.of("a", "A"))).isTrue();
        assertThat(unique.isMetBy(List.of("a", "b", "a"))).isFalse();
        assertThat(unique.isMetBy(List.of(new Item("a", 1), new Item("a", 1)))).isFalse();
        assertThat(unique.isMetBy(Arrays.asList(null, null))).isFalse();
        assertThatThrownBy(() -> unique.isMetBy("aa")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Constraint range(@Nullable String min, @Nullable String max) {
        return Type.of(Kind.DOUBLE).range(min, max).constraints().get(0);
    }
}
