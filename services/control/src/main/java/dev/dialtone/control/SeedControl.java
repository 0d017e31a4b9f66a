package dev.dialtone.control;

import dev.dialtone.control.model.GetSeedInput;
import dev.dialtone.control.model.GetSeedOutput;
import dev.dialtone.control.model.RunSeedInput;
import dev.dialtone.control.model.RunSeedOutput;
import dev.dialtone.control.model.SeedOperations;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.invocation.Changes;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.state.Scope;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs seeds, and writes one of what an account was asked. */
final class SeedControl implements SeedOperations {

    private final AccountLookup accounts;
    private final Changes changes;
    private final Supplier<Seeds> seeds;
    private final Supplier<SeedReads> reads;

    /** @param reads gives who knows how a seed learns ids; asked when one is to be written */
    SeedControl(AccountLookup accounts, Changes changes, Supplier<Seeds> seeds, Supplier<SeedReads> reads) {
        this.accounts = accounts;
        this.changes = changes;
        this.seeds = seeds;
        this.reads = reads;
    }

    @Override
    public GetSeedOutput getSeed(GetSeedInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        return new SeedExport(scope.account(), reads.get()).of(changes.of(scope));
    }

    @Override
    public CompletionStage<RunSeedOutput> runSeed(RunSeedInput input, RequestContext context) {
        Scope scope = accounts.scope(input, input.region(), context);
        return worded(() -> seeds.get().run(input.text(), scope.account().id(), scope.region()))
                .thenApply(outcome -> RunSeedOutput.builder()
                        .entries(outcome.entries())
                        .results(outcome.results())
                        .build());
    }

    /** Refuses to replay where nothing can be, so that what would be reset first is still there. */
    static void requireSeed(Seeds seeds) {
        try {
            seeds.requireReplayable();
        } catch (SeedRefused refused) {
            throw ControlErrors.badRequest(String.valueOf(refused.getMessage()));
        }
    }

    /** What a seed has come to, or why it was refused as an error of this API. */
    static CompletionStage<Seeds.Outcome> worded(Supplier<CompletionStage<Seeds.Outcome>> work) {
        try {
            return work.get().exceptionally(failure -> {
                throw failure instanceof CompletionException && failure.getCause() instanceof SeedRefused refused
                        ? ControlErrors.badRequest(String.valueOf(refused.getMessage()))
                        : new CompletionException(failure);
            });
        } catch (SeedRefused refused) {
            throw ControlErrors.badRequest(String.valueOf(refused.getMessage()));
        }
    }
}
