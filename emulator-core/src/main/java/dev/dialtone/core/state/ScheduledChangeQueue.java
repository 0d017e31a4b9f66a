package dev.dialtone.core.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled changes of an account in the order in which they will be applied: of due time, then of scheduling.
 * Whatever is asked of it costs as much as the depth of a tree, however many changes there are and whatever their names.
 */
final class ScheduledChangeQueue {
    private final TreeSet<Pending> inOrder = new TreeSet<>();
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
        return inOrder.size();
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** How many of the changes must not wait for the next request. */
    int prompt() {
        return prompt;
    }

    /** When the first change falls due; {@link Instant#MAX}: there is none. */
    Instant firstAt() {
        return inOrder.isEmpty() ? Instant.MAX : inOrder.first().change.at();
    }

    List<ScheduledChange> all() {
        return inOrder.stream().map(Pending::change).toList();
    }

    /**
     * Adds a change behind those of its due time.
     *
     * @param chain as {@link Pending#chain}
     * @param isPrompt whether it must not wait for the next request
     */
    void add(ScheduledChange change, int chain, boolean isPrompt) {
        Pending added = new Pending(change, ++lastOrder, chain, isPrompt);
        inOrder.add(added);
        added.older = newest.put(added.name, added);
        if (added.older != null) {
            added.older.newer = added;
        }
        prompt += isPrompt ? 1 : 0;
    }

    /** Takes the first change out, if it is due by then. */
    @Nullable Pending takeDue(Instant target) {
        if (firstAt().isAfter(target)) {
            return null;
        }
        Pending first = inOrder.pollFirst();
        if (first != null) {
            forget(first);
        }
        return first;
    }

    /** Takes out every change of the handler, region and key, and tells whether there was one. */
    boolean cancel(String handler, String region, String key) {
        Pending found = newest.remove(new Name(handler, region, key));
        for (Pending each = found; each != null; each = each.older) {
            inOrder.remove(each);
            prompt -= each.prompt ? 1 : 0;
        }
        return found != null;
    }

    void clear() {
        inOrder.clear();
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
