package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.voice.CreateSipRuleRequest;
import dev.dialtone.chime.model.voice.CreateSipRuleResponse;
import dev.dialtone.chime.model.voice.DeleteSipRuleRequest;
import dev.dialtone.chime.model.voice.GetSipRuleRequest;
import dev.dialtone.chime.model.voice.GetSipRuleResponse;
import dev.dialtone.chime.model.voice.ListSipRulesRequest;
import dev.dialtone.chime.model.voice.ListSipRulesResponse;
import dev.dialtone.chime.model.voice.SipRule;
import dev.dialtone.chime.model.voice.SipRuleOperations;
import dev.dialtone.chime.model.voice.StoredSipRule;
import dev.dialtone.chime.model.voice.UpdateSipRuleRequest;
import dev.dialtone.chime.model.voice.UpdateSipRuleResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.time.Instant;

/** SIP rules: which SIP media applications get the calls to a number or a host. */
final class SipRules implements SipRuleOperations {

    private static final String ID_FIELD = "SipRuleId";
    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredSipRule, SipRule> TO_RULE = Projection.of(StoredSipRule.SCHEMA, SipRule.SCHEMA);
    }

    private final SipStores stores;
    private final RuleTriggers triggers;
    private final RuleTargets targets;
    private final Quotas quotas;

    SipRules(SipStores stores, RuleTriggers triggers, RuleTargets targets, Quotas quotas) {
        this.stores = stores;
        this.triggers = triggers;
        this.targets = targets;
        this.quotas = quotas;
    }

    @Override
    public CreateSipRuleResponse createSipRule(CreateSipRuleRequest input, RequestContext context) {
        Instant now = context.now();
        Scope scope = stores.rules.scope(context);
        String value = triggers.require(scope, input.triggerType(), input.triggerValue());
        targets.check(
                scope,
                input.targetApplications(),
                () -> ChimeErrors.badRequest(
                        "TargetApplications: a SIP media application that the account does not have"));
        if (stores.rules
                        .entries()
                        .countIn(scope, SipStores.trigger(input.triggerType().value(), value))
                > 0) {
            throw ChimeErrors.conflict("Another SIP rule has this trigger");
        }
        quotas.require(scope, ServiceQuotas.SIP_RULES, stores.rules.size(scope) + 1);
        StoredSipRule rule = stores.rules.put(
                scope,
                StoredSipRule.builder()
                        .sipRuleId(context.account().ids().uuid())
                        .name(input.name())
                        .disabled(Boolean.TRUE.equals(input.disabled()))
                        .triggerType(input.triggerType())
                        .triggerValue(value)
                        .targetApplications(input.targetApplications())
                        .createdTimestamp(now)
                        .updatedTimestamp(now)
                        .build());
        triggers.associate(scope, rule, now);
        return new CreateSipRuleResponse(Loaded.TO_RULE.apply(rule));
    }

    @Override
    public GetSipRuleResponse getSipRule(GetSipRuleRequest input, RequestContext context) {
        return new GetSipRuleResponse(Loaded.TO_RULE.apply(stores.rules.show(context, input.sipRuleId(), ID_FIELD)));
    }

    @Override
    public ListSipRulesResponse listSipRules(ListSipRulesRequest input, RequestContext context) {
        String application = input.sipMediaApplicationId();
        Page<StoredSipRule> page = stores.rules.page(
                context,
                context.page(input, DEFAULT_PAGE_SIZE),
                rule -> application == null || RuleTargets.names(rule, application));
        return ListSipRulesResponse.builder()
                .sipRules(page.items().stream().map(Loaded.TO_RULE::apply).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateSipRuleResponse updateSipRule(UpdateSipRuleRequest input, RequestContext context) {
        StoredSipRule before = stores.rules.require(context, input.sipRuleId(), ID_FIELD);
        Scope scope = stores.rules.scope(context);
        targets.check(scope, input.targetApplications(), ChimeErrors::notFound);
        StoredSipRule.Builder changed = before.toBuilder().name(input.name()).updatedTimestamp(context.now());
        if (input.disabled() != null) {
            changed.disabled(input.disabled());
        }
        if (input.targetApplications() != null) {
            changed.targetApplications(input.targetApplications());
        }
        return new UpdateSipRuleResponse(Loaded.TO_RULE.apply(stores.rules.put(scope, changed.build())));
    }

    /** AWS's reference says that a rule is to be disabled first; its own examples delete enabled ones, as Terraform does. */
    @Override
    public Unit deleteSipRule(DeleteSipRuleRequest input, RequestContext context) {
        StoredSipRule rule = stores.rules.require(context, input.sipRuleId(), ID_FIELD);
        Scope scope = stores.rules.scope(context);
        stores.rules.remove(scope, rule.sipRuleId());
        triggers.disassociate(scope, rule);
        return new Unit();
    }
}
