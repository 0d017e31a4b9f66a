package dev.dialtone.control;

import dev.dialtone.control.model.AccountOperations;
import dev.dialtone.control.model.AccountTier;
import dev.dialtone.control.model.GetAccountInput;
import dev.dialtone.control.model.GetAccountOutput;
import dev.dialtone.control.model.PutAccountInput;
import dev.dialtone.control.model.PutAccountOutput;
import dev.dialtone.core.account.AccountSettings;
import dev.dialtone.core.account.Quota;
import dev.dialtone.core.account.RegistrationReview;
import dev.dialtone.core.account.SpendChannel;
import dev.dialtone.core.account.Tier;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows and sets what an account is set to. */
final class AccountControl implements AccountOperations {

    private final Targets targets;

    AccountControl(Targets targets) {
        this.targets = targets;
    }

    @Override
    public GetAccountOutput getAccount(GetAccountInput input, RequestContext context) {
        Account account = targets.of(input, context);
        return shown(account.exclusively(() -> AccountSettings.of(account)));
    }

    /** Sets what is named; with one unknown name among it, sets nothing. */
    @Override
    public PutAccountOutput putAccount(PutAccountInput input, RequestContext context) {
        Account account = targets.of(input, context);
        AccountSettings settings = account.exclusively(() -> {
            AccountSettings before = AccountSettings.of(account);
            AccountSettings after = new AccountSettings(
                    input.tier() == null
                            ? before.tier()
                            : Tier.valueOf(input.tier().value()),
                    input.registrationReview() == null
                            ? before.registrationReview()
                            : RegistrationReview.valueOf(
                                    input.registrationReview().value()),
                    merged("quotas", before.quotas(), input.quotas(), Quota.class),
                    merged("spendLimits", before.spendLimits(), input.spendLimits(), SpendChannel.class));
            after.putTo(account);
            return after;
        });
        return PutAccountOutput.builder().from(shown(settings)).build();
    }

    private static <K extends Enum<K>, V> Map<K, V> merged(
            String member, Map<K, V> before, @Nullable Map<String, V> named, Class<K> names) {
        Map<K, V> merged = new LinkedHashMap<>(before);
        if (named != null) {
            named.forEach((name, value) -> merged.put(known(member, name, names), value));
        }
        return merged;
    }

    private static <K extends Enum<K>> K known(String member, String name, Class<K> names) {
        return Arrays.stream(names.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(() -> ControlErrors.badRequest(member + ": " + Excerpt.of(name) + " (expected: "
                        + Arrays.stream(names.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + ")"));
    }

    private static GetAccountOutput shown(AccountSettings settings) {
        return GetAccountOutput.builder()
                .tier(AccountTier.of(settings.tier().name()))
                .registrationReview(dev.dialtone.control.model.RegistrationReview.of(
                        settings.registrationReview().name()))
                .quotas(quotas(settings))
                .spendLimits(spendLimits(settings))
                .build();
    }

    private static Map<String, Integer> quotas(AccountSettings settings) {
        Map<String, Integer> byName = new TreeMap<>();
        settings.quotas().forEach((quota, limit) -> byName.put(quota.name(), limit));
        return byName;
    }

    private static Map<String, Long> spendLimits(AccountSettings settings) {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (SpendChannel channel : SpendChannel.values()) {
            byName.put(channel.name(), settings.spendLimit(channel));
        }
        return byName;
    }
}
