package dev.dialtone.control;

import dev.dialtone.control.model.AccountOperations;
import dev.dialtone.control.model.AccountTier;
import dev.dialtone.control.model.GetAccountInput;
import dev.dialtone.control.model.GetAccountOutput;
import dev.dialtone.control.model.PutAccountInput;
import dev.dialtone.control.model.PutAccountOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.account.AccountSettings;
import dev.dialtone.telephony.account.RegistrationReview;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.account.Tier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Shows and sets what an account is set to. */
final class AccountControl implements AccountOperations {

    private static final List<String> SPEND_CHANNELS =
            Arrays.stream(SpendChannel.values()).map(Enum::name).toList();

    private final Targets targets;
    private final Supplier<List<String>> quotas;

    /** @param quotas gives the names of all quotas; asked when somebody sets one */
    AccountControl(Targets targets, Supplier<List<String>> quotas) {
        this.targets = targets;
        this.quotas = quotas;
    }

    @Override
    public GetAccountOutput getAccount(GetAccountInput input, RequestContext context) {
        Account account = targets.of(input, context);
        return account.exclusively(() -> shown(account));
    }

    /** Sets what is named; with one unknown name among it, sets nothing. */
    @Override
    public PutAccountOutput putAccount(PutAccountInput input, RequestContext context) {
        Account account = targets.of(input, context);
        if (input.quotas() != null) {
            requireKnown("quotas", input.quotas(), quotas.get());
        }
        if (input.spendLimits() != null) {
            requireKnown("spendLimits", input.spendLimits(), SPEND_CHANNELS);
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

    private static void set(Account account, PutAccountInput input) {
        AccountSettings before = AccountSettings.of(account);
        Map<SpendChannel, Long> spendLimits = new EnumMap<>(SpendChannel.class);
        spendLimits.putAll(before.spendLimits());
        if (input.spendLimits() != null) {
            input.spendLimits().forEach((channel, limit) -> spendLimits.put(SpendChannel.valueOf(channel), limit));
        }
        new AccountSettings(
                        input.tier() == null
                                ? before.tier()
                                : Tier.valueOf(input.tier().value()),
                        input.registrationReview() == null
                                ? before.registrationReview()
                                : RegistrationReview.valueOf(
                                        input.registrationReview().value()),
                        spendLimits)
                .putTo(account);
        if (input.quotas() != null) {
            Map<String, Integer> limits =
                    new HashMap<>(QuotaOverrides.of(account).limits());
            limits.putAll(input.quotas());
            new QuotaOverrides(limits).putTo(account);
        }
    }

    private static GetAccountOutput shown(Account account) {
        AccountSettings settings = AccountSettings.of(account);
        return GetAccountOutput.builder()
                .tier(AccountTier.of(settings.tier().name()))
                .registrationReview(dev.dialtone.control.model.RegistrationReview.of(
                        settings.registrationReview().name()))
                .quotas(new TreeMap<>(QuotaOverrides.of(account).limits()))
                .spendLimits(spendLimits(settings))
                .build();
    }

    private static Map<String, Long> spendLimits(AccountSettings settings) {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (SpendChannel channel : SpendChannel.values()) {
            byName.put(channel.name(), settings.spendLimit(channel));
        }
        return byName;
    }
}
