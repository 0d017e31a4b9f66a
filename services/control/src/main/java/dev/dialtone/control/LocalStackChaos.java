package dev.dialtone.control;

import dev.dialtone.control.model.LocalStackAddFaultsInput;
import dev.dialtone.control.model.LocalStackAddFaultsOutput;
import dev.dialtone.control.model.LocalStackChaosOperations;
import dev.dialtone.control.model.LocalStackDeleteFaultsInput;
import dev.dialtone.control.model.LocalStackDeleteFaultsOutput;
import dev.dialtone.control.model.LocalStackFaultRules;
import dev.dialtone.control.model.LocalStackGetEffectsInput;
import dev.dialtone.control.model.LocalStackGetEffectsOutput;
import dev.dialtone.control.model.LocalStackGetFaultsInput;
import dev.dialtone.control.model.LocalStackGetFaultsOutput;
import dev.dialtone.control.model.LocalStackSetEffectsInput;
import dev.dialtone.control.model.LocalStackSetEffectsOutput;
import dev.dialtone.control.model.LocalStackSetFaultsInput;
import dev.dialtone.control.model.LocalStackSetFaultsOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.AddedRule;
import dev.dialtone.core.fault.FaultCheck;
import dev.dialtone.core.fault.FaultRule;
import dev.dialtone.core.fault.FaultRules;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Account;
import java.util.List;
import java.util.function.Consumer;

/** The rules of an account as LocalStack's chaos API has them: those that answer with an error, and one that makes every call slow. */
final class LocalStackChaos implements LocalStackChaosOperations {

    private final AccountLookup accounts;
    private final FaultCheck check;

    LocalStackChaos(AccountLookup accounts, FaultCheck check) {
        this.accounts = accounts;
        this.check = check;
    }

    @Override
    public LocalStackGetFaultsOutput localStackGetFaults(LocalStackGetFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        return LocalStackGetFaultsOutput.builder()
                .rules(account.exclusively(() -> shown(account)))
                .build();
    }

    @Override
    public LocalStackSetFaultsOutput localStackSetFaults(LocalStackSetFaultsInput input, RequestContext context) {
        return LocalStackSetFaultsOutput.builder()
                .rules(change(input, context, account -> remove(account, FaultRules.of(account))))
                .build();
    }

    @Override
    public LocalStackAddFaultsOutput localStackAddFaults(LocalStackAddFaultsInput input, RequestContext context) {
        return LocalStackAddFaultsOutput.builder()
                .rules(change(input, context, account -> {}))
                .build();
    }

    @Override
    public LocalStackDeleteFaultsOutput localStackDeleteFaults(
            LocalStackDeleteFaultsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        List<FaultRule> named = input.rules() == null ? null : new ChaosRules(check).read(input.rules());
        return LocalStackDeleteFaultsOutput.builder()
                .rules(account.exclusively(() -> {
                    remove(
                            account,
                            FaultRules.of(account).stream()
                                    .filter(added -> named == null || named.contains(added.rule()))
                                    .toList());
                    return shown(account);
                }))
                .build();
    }

    @Override
    public LocalStackGetEffectsOutput localStackGetEffects(LocalStackGetEffectsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        return LocalStackGetEffectsOutput.builder()
                .latency(account.exclusively(() -> latency(account)))
                .build();
    }

    @Override
    public LocalStackSetEffectsOutput localStackSetEffects(LocalStackSetEffectsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        FaultRule slow = ChaosRules.slow(input.latency());
        String objection = input.latency() == 0 ? null : check.objection(slow);
        if (objection != null) {
            throw ControlErrors.badRequest(objection.replace("latencyMs", "latency"));
        }
        return LocalStackSetEffectsOutput.builder()
                .latency(account.exclusively(() -> {
                    FaultRules.of(account).stream()
                            .filter(added -> ChaosRules.isSlow(added.rule()))
                            .forEach(added -> FaultRules.remove(account, added.id()));
                    if (input.latency() != 0) {
                        Faults.orRefused(() -> FaultRules.add(account, List.of(slow)));
                    }
                    return latency(account);
                }))
                .build();
    }

    private Document change(LocalStackFaultRules input, RequestContext context, Consumer<Account> before) {
        Account account = accounts.of(input, context);
        List<FaultRule> rules = new ChaosRules(check).read(input.rules());
        return account.exclusively(() -> {
            before.accept(account);
            Faults.orRefused(() -> FaultRules.add(account, rules));
            return shown(account);
        });
    }

    private static void remove(Account account, List<AddedRule> rules) {
        rules.stream()
                .filter(added -> ChaosRules.isOfChaos(added.rule()))
                .forEach(added -> FaultRules.remove(account, added.id()));
    }

    private static Document shown(Account account) {
        return ChaosRules.shown(FaultRules.of(account).stream()
                .map(AddedRule::rule)
                .filter(ChaosRules::isOfChaos)
                .toList());
    }

    private static int latency(Account account) {
        return FaultRules.of(account).stream()
                .map(AddedRule::rule)
                .filter(ChaosRules::isSlow)
                .findFirst()
                .map(rule -> rule.effect().latencyMs())
                .orElse(0);
    }
}
