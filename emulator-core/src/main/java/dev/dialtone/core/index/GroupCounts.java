package dev.dialtone.core.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many values of a table are in each group. The table tells it of every change, so that asking takes constant time. */
public final class GroupCounts<R> {
    private final Function<? super R, @Nullable String> group;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Counts nothing yet.
     *
     * @param group the group of a value, null for none
     */
    public GroupCounts(Function<? super R, @Nullable String> group) {
        this.group = group;
    }

    /** How many values are in a group. */
    public int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** Counts a value that has come. */
    public void added(R value) {
        count(group.apply(value), 1);
    }

    /** Counts a value that has left. */
    public void removed(R value) {
        count(group.apply(value), -1);
    }

    /** Counts a value in the place of another: of the same group, nearly always. */
    public void replaced(R before, R after) {
        String left = group.apply(before);
        String joined = group.apply(after);
        if (!Objects.equals(left, joined)) {
            count(left, -1);
            count(joined, 1);
        }
    }

    /** A group without values is forgotten. */
    private void count(@Nullable String name, int change) {
        if (name != null) {
            int count = of(name) + change;
            if (count == 0) {
                counts.remove(name);
            } else {
                counts.put(name, count);
            }
        }
    }
}
