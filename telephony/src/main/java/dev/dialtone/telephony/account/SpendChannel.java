package dev.dialtone.telephony.account;

import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.Tier;
import java.util.Objects;

/** What money is spent on, each with a monthly ceiling of its own. */
public enum SpendChannel {
    TEXT,
    VOICE,
    MEDIA,
    NOTIFY,
    RCS;

    /** AWS's own for every new account. */
    private static final long SANDBOX_DOLLARS = 1;

    /** AWS raises it on request; this one is chosen, so that tests do not run into it by chance. */
    private static final long PRODUCTION_DOLLARS = 10_000;

    /** The ceiling that the channel's monthly spend limit can have in an account set so, in whole US dollars. */
    public long ceiling(AccountSettings settings) {
        long byDefault = settings.tier().equals(Tier.SANDBOX) ? SANDBOX_DOLLARS : PRODUCTION_DOLLARS;
        return Objects.requireNonNullElse(settings.spendLimits().get(name()), byDefault);
    }

    /**
     * What is enforced in an account set so when its owner has set no override, in whole US dollars: the ceiling, unless it is set
     * otherwise. AWS goes on enforcing one dollar when it has raised a ceiling, until there is an override.
     */
    public long enforced(AccountSettings settings) {
        long ceiling = ceiling(settings);
        return Math.min(
                Objects.requireNonNullElse(settings.enforcedSpendLimits().get(name()), ceiling), ceiling);
    }
}
