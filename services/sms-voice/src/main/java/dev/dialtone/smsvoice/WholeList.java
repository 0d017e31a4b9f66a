package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Page;
import dev.dialtone.core.state.PageRequest;
import dev.dialtone.core.state.PageToken;
import java.util.List;

/** Pages through a list that is whole in memory, such as the parts of one resource. */
final class WholeList {
    /** As of the other listings. */
    private static final int DEFAULT_PAGE_SIZE = 100;

    private WholeList() {}

    /**
     * A page of the list. What follows is found by its place in the list: what is added at the end is shown, and when
     * something before the page has gone meanwhile, as much is left out.
     *
     * @param input the input of the operation, for its page members
     */
    static <R> Page<R> page(RequestContext context, Shape input, List<R> all) {
        PageRequest request = context.page(input, DEFAULT_PAGE_SIZE);
        String listing = context.region() + "/" + request.operation();
        int from = 0;
        if (request.token() != null) {
            long shown = PageToken.read(context.account(), listing, request, request.token());
            from = (int) Math.min(shown, all.size());
        }
        int to = Math.min(from + request.limit(), all.size());
        String next = to == all.size()
                ? null
                : PageToken.of(context.account(), listing, request, to).text();
        return new Page<>(all.subList(from, to), next);
    }
}
