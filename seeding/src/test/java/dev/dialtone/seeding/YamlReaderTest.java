package dev.dialtone.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.protocol.json.UnreadableDocument;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlReaderTest {

    private static @Nullable Object read(String text) {
        return YamlReader.read(text, 1_000).value();
    }

    @Test
    void readsNumbersOfTelephonesAccountsAndCountriesAsTexts() {
        assertThat(read("[+12045550123, 000000000000, NO, 1.2.3, 0x10, 'true', \"1\", !!str 12, ~]"))
                .isEqualTo(List.of("+12045550123", "000000000000", "NO", "1.2.3", "0x10", "true", "1", "12", "~"));
    }

    @Test
    void readsWhatJsonHas() {
        assertThat(read("[1, -2, 1.5, true, false, null, {a: [b]}, 123456789012345678901234567890]"))
                .isEqualTo(Arrays.asList(
                        1L,
                        -2L,
                        1.5,
                        true,
                        false,
                        null,
                        Map.of("a", List.of("b")),
                        new BigInteger("123456789012345678901234567890")));
    }

    @Test
    void writesAliasesOut() {
        assertThat(read("a: &tags [x]\nb: *tags\n")).isEqualTo(Map.of("a", List.of("x"), "b", List.of("x")));
    }

    @Test
    void countsWhatAliasesStandFor() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", List.of(before, before, before, before, before, before))));
        }
        assertThatThrownBy(() -> read(laughs.toString()))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("line 4, column 15: too many values");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a: &a [*a]                       | line 1, column 8: *a: nothing before it, and not around it, is called &a
                [*b]                             | line 1, column 2: *b: nothing before it, and not around it, is called &b
                !!javax.script.ScriptEngine [x]  | line 1, column 1: the tag tag:yaml.org,2002:javax.script.ScriptEngine (expected: none)
                a: !!int "1"                     | line 1, column 4: the tag tag:yaml.org,2002:int (expected: none)
                {a: 1, a: 2}                     | line 1, column 8: 'a' is there twice
                {[a]: 1}                         | line 1, column 2: a name that is no text
                ''                               | empty (expected: a document)
                """)
    void refusesWhatSeedsHaveNoUseFor(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage(message);
    }

    @Test
    void refusesSeveralDocumentsAndWhatIsNoYaml() {
        assertThatThrownBy(() -> read("a: 1\n---\nb: 2\n"))
                .hasMessage("line 3, column 1: a second document (expected: one)");
        assertThatThrownBy(() -> read("a: [\n")).hasMessageStartingWith("line 2, column 1: not valid YAML: ");
        assertThatThrownBy(() -> read("a: \u0007")).hasMessageStartingWith("not valid YAML: ");
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .hasMessage("line 1, column 102: nested too deeply (expected: at most 100 levels)");
    }
}
