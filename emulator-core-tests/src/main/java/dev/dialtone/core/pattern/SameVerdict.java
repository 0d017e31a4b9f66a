package dev.dialtone.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Holds a matcher to the verdicts of the JDK's, on short texts drawn from the pattern and changed a little. */
public final class SameVerdict {

    private SameVerdict() {}

    /** Fails with the seed, the pattern and the text when the two differ. */
    public static void require(String regex, Predicate<String> matcher, long seed) {
        Pattern pattern = Pattern.compile(withStrictEnd(regex));
        PatternTexts texts = new PatternTexts(seed);
        PatternParts parts = PatternParts.of(regex);
        for (String part : parts.found()) {
            for (int i = 0; i < 300; i++) {
                String text = texts.fitting(part, 4);
                for (String each : List.of(text, texts.mutated(text), "", text + "\n", "aws:" + text, "d-" + text)) {
                    assertThat(matcher.test(each))
                            .as("seed %d: %s on '%s'", seed, regex, each)
                            .isEqualTo(pattern.matcher(each).find());
                }
            }
        }
    }

    /** In Java {@code $} would also match before a last line feed. */
    private static String withStrictEnd(String regex) {
        StringBuilder strict = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                strict.append(c).append(regex.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            strict.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return strict.toString();
    }
}
