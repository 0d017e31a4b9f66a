package dev.dialtone.core.state;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A store to look at: what those get that do not write it.
 *
 * @param <K> as of {@link Store}
 * @param <R> immutable values
 */
public interface StoreView<K, R> {

    /** The value of a key. */
    Optional<R> find(Scope scope, K key);

    /** Whether there is a value for the key. */
    boolean contains(Scope scope, K key);

    /** How many entries there are. */
    int size(Scope scope);

    /** How many values are in a group, in constant time. A store without groups is an {@link IllegalStateException}. */
    int countIn(Scope scope, String groupName);

    /**
     * The value of each kind that was added first, in the order of creation: in the time of the kinds that there are, however
     * many values; the first time, in that of the values. A store without kinds is an {@link IllegalStateException}.
     */
    List<R> oldestOfKinds(Scope scope);

    /**
     * The values in order of creation. The store may be changed meanwhile: what is removed or added is left out, what is
     * replaced shows its new value.
     */
    Iterable<R> values(Scope scope);

    /** {@link #values} as a stream. */
    Stream<R> stream(Scope scope);

    /** A page of all values. Throws {@link InvalidPageToken}. */
    default Page<R> page(Scope scope, PageRequest request) {
        return page(scope, request, value -> true);
    }

    /**
     * A page of the values that pass the filter. Entries may come and go between pages: those that were there at the
     * first page and stay are shown once. Throws {@link InvalidPageToken}.
     */
    Page<R> page(Scope scope, PageRequest request, Predicate<? super R> filter);

    /**
     * The entries that belong to one owner, such as the numbers of an opt-out list: a store of its own, which pages
     * through them alone and forgets them all at once. This store does not show them.
     */
    StoreView<K, R> part(String ownerId);
}
