package dev.dialtone.core.cases;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts are spelt in case files: {@link CaseFile} tells. */
final class Spelling {
    private static final String EMPTY = "\"\"";
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(\\d{1,5})\\{((?:[^\\\\}]|\\\\.)*)\\}|([snrft\\\\{}#=])|)");

    private Spelling() {}

    /** The text that is spelt so. */
    static String read(Place place, String spelt) {
        return spelt.equals(EMPTY) ? "" : unescaped(place, spelt);
    }

    private static String unescaped(Place place, String spelt) {
        return ESCAPE.matcher(spelt).replaceAll(escape -> Matcher.quoteReplacement(meant(place, escape)));
    }

    private static String meant(Place place, MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1), 16));
        }
        if (escape.group(2) != null) {
            return unescaped(place, escape.group(3)).repeat(Integer.parseInt(escape.group(2)));
        }
        if (escape.group(4) == null) {
            throw place.misspelt("a backslash that begins no escape; \\\\ is a backslash");
        }
        return switch (escape.group(4)) {
            case "s" -> " ";
            case "n" -> "\n";
            case "r" -> "\r";
            case "f" -> "\f";
            case "t" -> "\t";
            default -> escape.group(4);
        };
    }
}
