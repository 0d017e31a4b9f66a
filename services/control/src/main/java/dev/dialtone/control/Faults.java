package dev.dialtone.control;

import dev.dialtone.control.model.AddFaultsInput;
import dev.dialtone.control.model.AddFaultsOutput;
import dev.dialtone.control.model.DeleteFaultInput;
import dev.dialtone.control.model.DeleteFaultsInput;
import dev.dialtone.control.model.Fault;
import dev.dialtone.control.model.FaultOperations;
import dev.dialtone.control.model.GetFaultsInput;
import dev.dialtone.control.model.GetFaultsOutput;
import dev.dialtone.control.model.PutFaultsInput;
import dev.dialtone.control.model.PutFaultsOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.AddedRule;
import dev.dialtone.core.fault.FaultCheck;
import dev.dialtone.core.fault.FaultRule;
import dev.dialtone.core.fault.FaultRules;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Shows and sets the rules by which an account's calls fail. */
final class Faults implements FaultOperations {

    /** Planned when the first rule is set; a start has no use for it. */
    private static final class Loaded {
        static final Projection<dev.dialtone.control.model.FaultRule, FaultRule> KEPT =
                Projection.of(dev.dialtone.control.model.FaultRule.SCHEMA, FaultRule.SCHEMA);
        static final Projection<FaultRule, dev.dialtone.control.model.FaultRule> SHOWN =
                Projection.of(FaultRule.SCHEMA, dev.dialtone.control.model.FaultRule.SCHEMA);
    }

    private final AccountLookup accounts;
    private final FaultCheck check;

    Faults(AccountLookup accounts, FaultCheck check) {
        this.accounts = accounts;
        this.check = check;
    }

    @Override
    public GetFaultsOutput getFaults(GetFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        return account.exclusively(() ->
                GetFaultsOutput.builder().faults(shown(FaultRules.of(account))).build());
    }

    @Override
    public AddFaultsOutput addFaults(AddFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        List<FaultRule> rules = checked(input.faults());
        return account.exclusively(() -> AddFaultsOutput.builder()
                .faults(shown(orRefused(() -> FaultRules.add(account, rules))))
                .build());
    }

    @Override
    public PutFaultsOutput putFaults(PutFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        List<FaultRule> rules = checked(input.faults());
        return account.exclusively(() -> PutFaultsOutput.builder()
                .faults(shown(orRefused(() -> FaultRules.replace(account, rules))))
                .build());
    }

    @Override
    public Unit deleteFaults(DeleteFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        account.exclusivelyRun(() -> FaultRules.clear(account));
        return new Unit();
    }

    @Override
    public Unit deleteFault(DeleteFaultInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        if (account.exclusively(() -> FaultRules.remove(account, input.id())).isEmpty()) {
            throw ControlErrors.notFound(
                    "id: " + Excerpt.of(input.id()) + " (expected: that of a fault of account " + account.id() + ")");
        }
        return new Unit();
    }

    /** As they are kept, when all of them can be. */
    private List<FaultRule> checked(List<dev.dialtone.control.model.FaultRule> rules) {
        List<FaultRule> kept = new ArrayList<>();
        for (dev.dialtone.control.model.FaultRule rule : rules) {
            FaultRule wanted = Loaded.KEPT.apply(rule);
            String objection = check.objection(wanted);
            if (objection != null) {
                throw ControlErrors.badRequest("faults." + kept.size() + "." + objection);
            }
            kept.add(wanted);
        }
        return kept;
    }

    /** What is added, unless that is too much. */
    static List<AddedRule> orRefused(Supplier<List<AddedRule>> addition) {
        try {
            return addition.get();
        } catch (IllegalArgumentException tooMany) {
            throw ControlErrors.badRequest(String.valueOf(tooMany.getMessage()));
        }
    }

    private static List<Fault> shown(List<AddedRule> rules) {
        return rules.stream()
                .map(added -> Fault.builder()
                        .from(Loaded.SHOWN.apply(added.rule()))
                        .id(added.id())
                        .struck(added.struck())
                        .remaining(added.remaining())
                        .build())
                .toList();
    }
}
