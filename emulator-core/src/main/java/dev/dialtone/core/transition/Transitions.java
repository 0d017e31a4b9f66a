package dev.dialtone.core.transition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The moves that a resource's state may make, as a table. {@link #toString()} prints it, a row per state.
 *
 * @param <S> the states: any type with equals and hashCode
 */
public final class Transitions<S> {
    private final String name;
    private final Map<S, Set<S>> moves;

    private Transitions(String name, Map<S, Set<S>> moves) {
        this.name = name;
        this.moves = moves;
    }

    /** Begins a table for states of this type. */
    public static <S> Builder<S> of(Class<S> states) {
        return new Builder<>(states.getSimpleName());
    }

    /** Whether a resource in the first state may go to the second. Staying is a move, too. */
    public boolean allows(S from, S to) {
        return from(from).contains(to);
    }

    /**
     * The second state, when the move is allowed; else an {@link IllegalStateException}, for an operation refuses with
     * its own error before it comes to this.
     */
    public S move(S from, S to) {
        if (!allows(from, to)) {
            throw new IllegalStateException(name + ": " + from + " to " + to + " (expected: " + row(from(from)) + ")");
        }
        return to;
    }

    private Set<S> from(S state) {
        return moves.getOrDefault(state, Set.of());
    }

    private static String row(Set<?> states) {
        return states.isEmpty()
                ? "no move"
                : states.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        int width = moves.keySet().stream()
                .mapToInt(state -> state.toString().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder(name);
        moves.forEach((from, to) -> table.append("\n    ")
                .append(from)
                .append(" ".repeat(width - from.toString().length()))
                .append(" -> ")
                .append(row(to)));
        return table.toString();
    }

    /** Collects the rows of a table. */
    public static final class Builder<S> {
        private final String name;
        private final Map<S, Set<S>> moves = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A state and those it may go to; none: it is an end. A second row for a state is an error. */
        @SafeVarargs
        public final Builder<S> allow(S from, S... to) {
            Set<S> row = new LinkedHashSet<>();
            for (S state : to) {
                row.add(state);
            }
            if (moves.putIfAbsent(from, Collections.unmodifiableSet(row)) != null) {
                throw new IllegalStateException(name + ": a second row for " + from + " (expected: one)");
            }
            return this;
        }

        /** The table of the rows so far. */
        public Transitions<S> build() {
            return new Transitions<>(name, Collections.unmodifiableMap(new LinkedHashMap<>(moves)));
        }
    }
}
