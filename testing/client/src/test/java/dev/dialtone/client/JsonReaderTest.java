package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsEveryKindOfValue() {
        assertThat(JsonReader.read(" {\"a\" : [true, false, null, \"b\", 1, -0.5],\n\t\"c\":{}, \"d\":[] }\r\n"))
                .isEqualTo(Map.of("a", Arrays.asList(true, false, null, "b", 1L, -0.5), "c", Map.of(), "d", List.of()));
        assertThat(JsonReader.read("\"\"")).isEqualTo("");
        assertThat(JsonReader.read("null")).isNull();
    }

    @Test
    void keepsTheOrderOfMembersAndTheLastOfAName() {
        assertThat(JsonReader.read("{\"z\":1,\"a\":2,\"m\":3,\"a\":4}")).hasToString("{z=1, a=4, m=3}");
    }

    @Test
    void readsEscapes() {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\\u00E4\""))
                .isEqualTo("\"\\/\b\f\n\r\tAää");
    }

    @Test
    void readsSurrogatesPlainAndEscaped() {
        assertThat(JsonReader.read("\"\uD83D\uDCF1 \\ud83d\\udcf1\"")).isEqualTo("\uD83D\uDCF1 \uD83D\uDCF1");
    }

    @Test
    void keepsAHalfOfAPairThatIsEscaped() {
        assertThat(JsonReader.read("\"\\ud83d!\"")).isEqualTo("\uD83D!");
    }

    @Test
    void readsLineSeparatorsAndDeleteAsTheyAre() {
        assertThat(JsonReader.read("\"\u2028\u007f\"")).isEqualTo("\u2028\u007f");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "10, 10",
        "999999999999999999, 999999999999999999",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void readsWholeNumbersAsLongs(String text, long expected) {
        assertThat(JsonReader.read(text)).isEqualTo(expected);
    }

    @Test
    void readsWholeNumbersBeyondLongsExactly() {
        assertThat(JsonReader.read("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(JsonReader.read("-123456789012345678901234567890"))
                .isEqualTo(new BigInteger("-123456789012345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource({"0.00645, 0.00645", "1e3, 1000", "1E+2, 100", "25e-1, 2.5", "-0.0, -0.0", "1e-400, 0", "1.0, 1"})
    void readsOtherNumbersAsDoubles(String text, double expected) {
        assertThat(JsonReader.read(text)).isEqualTo(expected);
    }

    @Test
    void readsNumbersBeyondDoublesExactly() {
        assertThat(JsonReader.read("1e400")).isEqualTo(new BigDecimal("1e400"));
    }

    @Test
    void refusesNumbersThatAreTooLong() {
        assertThat(JsonReader.read("1".repeat(JsonReader.LONGEST_NUMBER))).isInstanceOf(BigInteger.class);
        refuses(
                "[" + "1".repeat(JsonReader.LONGEST_NUMBER + 1) + "]",
                "A number of more than 1000 characters at character 2");
        refuses("1e99999999999", "A number that is too large at character 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "\"",
                "\"a",
                "'a'",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u\u0661234\"",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "01",
                "-",
                "-a",
                "+1",
                ".5",
                "1.",
                "1.e2",
                "1e",
                "1e+",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "tru",
                "True",
                "nul",
                "truefalse",
                "1 2",
                "[1] ]",
                "{} {}",
                "\u00a01",
                "\ufeff1",
                "// c\n1",
                "1/**/"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void saysWhereAndWhatWasExpected() {
        refuses("[1 2]", "JSON at character 4: U+0032 (expected: ']')");
        refuses("{\"a\":1,}", "JSON at character 8: U+007D (expected: a name in quotes)");
        refuses("[1", "JSON at character 3: the end (expected: ']')");
        refuses("<html>", "JSON at character 1: U+003C (expected: a value)");
        refuses("\"\uD83D\uDCF1\"\uD83D\uDCF1", "JSON at character 5: U+1F4F1 (expected: the end)");
    }

    @Test
    void readsOnlySoDeep() {
        assertThat(JsonReader.read(nested(JsonReader.DEEPEST))).isNotNull();
        refuses(nested(JsonReader.DEEPEST + 1), "JSON of more than 500 levels at character 501");
        refuses("{\"a\":".repeat(100_000), "JSON of more than 500 levels at character 2501");
    }

    @Test
    void countsLevelsNotSiblings() {
        assertThat(JsonReader.read("[" + String.join(",", Collections.nCopies(2_000, "[{}]")) + "]"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2_000);
    }

    @Test
    void givesWhatNobodyCanChange() {
        Map<String, Object> read = Json.document(JsonReader.read("{\"a\":[1]}"));
        assertThat(read).isUnmodifiable();
        assertThat(Json.list(Json::integer).apply(read.get("a"))).containsExactly(1);
        assertThat(JsonReader.read("[1]"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isUnmodifiable();
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }
}
