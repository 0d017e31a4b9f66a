package dev.dialtone.core.state;

import dev.dialtone.core.page.Sequence;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last values of one kind in each account, all regions together, by id, as many as their {@link Bounds} allow: the
 * oldest leave to make room for new ones, and are counted. State of the account; used inside {@link Account#exclusively}.
 *
 * @param <R> immutable values
 */
public final class BoundedStore<R> {
    private final Store<String, R> values;

    /**
     * @param values the store, which is nobody else's
     * @param bounds how much is kept
     */
    public BoundedStore(Store<String, R> values, Bounds<R> bounds) {
        this.values = values.within(bounds);
    }

    /** Puts a value in the place of the one of its id, or adds it at the end, and returns it. */
    public R put(Account account, String id, R value) {
        return values.put(Scope.ofAllRegions(account), id, value);
    }

    /** The value of an id; empty also when it has left. */
    public Optional<R> find(Account account, String id) {
        return values.find(Scope.ofAllRegions(account), id);
    }

    /** Removes a value, and tells whether it was there. */
    public boolean remove(Account account, String id) {
        return values.remove(Scope.ofAllRegions(account), id).isPresent();
    }

    /** Removes every value and begins to count anew. */
    public void clear(Account account) {
        values.clear(Scope.ofAllRegions(account));
    }

    /** The values, the oldest first. */
    public Stream<R> all(Account account) {
        return values.stream(Scope.ofAllRegions(account));
    }

    /** The values by number, for whoever reads on from outside the account. */
    public Sequence<R> sequence(Account account) {
        return values.sequence(Scope.ofAllRegions(account));
    }

    /** How many values there are. */
    public int size(Account account) {
        return values.size(Scope.ofAllRegions(account));
    }

    /** How many values have left to make room. */
    public long dropped(Account account) {
        return values.dropped(Scope.ofAllRegions(account));
    }
}
