package dev.dialtone.core.page;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a part of a listing.
 *
 * @param operation the operation that lists; its tokens are good for no other
 * @param filters the request's filters as a text that is equal for equal filters; "" for none. A token is good for the
 *     filters it was given with
 * @param token of the page before; absent: the first page
 * @param limit the most items to show: 1 or more, else {@link IllegalArgumentException}
 */
public record PageRequest(
        String operation, String filters, @Nullable String token, int limit) {
    /** Checks the limit. */
    public PageRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 or more)");
        }
    }
}
