package dev.dialtone.client;

import dev.dialtone.client.model.AccountSettings;
import dev.dialtone.client.model.AccountTier;
import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.PutAccountInput;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.client.model.RegistrationReview;
import dev.dialtone.client.model.ReviewRule;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An account's tier, quotas, spend limits and how its registrations are reviewed. Each call changes what it names. */
public final class Account {

    private final ControlApi api;

    Account(ControlApi api) {
        this.api = api;
    }

    /** What is set. */
    public AccountSettings get() {
        return api.getAccount();
    }

    /** In SANDBOX an account reaches verified destination numbers only. */
    public AccountSettings tier(AccountTier tier) {
        return set(settings -> settings.tier(tier));
    }

    /** How high the quotas are that AWS raises on request. */
    public AccountSettings quotas(QuotaLevel level) {
        return set(settings -> settings.quotaLevel(level));
    }

    /**
     * How high one quota is, whatever the level.
     *
     * @param name as docs/quotas.md lists them
     */
    public AccountSettings quota(String name, int limit) {
        return set(settings -> settings.quotas(Map.of(name, limit)));
    }

    /** The spend limit of a channel that AWS has granted, in whole US dollars a month. */
    public AccountSettings spendLimit(Channel channel, long dollars) {
        return spendLimit(channel.value(), dollars);
    }

    /** As above, for what is no channel of messages: {@code NOTIFY}. */
    public AccountSettings spendLimit(String channel, long dollars) {
        return set(settings -> settings.spendLimits(Map.of(channel, dollars)));
    }

    /** The spend limit of a channel that is enforced without an override, in whole US dollars a month. */
    public AccountSettings enforcedSpendLimit(Channel channel, long dollars) {
        return set(settings -> settings.enforcedSpendLimits(Map.of(channel.value(), dollars)));
    }

    /** Whether registrations are approved, or left open for {@link Registrations}. */
    public AccountSettings registrationReview(RegistrationReview review) {
        return set(settings -> settings.registrationReview(review));
    }

    /** What is decided by type of registration, in place of the rules before. The first that fits does. */
    public AccountSettings reviewRules(ReviewRule... rules) {
        return set(settings -> settings.reviewRules(List.of(rules)));
    }

    /** Several settings at once. */
    public AccountSettings set(UnaryOperator<PutAccountInput.Builder> change) {
        return api.putAccount(change);
    }
}
