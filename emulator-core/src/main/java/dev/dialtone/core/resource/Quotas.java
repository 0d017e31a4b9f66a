package dev.dialtone.core.resource;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.state.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The quotas of a service: how many of a thing an account may have in a region. Those that AWS raises on request are as high as
 * the {@link QuotaLevel} of the account says; an account can have each set otherwise.
 */
public final class Quotas {
    private final Lazy<Map<String, Quota>> quotas;
    private final Exceeded exceeded;

    /** How a service words that there would be more than a quota allows. */
    @FunctionalInterface
    public interface Exceeded {
        /**
         * The error.
         *
         * @param quota the name of the quota
         * @param limit what it is in the account
         */
        ModeledException error(String quota, int limit);
    }

    /**
     * The quotas of one service.
     *
     * @param quotas gives them; asked for the first limit
     * @param exceeded the service's error
     */
    public Quotas(Supplier<List<Quota>> quotas, Exceeded exceeded) {
        this.quotas = new Lazy<>(
                () -> quotas.get().stream().collect(Collectors.toUnmodifiableMap(Quota::name, quota -> quota)));
        this.exceeded = exceeded;
    }

    /**
     * The quotas of a service whose errors say more than the name of a quota: it asks for the limits, and words by itself that
     * one is exceeded.
     *
     * @param quotas as above
     */
    public Quotas(Supplier<List<Quota>> quotas) {
        this(quotas, (quota, limit) -> {
            throw new IllegalStateException(quota + ": no error for it (expected: one that the service makes)");
        });
    }

    /** All of them, by name. */
    public List<Quota> all() {
        return quotas.get().values().stream()
                .sorted(Comparator.comparing(Quota::name))
                .toList();
    }

    /**
     * What an account has set, else what the quota is at its level. A quota that the service does not have is an {@link
     * IllegalArgumentException}.
     */
    public int limit(Scope scope, String name) {
        Quota quota = quotas.get().get(name);
        if (quota == null) {
            throw new IllegalArgumentException("quota: " + name + " (expected: one of "
                    + all().stream().map(Quota::name).toList() + ")");
        }
        QuotaOverrides overrides = QuotaOverrides.of(scope.account());
        return overrides.limit(name, quota.at(overrides.levelOf(scope.account())));
    }

    /** {@link #limit(Scope, String)} of a quota that the contract names. */
    public int limit(Scope scope, OpenEnum quota) {
        return limit(scope, quota.value());
    }

    /** {@link #require(Scope, String, int)} of a quota that the contract names. */
    public void require(Scope scope, OpenEnum quota, int wanted) {
        require(scope, quota.value(), wanted);
    }

    /** Throws the service's error when there would be more than an account may have. */
    public void require(Scope scope, String quota, int wanted) {
        int limit = limit(scope, quota);
        if (wanted > limit) {
            throw exceeded.error(quota, limit);
        }
    }
}
