package dev.dialtone.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinearPatternTest {

    /** Of every kind that the syntax has; none has a {@code $}, which Java takes less strictly. */
    private static final List<String> KINDS = List.of(
            "",
            "a",
            "^a|b\\z",
            "(a|b)*c",
            "a{2,3}b{2}c{1,}",
            "^(?:a?b+?c*?){2}\\z",
            "[^a-c]+\\.",
            "^[\\d\\s\\-\\]x]*\\z",
            "\\p{L}\\P{L}\\p{Nd}",
            "^[\\W\\S_]*\\z",
            "^.+\\z",
            "(?s)^.+\\z",
            "\\x41\\u0062\\t\\n\\r\\f",
            "(?<!\\s)a(?!b)",
            "(?<=[ab])c",
            "(?=a)[ab](?!\\z)",
            "^(?!\\s)^[\\s\\S]+(?<!\\s)\\z");

    @ParameterizedTest
    @CsvSource({"b, abc, true", "^b, abc, false", "c$, abc, true", "b$, abc, false", "^$, '', true", "^$, a, false"})
    void searchesUnlessItIsTiedToAnEnd(String regex, String text, boolean found) {
        assertThat(LinearPattern.of(regex).matches(text)).isEqualTo(found);
    }

    @Test
    void mayBeAskedOfTheWholeText() {
        LinearPattern pattern = LinearPattern.ofWhole("a|ab");

        assertThat(pattern.matches("ab")).isTrue();
        assertThat(pattern.matches("abc")).isFalse();
        assertThat(pattern).hasToString("a|ab");
    }

    @Test
    void endsAtTheVeryEnd() {
        assertThat(LinearPattern.of("^a$").matches("a\n")).isFalse();
    }

    @Test
    void countsCodePoints() {
        LinearPattern two = LinearPattern.of("^.{2}$");

        assertThat(two.matches("\uD83D\uDE00\uD83D\uDE00")).isTrue();
        assertThat(two.matches("\uD83D\uDE00")).isFalse();
        assertThat(two.matches("\uD83D\uD83D")).isTrue();
    }

    @Test
    void saysTheSameAsTheJdk() {
        Random random = new Random(7);
        for (String regex : KINDS) {
            LinearPattern ours = LinearPattern.of(regex);
            Pattern theirs = Pattern.compile(regex);
            for (int i = 0; i < 3_000; i++) {
                String text = text(random);
                assertThat(ours.matches(text))
                        .as("%s on '%s'", regex, text)
                        .isEqualTo(theirs.matcher(text).find());
            }
        }
    }

    private static String text(Random random) {
        String letters = "aaabbbccAbx09. -]_\t\n\r\f\u00e9\u0663\u2028\ud83d\ude00";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(",
                "a)",
                "(?<name>a)",
                "(?i)a",
                "(?>a)",
                "a++",
                "a**",
                "*a",
                "^*",
                "a{2",
                "a{3,2}",
                "a{x}",
                "[a",
                "[]",
                "[a[b]]",
                "[a&&b]",
                "[c-a]",
                "[\\d-x]",
                "\\bword\\b",
                "(a)\\1",
                "\\p{IsLatin}",
                "\\p{L",
                "\\u12",
                "\\",
                "x(?!ab)",
                "(?<!ab)x",
                "(a{1000}){1000}"
            })
    void refusesWhatItDoesNotUnderstand(String regex) {
        assertThatThrownBy(() -> LinearPattern.of(regex))
                .isInstanceOf(UnsupportedPattern.class)
                .hasMessageStartingWith("pattern " + regex + " at character ");
    }

    @Test
    void goesOnWhenThereAreTooManyStates() {
        LinearPattern pattern = LinearPattern.of("^[ab]*a[ab]{16}c$");
        Random random = new Random(1);
        String text = random.ints(200_000, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(pattern.matches(text + "c")).isEqualTo(text.charAt(text.length() - 17) == 'a');
        assertThat(pattern.matches("a" + "b".repeat(16) + "c")).isTrue();
    }

    @Test
    void mayBeUsedByManyThreadsAtOnce() {
        LinearPattern pattern = LinearPattern.of("^[ab]*a[ab]{14}$");
        AtomicBoolean wrong = new AtomicBoolean();
        IntStream.range(0, 64).parallel().forEach(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(2_000, 'a', 'c').forEach(text::appendCodePoint);
            boolean expected = text.charAt(text.length() - 15) == 'a';
            if (pattern.matches(text.toString()) != expected) {
                wrong.set(true);
            }
        });
        assertThat(wrong).isFalse();
    }
}
