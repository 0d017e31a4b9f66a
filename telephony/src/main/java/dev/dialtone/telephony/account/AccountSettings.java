package dev.dialtone.telephony.account;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.Map;
import java.util.Objects;

/**
 * What an account is set to as far as it sends and registers.
 *
 * @param spendLimits the ceilings that differ from the tier's, in whole US dollars a month
 */
public record AccountSettings(Tier tier, RegistrationReview registrationReview, Map<SpendChannel, Long> spendLimits) {

    /** A new account is in production, so that it can send to anybody. */
    public static final AccountSettings DEFAULTS =
            new AccountSettings(Tier.PRODUCTION, RegistrationReview.AUTOMATIC, Map.of());

    /** AWS's own for every new account. */
    private static final long SANDBOX_DOLLARS = 1;

    /** AWS raises it on request; this one is chosen, so that tests do not run into it by chance. */
    private static final long PRODUCTION_DOLLARS = 10_000;

    private static final Store<String, AccountSettings> STORE =
            Store.perAccount("account/settings", Type.of(Kind.DOCUMENT));
    private static final String KEY = "settings";

    /** Keeps the map as it is now. */
    public AccountSettings {
        spendLimits = Map.copyOf(spendLimits);
    }

    /** What the account is set to; {@link #DEFAULTS} when nobody has set it. */
    public static AccountSettings of(Account account) {
        return STORE.find(Scope.ofAllRegions(account), KEY).orElse(DEFAULTS);
    }

    /** Sets the account to this. */
    public void putTo(Account account) {
        STORE.put(Scope.ofAllRegions(account), KEY, this);
    }

    /** The ceiling that a channel's monthly spend limit can have, in whole US dollars. */
    public long spendLimit(SpendChannel channel) {
        long byDefault = tier == Tier.SANDBOX ? SANDBOX_DOLLARS : PRODUCTION_DOLLARS;
        return Objects.requireNonNullElse(spendLimits.get(channel), byDefault);
    }
}
