package dev.dialtone.core.pattern;

import dev.dialtone.core.pattern.Node.Beside;
import dev.dialtone.core.pattern.Node.Choice;
import dev.dialtone.core.pattern.Node.One;
import dev.dialtone.core.pattern.Node.Repeat;
import dev.dialtone.core.pattern.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of one regular expression. It goes into groups by recursion: patterns are ours, and short. */
final class PatternParser {

    private static final int END = -1;
    private static final String DOT_ALL = "(?s)";
    private static final int MOST_REPEATS = 10_000;

    private final String regex;
    private final boolean dotAll;
    private int at;

    private PatternParser(String regex) {
        this.regex = regex;
        this.dotAll = regex.startsWith(DOT_ALL);
        this.at = dotAll ? DOT_ALL.length() : 0;
    }

    /** What a regular expression is made of. */
    static Node parse(String regex) {
        PatternParser parser = new PatternParser(regex);
        Node whole = parser.choice();
        if (parser.peek() != END) {
            throw parser.unsupported("a ) that closes nothing");
        }
        return whole;
    }

    private Node choice() {
        List<Node> ways = new ArrayList<>();
        do {
            ways.add(sequence());
        } while (take('|'));
        return ways.size() == 1 ? ways.get(0) : new Choice(List.copyOf(ways));
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (peek() != END && peek() != '|' && peek() != ')') {
            parts.add(repeated(part()));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Node part() {
        int begin = at;
        int next = next();
        return switch (next) {
            case '(' -> group(begin);
            case '[' -> new One(bracketed());
            case '.' -> new One(dotAll ? CodePoints.ALL : new CodePoints.Not(CodePoints.LINE_ENDS));
            case '^' -> Beside.edge(false);
            case '$' -> Beside.edge(true);
            case '\\' -> peek() == 'A' || peek() == 'z' ? Beside.edge(next() == 'z') : new One(escaped());
            case '*', '+', '?', '{' -> throw unsupported(begin, "a repeat of nothing");
            default -> new One(only(next));
        };
    }

    private Node group(int begin) {
        if (!take('?')) {
            return closed(choice());
        } else if (take(':')) {
            return closed(choice());
        }
        boolean ahead = !take('<');
        boolean not = peek() == '!';
        if (!not && peek() != '=') {
            throw unsupported(begin, "a group that is neither plain nor a look-around");
        }
        at++;
        Beside place = beside(ahead, closed(choice()), begin);
        return not ? place.not() : place;
    }

    private Node closed(Node inside) {
        if (!take(')')) {
            throw unsupported("a group that is not closed");
        }
        return inside;
    }

    private Beside beside(boolean ahead, Node inside, int begin) {
        if (inside instanceof One one) {
            return new Beside(ahead, one.set(), false);
        } else if (inside instanceof Beside edge && edge.ahead() == ahead) {
            return edge;
        }
        throw unsupported(begin, "a look-around for more than one code point or the edge");
    }

    private Node repeated(Node part) {
        int begin = at;
        int least = 0;
        int most = Repeat.ENDLESS;
        if (take('+')) {
            least = 1;
        } else if (take('?')) {
            most = 1;
        } else if (take('{')) {
            least = number();
            most = take(',') ? peek() == '}' ? Repeat.ENDLESS : number() : least;
            if (!take('}') || (most != Repeat.ENDLESS && most < least)) {
                throw unsupported(begin, "a repeat that is not {n}, {n,} or {n,m}");
            }
        } else if (!take('*')) {
            return part;
        }
        if (part instanceof Beside || peek() == '+' || peek() == '*' || peek() == '{') {
            throw unsupported(begin, "a repeat of a place or of a repeat, or one that gives nothing back");
        }
        // A reluctant repeat finds the same texts.
        take('?');
        return new Repeat(part, least, most);
    }

    private int number() {
        int number = 0;
        int begin = at;
        while (peek() >= '0' && peek() <= '9') {
            number = number * 10 + next() - '0';
            if (number > MOST_REPEATS) {
                throw unsupported(begin, "a repeat of more than " + MOST_REPEATS);
            }
        }
        if (at == begin) {
            throw unsupported("a repeat without its number");
        }
        return number;
    }

    private CodePoints bracketed() {
        int begin = at - 1;
        boolean not = take('^');
        List<CodePoints> sets = new ArrayList<>();
        while (!take(']')) {
            sets.add(bracketedPart(begin));
        }
        if (sets.isEmpty()) {
            throw unsupported(begin, "a class without content");
        }
        CodePoints any = sets.size() == 1 ? sets.get(0) : new CodePoints.AnyOf(List.copyOf(sets));
        return not ? new CodePoints.Not(any) : any;
    }

    private CodePoints bracketedPart(int begin) {
        CodePoints first = bracketedOne(begin);
        if (peek() != '-' || at + 1 >= regex.length() || regex.charAt(at + 1) == ']') {
            return first;
        }
        at++;
        CodePoints last = bracketedOne(begin);
        if (first instanceof CodePoints.Range from
                && last instanceof CodePoints.Range to
                && from.first() == from.last()
                && to.first() == to.last()
                && from.first() <= to.first()) {
            return new CodePoints.Range(from.first(), to.first());
        }
        throw unsupported("a range without two ends in order");
    }

    private CodePoints bracketedOne(int begin) {
        int next = next();
        if (next == END) {
            throw unsupported(begin, "a class that is not closed");
        } else if (next == '[' || (next == '&' && peek() == '&')) {
            throw unsupported("a class within a class");
        }
        return next == '\\' ? escaped() : only(next);
    }

    private CodePoints escaped() {
        int begin = at - 1;
        int next = next();
        return switch (next) {
            case 'd' -> CodePoints.DIGITS;
            case 'D' -> new CodePoints.Not(CodePoints.DIGITS);
            case 's' -> CodePoints.SPACES;
            case 'S' -> new CodePoints.Not(CodePoints.SPACES);
            case 'w' -> CodePoints.WORD;
            case 'W' -> new CodePoints.Not(CodePoints.WORD);
            case 'p' -> category();
            case 'P' -> new CodePoints.Not(category());
            case 't' -> only('\t');
            case 'n' -> only('\n');
            case 'r' -> only('\r');
            case 'f' -> only('\f');
            case 'x' -> only(hex(2));
            case 'u' -> only(hex(4));
            default -> {
                if (next == END || Character.isLetterOrDigit(next)) {
                    throw unsupported(begin, "an escape that is not understood");
                }
                yield only(next);
            }
        };
    }

    private CodePoints category() {
        int close = regex.indexOf('}', at);
        int mask = take('{') && close > 0 ? Categories.mask(regex.substring(at, close)) : 0;
        if (mask == 0) {
            throw unsupported("a property that is no category of Unicode");
        }
        at = close + 1;
        return new CodePoints.Categories(mask);
    }

    private int hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw unsupported("a code point without its " + digits + " hex digits");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private static CodePoints only(int codePoint) {
        return new CodePoints.Range(codePoint, codePoint);
    }

    private int peek() {
        return at < regex.length() ? regex.codePointAt(at) : END;
    }

    private int next() {
        int next = peek();
        at += next == END ? 0 : Character.charCount(next);
        return next;
    }

    private boolean take(char wanted) {
        boolean isThere = peek() == wanted;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private UnsupportedPattern unsupported(String why) {
        return unsupported(at, why);
    }

    private UnsupportedPattern unsupported(int place, String why) {
        return new UnsupportedPattern(regex, place, why);
    }
}
