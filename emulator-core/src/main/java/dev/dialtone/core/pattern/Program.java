package dev.dialtone.core.pattern;

import dev.dialtone.core.pattern.Node.Beside;
import dev.dialtone.core.pattern.Node.Choice;
import dev.dialtone.core.pattern.Node.One;
import dev.dialtone.core.pattern.Node.Repeat;
import dev.dialtone.core.pattern.Node.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as a nondeterministic automaton, after Thompson: steps, each with the number of the next one. It is built from
 * its end, so that what comes next is known.
 */
final class Program {

    /** Repeats are written out; more than this would take too long to go through for a code point. */
    private static final int MOST_STEPS = 10_000;

    /** What a step does. */
    enum Action {
        /** The text matches. */
        MATCH,
        /** Takes one of the symbols and goes on. */
        TAKE,
        /** Goes on two ways. */
        FORK,
        /** Goes on when the next symbol is one of these. */
        LOOK_AHEAD,
        /** Goes on when the last symbol was one of these. */
        LOOK_BEHIND
    }

    /**
     * One step.
     *
     * @param symbols null: it looks at none
     * @param next the step after it; of a match none
     * @param other the other way of a fork
     */
    record Step(Action action, @Nullable BitSet symbols, int next, int other) {
        boolean has(int symbol) {
            return symbols != null && symbols.get(symbol);
        }

        boolean hasOnly(int symbol) {
            return has(symbol) && Objects.requireNonNull(symbols).cardinality() == 1;
        }
    }

    private final String regex;
    private final Alphabet alphabet;
    private final List<Step> steps = new ArrayList<>();
    private final int start;

    Program(String regex, Node pattern) {
        // By identity, here and in the alphabet: the JVM makes classes to hash and compare records when one is first
        // asked to,
        // and the first call would wait for them.
        Set<CodePoints> sets = Collections.newSetFromMap(new IdentityHashMap<>());
        addSets(pattern, sets);
        this.regex = regex;
        this.alphabet = new Alphabet(sets);
        this.start = before(add(new Step(Action.MATCH, null, -1, -1)), pattern);
    }

    Alphabet alphabet() {
        return alphabet;
    }

    int start() {
        return start;
    }

    Step step(int number) {
        return steps.get(number);
    }

    int size() {
        return steps.size();
    }

    private static void addSets(Node node, Set<CodePoints> sets) {
        if (node instanceof One one) {
            sets.add(one.set());
        } else if (node instanceof Beside beside) {
            sets.add(beside.set());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> addSets(part, sets));
        } else if (node instanceof Choice choice) {
            choice.ways().forEach(way -> addSets(way, sets));
        } else if (node instanceof Repeat repeat) {
            addSets(repeat.part(), sets);
        }
    }

    /** Adds the steps of a node. */
    private int before(int next, Node node) {
        if (node instanceof One one) {
            return add(new Step(Action.TAKE, alphabet.of(one.set()), next, -1));
        } else if (node instanceof Beside beside) {
            BitSet symbols = alphabet.of(beside.set());
            symbols.set(alphabet.edge(), beside.edge());
            return add(new Step(beside.ahead() ? Action.LOOK_AHEAD : Action.LOOK_BEHIND, symbols, next, -1));
        } else if (node instanceof Repeat repeat) {
            return before(next, repeat);
        } else if (node instanceof Choice choice) {
            int entry = before(next, choice.ways().get(choice.ways().size() - 1));
            for (int i = choice.ways().size() - 2; i >= 0; i--) {
                entry = fork(before(next, choice.ways().get(i)), entry);
            }
            return entry;
        }
        List<Node> parts = ((Sequence) node).parts();
        int entry = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            entry = before(entry, parts.get(i));
        }
        return entry;
    }

    private int before(int next, Repeat repeat) {
        int entry = next;
        if (repeat.most() == Repeat.ENDLESS) {
            entry = fork(-1, next);
            steps.set(entry, new Step(Action.FORK, null, before(entry, repeat.part()), next));
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            entry = fork(before(entry, repeat.part()), next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = before(entry, repeat.part());
        }
        return entry;
    }

    private int fork(int next, int other) {
        return add(new Step(Action.FORK, null, next, other));
    }

    private int add(Step step) {
        if (steps.size() == MOST_STEPS) {
            throw new UnsupportedPattern(
                    regex, 0, "more than " + MOST_STEPS + " steps when its repeats are written out");
        }
        steps.add(step);
        return steps.size() - 1;
    }
}
