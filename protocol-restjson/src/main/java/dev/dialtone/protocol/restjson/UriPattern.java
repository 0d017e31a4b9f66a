package dev.dialtone.protocol.restjson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URI of an {@code @http} trait, taken apart.
 *
 * @param segments of the path, in order
 * @param literals of the query: parameters that a request must have
 */
record UriPattern(List<Segment> segments, List<Literal> literals) {

    /**
     * One segment of the path.
     *
     * @param text the literal text, or the name of the label
     * @param kind what it is
     */
    record Segment(String text, Kind kind) {}

    /** What a segment matches. */
    enum Kind {
        /** Itself. */
        LITERAL,
        /** One segment that is not empty. */
        LABEL,
        /** One or more segments. */
        GREEDY
    }

    /**
     * A parameter that a request must have.
     *
     * @param value null: any
     */
    record Literal(String name, @Nullable String value) {}

    /** Takes {@code /pools/{PoolId}?operation=restore} apart. */
    static UriPattern of(String uri) {
        int question = uri.indexOf('?');
        List<Segment> segments = new ArrayList<>();
        for (String segment : Router.split(question < 0 ? uri : uri.substring(0, question))) {
            segments.add(segment(segment));
        }
        List<Literal> literals = new ArrayList<>();
        if (question >= 0) {
            String query = uri.substring(question + 1);
            QueryString.forEach(query, (name, value) -> {
                boolean anyValue = value == null || value.isEmpty();
                literals.add(new Literal(name, anyValue ? null : value));
            });
        }
        return new UriPattern(List.copyOf(segments), List.copyOf(literals));
    }

    private static Segment segment(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return new Segment(text, Kind.LITERAL);
        }
        return text.endsWith("+}")
                ? new Segment(text.substring(1, text.length() - 2), Kind.GREEDY)
                : new Segment(text.substring(1, text.length() - 1), Kind.LABEL);
    }

    /** The names of the labels in order. */
    List<String> labels() {
        return segments.stream()
                .filter(segment -> segment.kind() != Kind.LITERAL)
                .map(Segment::text)
                .toList();
    }

    /** Whether a request's query has all that this pattern demands. */
    boolean fits(String query) {
        for (Literal literal : literals) {
            if (!QueryString.contains(query, literal.name(), literal.value())) {
                return false;
            }
        }
        return true;
    }
}
