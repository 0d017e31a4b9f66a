package dev.dialtone.core.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that takes time in proportion to the text by construction: it goes over the text once, never back,
 * and holds in each place all the ways there are to get there. It says yes or no and keeps no groups.
 *
 * <p>The syntax is that of {@link java.util.regex.Pattern}, as far as contracts use it, and so is the meaning, with code
 * points for characters; only {@code $} is the very end of the text. A look-around may ask for one code point or for the edge
 * of the text; {@link PatternParts} takes others out of a pattern. What is not understood is an {@link UnsupportedPattern}.
 *
 * <p>Any number of threads may use one.
 */
public final class LinearPattern {

    /** How many numbers the states that are kept may take, some 200 KB of memory; a pattern has a handful as a rule. */
    private static final int MOST_KEPT = 50_000;

    /** What is known at a place of a text. */
    private static final class State {
        /** The steps of the program that may come next. */
        private final BitSet steps;

        /** The symbol before the place, where the pattern asks for it. */
        private final int last;

        /** The state after each symbol and after the edge; null where nobody has been yet. */
        private final @Nullable State[] next;

        State(BitSet steps, int last, int symbols) {
            this.steps = steps;
            this.last = last;
            this.next = new @Nullable State[symbols];
        }

        /** Whether all is known. */
        boolean isEnd() {
            return next.length == 0;
        }
    }

    /** By what states are told apart. */
    private record Key(BitSet steps, int last) {}

    private static final State FOUND = new State(new BitSet(), 0, 0);
    private static final State FAILED = new State(new BitSet(), 0, 0);

    private final String regex;
    private final Program program;
    private final Alphabet alphabet;
    private final boolean anchored;
    private final boolean looksBehind;
    private final State start;
    private final Map<Key, State> states = new HashMap<>();
    private int kept;

    private LinearPattern(String regex, Node pattern) {
        this.regex = regex;
        this.program = new Program(regex, pattern);
        this.alphabet = program.alphabet();
        this.anchored = isAnchored();
        this.looksBehind = looksBehind();
        BitSet first = new BitSet();
        first.set(program.start());
        this.start = new State(first, alphabet.edge(), alphabet.edge() + 1);
    }

    /**
     * A pattern that is searched for: {@code ^} and {@code $} tie it to the ends of a text.
     *
     * @throws UnsupportedPattern naming the place that is not understood
     */
    public static LinearPattern of(String regex) {
        return new LinearPattern(regex, PatternParser.parse(regex));
    }

    /**
     * A pattern for a text as a whole.
     *
     * @throws UnsupportedPattern naming the place that is not understood
     */
    public static LinearPattern ofWhole(String regex) {
        Node ends =
                new Node.Sequence(List.of(Node.Beside.edge(false), PatternParser.parse(regex), Node.Beside.edge(true)));
        return new LinearPattern(regex, ends);
    }

    /** Whether it is found in a text. */
    public boolean matches(String text) {
        State state = start;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int codePoint = text.charAt(i);
            if (Character.isHighSurrogate((char) codePoint)) {
                codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
            }
            state = after(state, alphabet.of(codePoint));
            if (state.isEnd()) {
                return state == FOUND;
            }
        }
        return after(state, alphabet.edge()) == FOUND;
    }

    private State after(State state, int symbol) {
        // Another thread may be writing it: what it writes is whole, because the fields of a state are final.
        State next = state.next[symbol];
        return next == null ? find(state, symbol) : next;
    }

    private synchronized State find(State state, int symbol) {
        State next = walk(state, symbol);
        state.next[symbol] = next;
        return next;
    }

    /** Follows every way from a state over a symbol. */
    private State walk(State state, int symbol) {
        BitSet reached = new BitSet();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        state.steps.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int number = open.pop();
            if (seen.get(number)) {
                continue;
            }
            seen.set(number);
            Program.Step step = program.step(number);
            switch (step.action()) {
                case MATCH -> {
                    return FOUND;
                }
                case TAKE -> {
                    if (step.has(symbol)) {
                        reached.set(step.next());
                    }
                }
                case FORK -> {
                    open.push(step.next());
                    open.push(step.other());
                }
                case LOOK_AHEAD -> {
                    if (step.has(symbol)) {
                        open.push(step.next());
                    }
                }
                case LOOK_BEHIND -> {
                    if (step.has(state.last)) {
                        open.push(step.next());
                    }
                }
            }
        }
        if (!anchored) {
            reached.set(program.start());
        }
        return symbol == alphabet.edge() || reached.isEmpty() ? FAILED : state(reached, looksBehind ? symbol : 0);
    }

    /** The state of some steps. When there are too many states, all are forgotten; those in use go on as they are. */
    private State state(BitSet steps, int last) {
        Key key = new Key(steps, last);
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        if (kept > MOST_KEPT) {
            states.clear();
            Arrays.fill(start.next, null);
            kept = 0;
        }
        State state = new State(steps, last, alphabet.edge() + 1);
        states.put(key, state);
        kept += state.next.length + steps.size() / Integer.SIZE;
        return state;
    }

    /** Whether it can begin at the beginning of a text only. */
    private boolean isAnchored() {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(program.start());
        while (!open.isEmpty()) {
            int number = open.pop();
            Program.Step step = program.step(number);
            if (step.action() == Program.Action.MATCH || step.action() == Program.Action.TAKE) {
                return false;
            }
            boolean isBegin = step.action() == Program.Action.LOOK_BEHIND && step.hasOnly(alphabet.edge());
            if (!seen.get(number) && !isBegin) {
                seen.set(number);
                open.push(step.next());
                if (step.action() == Program.Action.FORK) {
                    open.push(step.other());
                }
            }
        }
        return true;
    }

    /** Whether it asks for more of what went before than whether it was anything. */
    private boolean looksBehind() {
        for (int i = 0; i < program.size(); i++) {
            Program.Step step = program.step(i);
            if (step.action() == Program.Action.LOOK_BEHIND && !step.hasOnly(alphabet.edge())) {
                return true;
            }
        }
        return false;
    }

    /** The regular expression. */
    @Override
    public String toString() {
        return regex;
    }
}
