package dev.dialtone.core.index;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a table knows of its values besides them: how many are in each group, and which of each kind came first. */
public final class Tallies<R> {
    private final @Nullable GroupCounts<R> groups;
    /** Null until somebody asks: who only fills a table pays nothing for it. */
    private @Nullable OldestOfKinds<R> kinds;

    /** @param groups null: the values have no groups */
    public Tallies(@Nullable GroupCounts<R> groups) {
        this.groups = groups;
    }

    /** How many values are in a group; there are groups. */
    public int countIn(String group) {
        return Objects.requireNonNull(groups, "groups").of(group);
    }

    /** Which value of each kind came first; null: that is not known yet. */
    public @Nullable OldestOfKinds<R> kinds() {
        return kinds;
    }

    /** Keeps this up from now on; it knows the values that there are. */
    public void know(OldestOfKinds<R> complete) {
        kinds = complete;
    }

    /** Notes a value that has come under a number. */
    public void added(R value, long number) {
        if (groups != null) {
            groups.added(value);
        }
        if (kinds != null) {
            kinds.added(value, number);
        }
    }

    /** Notes a value in the place of another. */
    public void replaced(R before, R after, long number) {
        if (groups != null) {
            groups.replaced(before, after);
        }
        if (kinds != null) {
            kinds.replaced(before, after, number);
        }
    }

    /** Notes that a value has left. */
    public void removed(R value, long number) {
        if (groups != null) {
            groups.removed(value);
        }
        if (kinds != null) {
            kinds.removed(value, number);
        }
    }
}
