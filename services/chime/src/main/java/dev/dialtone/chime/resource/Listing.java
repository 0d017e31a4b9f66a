package dev.dialtone.chime.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.Shape;

/** Listings of what an account has. */
public final class Listing {

    /** AWS documents none. */
    private static final int DEFAULT_PAGE_SIZE = 99;

    private Listing() {}

    /** The page that an input asks for. */
    public static PageRequest request(RequestContext context, Shape input) {
        return context.page(input, DEFAULT_PAGE_SIZE);
    }
}
