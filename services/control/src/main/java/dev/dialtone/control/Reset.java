package dev.dialtone.control;

import dev.dialtone.control.model.ResetInput;
import dev.dialtone.control.model.ResetOperations;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Accounts;
import org.jspecify.annotations.Nullable;

/** Forgets state: resources, clock, transition settings and journal. */
final class Reset implements ResetOperations {

    private static final String ALL = "all";

    private final Accounts accounts;
    private final Journal journal;

    Reset(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public Unit reset(ResetInput input, RequestContext context) {
        String named = input.account();
        if (ALL.equals(named)) {
            resetAll(input.seed());
        } else {
            resetOne(named == null ? context.account().id() : named, input.seed());
        }
        return new Unit();
    }

    private void resetOne(String account, @Nullable Long seed) {
        if (seed == null) {
            accounts.reset(account);
        } else {
            accounts.reset(account, seed);
        }
        journal.clear(account);
    }

    void resetAll(@Nullable Long seed) {
        if (seed == null) {
            accounts.resetAll();
        } else {
            accounts.resetAll(seed);
        }
        journal.clearAll();
    }
}
