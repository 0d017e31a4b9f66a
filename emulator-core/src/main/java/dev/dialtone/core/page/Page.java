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
     * request. Where items go while others read, {@link #ofNumbered} leaves none out. Throws {@link InvalidPageToken}.
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

    /**
     * A page of a listing that no store holds, whose items have numbers that they keep: what comes or goes between two pages
     * makes no other item be left out or be shown twice. Throws {@link InvalidPageToken}.
     *
     * @param account the id of the account
     * @param listing names what is listed, in the account; the region as well where the listing has one
     * @param all all items, in the order of their numbers
     */
    public static <R> Page<R> ofNumbered(
            String account, String listing, PageRequest request, List<Sequence.Entry<R>> all) {
        long shown = request.token() == null ? 0 : PageToken.read(account, listing, request, request.token());
        List<R> items = new ArrayList<>();
        long last = shown;
        for (Sequence.Entry<R> entry : all) {
            if (entry.number() <= shown) {
                continue;
            }
            if (items.size() == request.limit()) {
                return new Page<>(
                        items, PageToken.of(account, listing, request, last).text());
            }
            items.add(entry.value());
            last = entry.number();
        }
        return new Page<>(items, null);
    }
}
