package dev.dialtone.core.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled changes of an account in the order in which they will be applied: of due time, then of scheduling.
 * Whatever is asked of it costs as much as the depth of a tree, however many changes there are and whatever their names.
 */
final class ScheduledChangeQueue {
    /** Null: there is none. Most changes are alone in their queue, and never come into the tree. */
    private @Nullable Pending first;

    private final TreeSet<Pending> later = new TreeSet<>();
    /** What was added last of each name. */
    private final Map<Name, Pending> newest = new HashMap<>();

    private long lastOrder;
    private int prompt;

    private record Name(String handler, String region, String key) {}

    /** A change in the queue, and its neighbours among those of its name. */
    static final class Pending implements Comparable<Pending> {
        private final ScheduledChange change;
        private final Name name;
        private final long order;
        private final int chain;
        private final boolean prompt;
        private @Nullable Pending older;
        private @Nullable Pending newer;

        private Pending(ScheduledChange change, long order, int chain, boolean prompt) {
            this.change = change;
            this.name = new Name(change.handler(), change.region(), change.key());
            this.order = order;
            this.chain = chain;
            this.prompt = prompt;
        }

        ScheduledChange change() {
            return change;
        }

        /** How many changes of one instant have brought each other about, one after the other, up to this one. */
        int chain() {
            return chain;
        }

        @Override
        public int compareTo(Pending other) {
            int byTime = change.at().compareTo(other.change.at());
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    int size() {
        return first == null ? 0 : 1 + later.size();
    }

    boolean isEmpty() {
        return first == null;
    }

    /** How many of the changes must not wait for the next request. */
    int prompt() {
        return prompt;
    }

    /** When the first change falls due; {@link Instant#MAX}: there is none. */
    Instant firstAt() {
        return first == null ? Instant.MAX : first.change.at();
    }

    List<ScheduledChange> all() {
        return Stream.concat(Stream.ofNullable(first), later.stream())
                .map(Pending::change)
                .toList();
    }

    /**
     * Adds a change behind those of its due time.
     *
     * @param chain as {@link Pending#chain}
     * @param isPrompt whether it must not wait for the next request
     */
    void add(ScheduledChange change, int chain, boolean isPrompt) {
        Pending added = new Pending(change, ++lastOrder, chain, isPrompt);
        insert(added);
        added.older = newest.put(added.name, added);
        if (added.older != null) {
            added.older.newer = added;
        }
        prompt += isPrompt ? 1 : 0;
    }

    private void insert(Pending added) {
        if (first == null) {
            first = added;
        } else if (added.compareTo(first) < 0) {
            later.add(first);
            first = added;
        } else {
            later.add(added);
        }
    }

    /** Takes the first change out, if it is due by then. */
    @Nullable Pending takeDue(Instant target) {
        Pending due = first;
        if (due == null || due.change.at().isAfter(target)) {
            return null;
        }
        first = later.pollFirst();
        forget(due);
        return due;
    }

    /** Takes out every change of the handler, region and key, and tells whether there was one. */
    boolean cancel(String handler, String region, String key) {
        if (first == null) {
            return false;
        }
        Pending found = newest.remove(new Name(handler, region, key));
        for (Pending each = found; each != null; each = each.older) {
            takeOut(each);
            prompt -= each.prompt ? 1 : 0;
        }
        return found != null;
    }

    @SuppressWarnings("ReferenceEquality") // the very change
    private void takeOut(Pending gone) {
        if (gone == first) {
            first = later.pollFirst();
        } else {
            later.remove(gone);
        }
    }

    void clear() {
        first = null;
        later.clear();
        newest.clear();
        lastOrder = 0;
        prompt = 0;
    }

    /** Lets its neighbours of the same name close up. */
    private void forget(Pending gone) {
        prompt -= gone.prompt ? 1 : 0;
        if (gone.older != null) {
            gone.older.newer = gone.newer;
        }
        if (gone.newer != null) {
            gone.newer.older = gone.older;
        } else if (gone.older != null) {
            newest.put(gone.name, gone.older);
        } else {
            newest.remove(gone.name);
        }
    }
}
