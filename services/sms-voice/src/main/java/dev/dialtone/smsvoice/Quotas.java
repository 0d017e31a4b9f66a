package dev.dialtone.smsvoice;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.util.Map;

/** How many resources of a kind there may be. */
final class Quotas {
    /** AWS's documented quotas. */
    private static final Map<ServiceQuotaExceededExceptionReason, Integer> DEFAULTS = Map.of(
            ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT, 25,
            ServiceQuotaExceededExceptionReason.OPT_OUT_LISTS_PER_ACCOUNT, 25,
            ServiceQuotaExceededExceptionReason.TAGS_PER_RESOURCE, 50);

    /** Refuses when more is wanted than there may be. */
    void require(Scope scope, ServiceQuotaExceededExceptionReason quota, int wanted) {
        if (wanted > limit(scope, quota)) {
            throw Refusals.quotaExceeded(quota);
        }
    }

    /** Every quota is read here; the place for what an account has set otherwise. */
    @SuppressWarnings("unused") // the scope is for quotas set per account
    private static int limit(Scope scope, ServiceQuotaExceededExceptionReason quota) {
        Integer limit = DEFAULTS.get(quota);
        if (limit == null) {
            throw new IllegalArgumentException("quota: " + quota + " (expected: one of " + DEFAULTS.keySet() + ")");
        }
        return limit;
    }
}
