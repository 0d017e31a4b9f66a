package dev.dialtone.smsvoice;

import dev.dialtone.core.account.SpendChannel;
import dev.dialtone.core.messages.Money;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
        Optional<MonthlySpend> before = stores.monthlySpends.find(scope, channel.name());
        if (before.isEmpty()) {
            stores.monthlySpends.add(scope, channel.name(), spend(endOfMonth(scope), cost));
        } else if (isOver(scope, before.get())) {
            stores.monthlySpends.replace(scope, channel.name(), spend(endOfMonth(scope), cost));
        } else {
            MonthlySpend spend = before.get();
            stores.monthlySpends.replace(
                    scope, channel.name(), spend(spend.until(), new Money(spend.spent()).plus(cost)));
        }
    }

    /** What the channel has cost since the month began. */
    Money spent(Scope scope, SpendChannel channel) {
        MonthlySpend spend = stores.monthlySpends.find(scope, channel.name()).orElse(null);
        return spend == null || isOver(scope, spend) ? Money.ZERO : new Money(spend.spent());
    }

    /** The clock goes forward only, so no month comes back. */
    private static boolean isOver(Scope scope, MonthlySpend spend) {
        return !scope.account().timeline().now().isBefore(spend.until());
    }

    private static MonthlySpend spend(Instant until, Money cost) {
        return MonthlySpend.builder()
                .until(until)
                .spent(cost.hundredThousandths())
                .build();
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
