package dev.dialtone.core.schedule;

import java.time.Instant;
import java.util.Comparator;
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
public final class ScheduledChangeQueue {
    /** Null: there is none. Most changes are alone in their queue, and never come into the tree. */
    private @Nullable Pending first;

    private final TreeSet<Pending> later = new TreeSet<>();
    /** What was added last of each name. */
    private final Map<Name, Pending> newest = new HashMap<>();

    private long lastOrder;
    private int prompt;

    private record Name(String handler, String region, String key) {}

    /** A change in the queue, and its neighbours among those of its name. */
    public static final class Pending implements Comparable<Pending> {
        private final ScheduledChange change;
        private final Name name;
        private final long order;
        private final int chain;
        private final boolean prompt;
        private final boolean completedByUse;
        private @Nullable Pending older;
        private @Nullable Pending newer;

        private Pending(QueuedChange queued, long order, boolean prompt) {
            ScheduledChange change = queued.change();
            this.change = change;
            this.name = new Name(change.handler(), change.region(), change.key());
            this.order = order;
            this.chain = queued.chain();
            this.prompt = prompt;
            this.completedByUse = queued.completedByUse();
        }

        /** Its place in the order of scheduling; 1 or more. */
        public long order() {
            return order;
        }

        /** The change as it is saved. */
        public QueuedChange queued() {
            return new QueuedChange(change, chain, completedByUse);
        }

        /** What is to be done, and when. */
        public ScheduledChange change() {
            return change;
        }

        /** The one before among those of its name; null: it was the oldest. */
        public @Nullable Pending older() {
            return older;
        }

        /** How many changes of one instant have brought each other about, one after the other, up to this one. */
        public int chain() {
            return chain;
        }

        @Override
        public int compareTo(Pending other) {
            int byTime = change.at().compareTo(other.change.at());
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** How many changes there are. */
    public int size() {
        return first == null ? 0 : 1 + later.size();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return first == null;
    }

    /** How many of the changes must not wait for the next request. */
    public int prompt() {
        return prompt;
    }

    /** When the first change falls due; {@link Instant#MAX}: there is none. */
    public Instant firstAt() {
        return first == null ? Instant.MAX : first.change.at();
    }

    /** The changes in the order in which they will be applied. */
    public List<ScheduledChange> all() {
        return Stream.concat(Stream.ofNullable(first), later.stream())
                .map(Pending::change)
                .toList();
    }

    /** The place in the order of scheduling that was given last. */
    public long lastOrder() {
        return lastOrder;
    }

    /** The queue in the order of scheduling. */
    public List<Pending> inOrder() {
        return Stream.concat(Stream.ofNullable(first), later.stream())
                .sorted(Comparator.comparingLong(Pending::order))
                .toList();
    }

    /**
     * Adds a change behind those of its due time, and gives its place.
     *
     * @param isPrompt whether it must not wait for the next request
     */
    public long add(QueuedChange change, boolean isPrompt) {
        add(change, lastOrder + 1, isPrompt);
        return lastOrder;
    }

    /** Adds a change at a place in the order of scheduling behind all others. */
    public void add(QueuedChange change, long order, boolean isPrompt) {
        lastOrder = order;
        Pending added = new Pending(change, order, isPrompt);
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
    public @Nullable Pending takeDue(Instant target) {
        Pending due = first;
        if (due == null || due.change.at().isAfter(target)) {
            return null;
        }
        first = later.pollFirst();
        forget(due);
        return due;
    }

    /** Takes out every change of the handler, region and key, and gives the newest, which knows the others; null: there was none. */
    public @Nullable Pending cancel(String handler, String region, String key) {
        if (first == null) {
            return null;
        }
        Pending found = newest.remove(new Name(handler, region, key));
        for (Pending each = found; each != null; each = each.older) {
            takeOut(each);
            prompt -= each.prompt ? 1 : 0;
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // the very change
    private void takeOut(Pending gone) {
        if (gone == first) {
            first = later.pollFirst();
        } else {
            later.remove(gone);
        }
    }

    /** Goes on after a place that was given before. */
    public void startAfter(long order) {
        lastOrder = order;
    }

    /** Forgets every change, and every place. */
    public void clear() {
        lastOrder = 0;
        first = null;
        later.clear();
        newest.clear();
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
