package dev.dialtone.core.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What a regular expression demands, in patterns that {@link LinearPattern} takes: as it is, or split. A pattern that is tied
 * to the beginning of the text and has look-aheads there says several things of the same text, and each is a pattern by
 * itself: {@code ^(?!aws:)\w+$} is found where {@code ^\w+$} is and {@code ^(?:aws:)} is not.
 *
 * @param regex as it was written
 * @param found each of these has to be found
 * @param absent none of these may be found
 */
public record PatternParts(String regex, List<String> found, List<String> absent) {

    private static final int HEAD = "(?=".length();

    /** Keeps the lists as they are now. */
    public PatternParts {
        found = List.copyOf(found);
        absent = List.copyOf(absent);
    }

    /**
     * The parts of a regular expression.
     *
     * @throws UnsupportedPattern when it can be had neither as it is nor in parts
     */
    public static PatternParts of(String regex) {
        List<String> found = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        boolean anchored = false;
        boolean needed = false;
        int at = 0;
        for (boolean more = true; more; ) {
            if (regex.startsWith("^", at)) {
                anchored = true;
                at++;
            } else if (regex.startsWith("(?=", at) || regex.startsWith("(?!", at)) {
                int end = end(regex, at);
                String inside = regex.substring(at + HEAD, end);
                (regex.startsWith("(?=", at) ? found : absent).add("^(?:" + inside + ")");
                needed |= !isOne(PatternParser.parse(inside));
                at = end + 1;
            } else {
                more = false;
            }
        }
        if (!needed) {
            LinearPattern.of(regex);
            return new PatternParts(regex, List.of(regex), List.of());
        }
        String rest = "^" + regex.substring(at);
        if (!anchored || PatternParser.parse(rest) instanceof Node.Choice) {
            throw new UnsupportedPattern(regex, 0, "a look-ahead before what is not tied to the beginning as a whole");
        }
        found.add(0, rest);
        found.forEach(LinearPattern::of);
        absent.forEach(LinearPattern::of);
        return new PatternParts(regex, found, absent);
    }

    /** Whether it is one pattern. */
    public boolean isWhole() {
        return found.equals(List.of(regex)) && absent.isEmpty();
    }

    private static boolean isOne(Node inside) {
        return inside instanceof Node.One || (inside instanceof Node.Beside edge && edge.ahead());
    }

    /** The place of the parenthesis that closes the one at a place. */
    private static int end(String regex, int open) {
        int depth = 0;
        boolean inClass = false;
        for (int i = open; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new UnsupportedPattern(regex, open, "a group that is not closed");
    }
}
