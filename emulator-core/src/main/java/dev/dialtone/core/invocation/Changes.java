package dev.dialtone.core.invocation;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls of each account that have succeeded and may have changed something, in the order in which they did, so that somebody can
 * make them again: the newest 10,000, and fewer where they are large. A reset forgets them.
 */
public final class Changes {

    private static final int MOST = 10_000;

    private final BoundedStore<Change> changes;

    /**
     * @param stores makes the store of the calls
     * @param operations the operation of a name: that of its service and its own, with a dot between; null: there is none
     */
    public Changes(StoreRegistry stores, Function<String, @Nullable Operation<?, ?>> operations) {
        StoredForm<Change> form =
                StoredForm.as(() -> StoredChange.SCHEMA, StoredChange::of, stored -> stored.change(operations));
        this.changes = new BoundedStore<>(
                stores.perAccount("invocation/changes", form),
                new Bounds<>(MOST, Kept.CHANGES.budget(), Change::weight));
    }

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
                changes.put(account, context.requestId(), change);
            }
        });
    }

    /** Those of an account by now. */
    public Known of(Scope scope) {
        return scope.account().exclusively(() -> {
            Account account = scope.account();
            return new Known(changes.all(account).toList(), changes.dropped(account));
        });
    }
}
