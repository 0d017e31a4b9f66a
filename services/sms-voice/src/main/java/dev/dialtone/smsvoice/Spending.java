package dev.dialtone.smsvoice;

import dev.dialtone.core.account.SpendChannel;
import dev.dialtone.core.messages.Money;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What each channel has cost this month, in UTC, on the account's clock. With the next month it begins anew. */
final class Spending {
    private final Stores stores;
    private final SpendLimits limits;

    Spending(Stores stores, SpendLimits limits) {
        this.stores = stores;
        this.limits = limits;
    }

    /** Refuses what would go beyond the limit of the month. */
    void require(Scope scope, SpendChannel channel, Money cost) {
        Money limit = Money.ofDollars(limits.enforced(scope, channel));
        if (spent(scope, channel).plus(cost).compareTo(limit) > 0) {
            throw Refusals.quotaExceeded(
                    ServiceQuotaExceededExceptionReason.of("MONTHLY_SPEND_LIMIT_REACHED_FOR_" + channel));
        }
    }

    /** Adds to what was spent. */
    void add(Scope scope, SpendChannel channel, Money cost) {
        MonthlySpend spend = MonthlySpend.builder()
                .month(monthOf(scope))
                .spent(spent(scope, channel).plus(cost).hundredThousandths())
                .build();
        if (stores.monthlySpends.contains(scope, channel.name())) {
            stores.monthlySpends.replace(scope, channel.name(), spend);
        } else {
            stores.monthlySpends.add(scope, channel.name(), spend);
        }
    }

    /** What the channel has cost since the month began. */
    Money spent(Scope scope, SpendChannel channel) {
        Instant month = monthOf(scope);
        return stores.monthlySpends
                .find(scope, channel.name())
                .filter(spend -> spend.month().equals(month))
                .map(spend -> new Money(spend.spent()))
                .orElse(Money.ZERO);
    }

    private static Instant monthOf(Scope scope) {
        return scope.account()
                .timeline()
                .now()
                .atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }
}
