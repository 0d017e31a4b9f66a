// Generated from the contract; do not edit.
package example.client.model;

import java.util.List;
import java.util.Objects;

/** There was nothing to hear. */
public record NobodySpoke(String message, List<Line> lines) {
    public NobodySpoke {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
    }
}
