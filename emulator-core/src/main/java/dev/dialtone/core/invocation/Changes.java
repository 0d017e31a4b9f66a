package dev.dialtone.core.invocation;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Kept;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The calls of each account that have succeeded and may have changed something, in the order in which they did, so that somebody can
 * make them again: the newest 10,000, and fewer where they are large. A reset forgets them.
 */
public final class Changes {

    private static final int MOST = 10_000;

    private final Store<Long, Change> changes =
            Store.ofTraces("invocation/changes", new Bounds<>(MOST, Kept.CHANGES.budget(), Change::weight));

    private final AtomicLong lastNumber = new AtomicLong();

    /**
     * What is known of an account.
     *
     * @param changes the oldest first
     * @param dropped how many older ones have left to make room
     */
    public record Known(List<Change> changes, long dropped) {}

    /** Keeps a call that was answered, unless the account holds nothing even so. Enters the account where the caller has not. */
    void add(Account account, RequestContext context, Shape input, Shape output) {
        Change change =
                new Change(context.service().name(), context.operation().name(), context.region(), input, output);
        account.exclusivelyRun(() -> {
            if (account.holdsSomething()) {
                changes.put(new Scope(account, context.region()), lastNumber.incrementAndGet(), change);
            }
        });
    }

    /** Those of an account by now. */
    public Known of(Scope scope) {
        return scope.account().exclusively(() -> {
            List<Change> known = new ArrayList<>();
            changes.values(scope).forEach(known::add);
            return new Known(known, changes.dropped(scope));
        });
    }
}
