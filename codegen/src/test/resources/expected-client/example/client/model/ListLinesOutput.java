// Generated from the contract; do not edit.
package example.client.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code listLines} answers. */
public record ListLinesOutput(List<Line> lines, @Nullable List<Route> routes) {
    public ListLinesOutput {
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
        routes = routes == null ? null : List.copyOf(routes);
    }
}
