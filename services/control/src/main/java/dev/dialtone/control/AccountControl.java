package dev.dialtone.control;

import dev.dialtone.control.model.AccountOperations;
import dev.dialtone.control.model.AccountTier;
import dev.dialtone.control.model.GetAccountInput;
import dev.dialtone.control.model.GetAccountOutput;
import dev.dialtone.control.model.PutAccountInput;
import dev.dialtone.control.model.PutAccountOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.RegistrationReview;
import dev.dialtone.telephony.model.Tier;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Shows and sets what an account is set to. */
final class AccountControl implements AccountOperations {

    private static final List<String> SPEND_CHANNELS =
            Arrays.stream(SpendChannel.values()).map(Enum::name).toList();

    private final AccountLookup accounts;
    private final Supplier<List<Quota>> quotas;
    private final Supplier<RegistrationReviewer> reviewer;

    /**
     * Asks nobody yet.
     *
     * @param quotas gives all quotas; asked when somebody sets one
     * @param reviewer gives who knows the types of registrations; asked when somebody sets a rule
     */
    AccountControl(AccountLookup accounts, Supplier<List<Quota>> quotas, Supplier<RegistrationReviewer> reviewer) {
        this.accounts = accounts;
        this.quotas = quotas;
        this.reviewer = reviewer;
    }

    @Override
    public GetAccountOutput getAccount(GetAccountInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        return account.exclusively(() -> shown(account));
    }

    /** Sets what is named; with one unknown name among it, sets nothing. */
    @Override
    public PutAccountOutput putAccount(PutAccountInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        if (input.quotas() != null) {
            List<Quota> known = quotas.get();
            requireKnown(
                    "quotas", input.quotas(), known.stream().map(Quota::name).toList());
            known.forEach(quota -> requireNotRaised(quota, input.quotas()));
        }
        if (input.spendLimits() != null) {
            requireKnown("spendLimits", input.spendLimits(), SPEND_CHANNELS);
        }
        if (input.enforcedSpendLimits() != null) {
            requireKnown("enforcedSpendLimits", input.enforcedSpendLimits(), SPEND_CHANNELS);
        }
        if (input.reviewRules() != null) {
            ReviewRuleSettings.check(input.reviewRules(), reviewer.get().types());
        }
        return account.exclusively(() -> {
            set(account, input);
            return PutAccountOutput.builder().from(shown(account)).build();
        });
    }

    private static void requireKnown(String member, Map<String, ?> named, List<String> names) {
        for (String name : named.keySet()) {
            if (!names.contains(name)) {
                throw ControlErrors.badRequest(
                        member + ": " + Excerpt.of(name) + " (expected: " + String.join(", ", names) + ")");
            }
        }
    }

    private static void requireNotRaised(Quota quota, Map<String, Integer> wanted) {
        int limit = wanted.getOrDefault(quota.name(), 0);
        if (!quota.raised() && limit > quota.newAccount()) {
            throw ControlErrors.badRequest("quotas: " + quota.name() + " " + limit + " (expected: at most "
                    + quota.newAccount() + ", which AWS never raises)");
        }
    }

    private static void set(Account account, PutAccountInput input) {
        AccountSettings before = AccountSettingsStore.of(account);
        AccountSettings.Builder settings = before.toBuilder();
        if (input.tier() != null) {
            settings.tier(Tier.of(input.tier().value()));
        }
        if (input.registrationReview() != null) {
            settings.registrationReview(
                    RegistrationReview.of(input.registrationReview().value()));
        }
        if (input.reviewRules() != null) {
            settings.reviewRules(ReviewRuleSettings.kept(input.reviewRules()));
        }
        if (input.spendLimits() != null) {
            settings.spendLimits(with(before.spendLimits(), input.spendLimits()));
        }
        if (input.enforcedSpendLimits() != null) {
            settings.enforcedSpendLimits(with(before.enforcedSpendLimits(), input.enforcedSpendLimits()));
        }
        AccountSettingsStore.put(account, settings.build());
        if (input.quotas() != null || input.quotaLevel() != null) {
            setQuotas(account, input);
        }
    }

    private static Map<String, Long> with(Map<String, Long> before, Map<String, Long> changes) {
        Map<String, Long> limits = new TreeMap<>(before);
        limits.putAll(changes);
        return limits;
    }

    private static void setQuotas(Account account, PutAccountInput input) {
        QuotaOverrides before = QuotaOverrides.of(account);
        Map<String, Integer> limits = new HashMap<>(before.limits());
        if (input.quotas() != null) {
            limits.putAll(input.quotas());
        }
        QuotaLevel level = input.quotaLevel() == null
                ? before.level()
                : QuotaLevel.valueOf(input.quotaLevel().value());
        new QuotaOverrides(limits, level).putTo(account);
    }

    private static GetAccountOutput shown(Account account) {
        AccountSettings settings = AccountSettingsStore.of(account);
        QuotaOverrides quotas = QuotaOverrides.of(account);
        return GetAccountOutput.builder()
                .tier(AccountTier.of(settings.tier().value()))
                .registrationReview(dev.dialtone.control.model.RegistrationReview.of(
                        settings.registrationReview().value()))
                .reviewRules(ReviewRuleSettings.shown(settings.reviewRules()))
                .quotaLevel(dev.dialtone.control.model.QuotaLevel.of(
                        quotas.levelOf(account).name()))
                .quotas(new TreeMap<>(quotas.limits()))
                .spendLimits(byChannel(channel -> channel.ceiling(settings)))
                .enforcedSpendLimits(byChannel(channel -> channel.enforced(settings)))
                .build();
    }

    private static Map<String, Long> byChannel(ToLongFunction<SpendChannel> limit) {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (SpendChannel channel : SpendChannel.values()) {
            byName.put(channel.name(), limit.applyAsLong(channel));
        }
        return byName;
    }
}
