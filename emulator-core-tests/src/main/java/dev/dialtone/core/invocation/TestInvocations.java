package dev.dialtone.core.invocation;

import dev.dialtone.core.idempotency.IdempotencyCache;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.StoreRegistry;

/** Invocations for tests that save nothing. */
public final class TestInvocations {
    private TestInvocations() {}

    /** New ones that nobody else uses. */
    public static Invocations of(Accounts accounts) {
        StoreRegistry stores = new StoreRegistry();
        return new Invocations(accounts, new Changes(stores, name -> null), new IdempotencyCache(stores, name -> null));
    }
}
