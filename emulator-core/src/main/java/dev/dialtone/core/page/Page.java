package dev.dialtone.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** The same page as an answer shows it. */
    public <S> Page<S> map(Function<? super R, ? extends S> shown) {
        return new Page<>(items.stream().<S>map(shown).toList(), nextToken);
    }

    /**
     * A page of a listing that no store holds: of a few items which each call makes anew, in the same order for the same
     * request. Throws {@link InvalidPageToken}.
     *
     * @param account the id of the account
     * @param listing names what is listed, in the account; the region as well where the listing has one
     * @param all all items
     * @param filter leaves some out
     */
    public static <R> Page<R> of(
            String account, String listing, PageRequest request, List<R> all, Predicate<? super R> filter) {
        long shown = request.token() == null ? 0 : PageToken.read(account, listing, request, request.token());
        List<R> items = new ArrayList<>();
        long end = shown;
        for (int i = (int) Math.min(shown, all.size()); i < all.size(); i++) {
            R item = all.get(i);
            if (!filter.test(item)) {
                continue;
            }
            if (items.size() == request.limit()) {
                return new Page<>(
                        items, PageToken.of(account, listing, request, end).text());
            }
            items.add(item);
            end = i + 1L;
        }
        return new Page<>(items, null);
    }
}
