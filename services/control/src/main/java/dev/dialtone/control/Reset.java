package dev.dialtone.control;

import dev.dialtone.control.model.ResetInput;
import dev.dialtone.control.model.ResetOperations;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Accounts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Forgets state: resources, clock, transition settings and journal. */
final class Reset implements ResetOperations {

    private static final String ALL = "all";

    private final Accounts accounts;
    private final Journal journal;
    private final Supplier<Seeds> seeds;

    Reset(Accounts accounts, Journal journal, Supplier<Seeds> seeds) {
        this.accounts = accounts;
        this.journal = journal;
        this.seeds = seeds;
    }

    @Override
    public CompletionStage<Unit> reset(ResetInput input, RequestContext context) {
        String named = input.account();
        boolean isOfAll = ALL.equals(named);
        String account = named == null ? context.account().id() : named;
        boolean replays = Boolean.TRUE.equals(input.replay());
        if (replays) {
            SeedControl.requireSeed(seeds.get());
        }
        if (isOfAll) {
            resetAll(input.seed());
        } else {
            resetOne(account, input.seed());
        }
        return replays
                ? SeedControl.worded(() -> seeds.get().replay(isOfAll ? null : account))
                        .thenApply(outcome -> new Unit())
                : CompletableFuture.completedFuture(new Unit());
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
