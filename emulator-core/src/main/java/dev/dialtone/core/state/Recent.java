package dev.dialtone.core.state;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last values of one kind in each account, all regions together, by id: the oldest leave to make room for new ones,
 * and are counted. State of the account; used inside {@link Account#exclusively}.
 *
 * @param <R> immutable values
 */
public final class Recent<R> {
    private static final String COUNT = "count";

    private final Store<String, Entry<R>> entries;
    private final Store<String, Long> dropped;
    private final int kept;

    private record Entry<R>(String id, R value) {}

    /**
     * @param name of its stores, as {@link Store#perAccount} has it
     * @param kept how many values of an account are kept
     */
    public Recent(String name, int kept) {
        this.entries = Store.perAccount(name);
        this.dropped = Store.perAccount(name + "-dropped");
        this.kept = kept;
    }

    /** Adds a value at the end; an id that is there is an {@link IllegalStateException}. */
    public void add(Account account, String id, R value) {
        Scope scope = scope(account);
        entries.add(scope, id, new Entry<>(id, value));
        if (entries.size(scope) > kept) {
            entries.remove(scope, entries.values(scope).iterator().next().id());
            countDropped(scope);
        }
    }

    /** Puts a value in the place of the one there is; no such id is an {@link IllegalStateException}. */
    public R replace(Account account, String id, R value) {
        entries.replace(scope(account), id, new Entry<>(id, value));
        return value;
    }

    /** The value of an id; empty also when it has left. */
    public Optional<R> find(Account account, String id) {
        return entries.find(scope(account), id).map(Entry::value);
    }

    /** Removes a value, and tells whether it was there. */
    public boolean remove(Account account, String id) {
        return entries.remove(scope(account), id).isPresent();
    }

    /** Removes every value and begins to count anew. */
    public void clear(Account account) {
        entries.clear(scope(account));
        dropped.clear(scope(account));
    }

    /** The values, the oldest first. */
    public Stream<R> all(Account account) {
        return entries.stream(scope(account)).map(Entry::value);
    }

    /** How many values have left to make room. */
    public long dropped(Account account) {
        return dropped.find(scope(account), COUNT).orElse(0L);
    }

    private void countDropped(Scope scope) {
        Optional<Long> before = dropped.find(scope, COUNT);
        if (before.isPresent()) {
            dropped.replace(scope, COUNT, before.get() + 1);
        } else {
            dropped.add(scope, COUNT, 1L);
        }
    }

    private static Scope scope(Account account) {
        return new Scope(account, "");
    }
}
