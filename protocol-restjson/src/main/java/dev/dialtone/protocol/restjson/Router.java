package dev.dialtone.protocol.restjson;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation of a method, path and query. Made once from all patterns of a service. Where several fit, the most
 * specific one is meant: segment by segment a literal goes before a label and a label before a greedy label, and then the
 * pattern that demands more of the query goes first.
 */
final class Router {

    private final Map<String, Node> methods = new HashMap<>();

    /**
     * An operation that was found.
     *
     * @param index its place among the entries of the service
     * @param labels the raw text of its labels in order
     */
    record Found(int index, List<String> labels) {}

    private record Target(int index, UriPattern pattern) {}

    /** The patterns that begin alike. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final List<Target> targets = new ArrayList<>(1);
        private @Nullable Node label;
        private @Nullable Node greedy;

        boolean goesOn() {
            return !literals.isEmpty() || label != null || greedy != null;
        }

        Node next(UriPattern.Segment segment) {
            return switch (segment.kind()) {
                case LITERAL -> literals.computeIfAbsent(segment.text(), key -> new Node());
                case LABEL -> {
                    label = label == null ? new Node() : label;
                    yield label;
                }
                case GREEDY -> {
                    greedy = greedy == null ? new Node() : greedy;
                    yield greedy;
                }
            };
        }
    }

    Router(List<ServiceModel.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Operation.HttpBinding http = entries.get(i).http();
            if (http == null) {
                continue;
            }
            UriPattern pattern = UriPattern.of(http.uri());
            Node node = methods.computeIfAbsent(http.method(), key -> new Node());
            for (UriPattern.Segment segment : pattern.segments()) {
                node = node.next(segment);
            }
            node.targets.add(new Target(i, pattern));
            // The most literals first. Written out, because comparators of the JDK are linked anew at every start.
            node.targets.sort((one, other) -> Integer.compare(
                    other.pattern().literals().size(), one.pattern().literals().size()));
        }
    }

    /** The operation that a request means; null when there is none. */
    @Nullable Found find(String method, String path, String query) {
        Node root = methods.get(method);
        return root == null ? null : new Search(split(path), query).from(root, 0);
    }

    /** The methods with which a path and a query have an operation. */
    SortedSet<String> methods(String path, String query) {
        SortedSet<String> found = new TreeSet<>();
        for (String method : methods.keySet()) {
            if (find(method, path, query) != null) {
                found.add(method);
            }
        }
        return found;
    }

    /** The raw segments of a path. One slash at its end says nothing. */
    static List<String> split(String path) {
        List<String> segments = new ArrayList<>(6);
        int start = 1;
        while (start < path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            segments.add(path.substring(start, end));
            start = end + 1;
        }
        return segments;
    }

    private static final class Search {
        private final List<String> segments;
        private final String query;
        private final List<String> labels = new ArrayList<>(2);

        Search(List<String> segments, String query) {
            this.segments = segments;
            this.query = query;
        }

        @Nullable Found from(Node node, int position) {
            if (position == segments.size()) {
                for (Target target : node.targets) {
                    if (target.pattern().fits(query)) {
                        return new Found(target.index(), List.copyOf(labels));
                    }
                }
                return null;
            }
            String segment = segments.get(position);
            String decoded = Percent.decode(segment);
            Node literal = node.literals.get(decoded == null ? segment : decoded);
            Found found = literal == null ? null : from(literal, position + 1);
            if (found == null && node.label != null && !segment.isEmpty()) {
                found = with(segment, node.label, position + 1);
            }
            return found == null && node.greedy != null ? greedily(node.greedy, position) : found;
        }

        /** A pattern that goes on after its greedy label goes before one that ends with it. */
        private @Nullable Found greedily(Node node, int position) {
            Found found = null;
            int last = node.goesOn() ? segments.size() - 1 : position;
            for (int end = last; found == null && end > position; end--) {
                found = with(join(position, end), node, end);
            }
            return found == null ? with(join(position, segments.size()), node, segments.size()) : found;
        }

        private String join(int start, int end) {
            return String.join("/", segments.subList(start, end));
        }

        private @Nullable Found with(String label, Node node, int position) {
            labels.add(label);
            Found found = from(node, position);
            if (found == null) {
                labels.remove(labels.size() - 1);
            }
            return found;
        }
    }
}
