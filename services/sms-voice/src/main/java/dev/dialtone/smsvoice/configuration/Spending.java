package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What each channel has cost this month, in UTC, on the account's clock. With the next month it begins anew. */
public final class Spending {
    private final ConfigurationStores stores;
    private final SpendLimits limits;

    Spending(ConfigurationStores stores, SpendLimits limits) {
        this.stores = stores;
        this.limits = limits;
    }

    /** Refuses what would go beyond the limit of the month. */
    public void require(Scope scope, SpendChannel channel, Money cost) {
        Money limit = Money.ofDollars(limits.enforced(scope, channel));
        if (spent(scope, channel).plus(cost).compareTo(limit) > 0) {
            throw SmsVoiceErrors.quotaExceeded(
                    ServiceQuotaExceededExceptionReason.of("MONTHLY_SPEND_LIMIT_REACHED_FOR_" + channel));
        }
    }

    /** Adds to what was spent. */
    public void add(Scope scope, SpendChannel channel, Money cost) {
        MonthlySpend before = stores.monthlySpends.find(scope, channel.name()).orElse(null);
        Instant until = before == null || isOver(scope, before) ? endOfMonth(scope) : before.until();
        long spent = spent(scope, before).plus(cost).hundredThousandths();
        stores.monthlySpends.put(scope, channel.name(), new MonthlySpend(until, spent));
    }

    /** What the channel has cost since the month began. */
    Money spent(Scope scope, SpendChannel channel) {
        return spent(scope, stores.monthlySpends.find(scope, channel.name()).orElse(null));
    }

    private static Money spent(Scope scope, @Nullable MonthlySpend spend) {
        return spend == null || isOver(scope, spend) ? Money.ZERO : new Money(spend.spent());
    }

    /** The clock goes forward only, so no month comes back. */
    private static boolean isOver(Scope scope, MonthlySpend spend) {
        return !scope.account().timeline().now().isBefore(spend.until());
    }

    private static Instant endOfMonth(Scope scope) {
        return scope.account()
                .timeline()
                .now()
                .atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .plusMonths(1)
                .toInstant();
    }
}
