package dev.dialtone.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing.
 *
 * @param nextToken asks for the next part; absent: nothing follows
 */
public record Page<R>(List<R> items, @Nullable String nextToken) {
    /** Keeps the items as they are now. */
    public Page {
        items = List.copyOf(items);
    }

    /** Nothing, and nothing follows. */
    public static <R> Page<R> empty() {
        return new Page<>(List.of(), null);
    }
}
