package dev.dialtone.core.resource;

import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;

/**
 * The quotas of a service: how many of a thing an account may have in a region. An account can have them set otherwise.
 */
public final class Quotas {
    private final Map<String, Integer> defaults;
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
     * @param defaults by the names that the control API knows them by; AWS's own, where a comment does not say otherwise
     * @param exceeded the service's error
     */
    public Quotas(Map<String, Integer> defaults, Exceeded exceeded) {
        this.defaults = Map.copyOf(defaults);
        this.exceeded = exceeded;
    }

    /**
     * The quotas of a service whose errors say more than the name of a quota: it asks for the limits, and words by itself that
     * one is exceeded.
     *
     * @param defaults as above
     */
    public Quotas(Map<String, Integer> defaults) {
        this(defaults, (quota, limit) -> {
            throw new IllegalStateException(quota + ": no error for it (expected: one that the service makes)");
        });
    }

    /** Their names in alphabetical order. */
    public List<String> names() {
        return defaults.keySet().stream().sorted().toList();
    }

    /** What an account has set, else the default. A quota that the service does not have is an {@link IllegalArgumentException}. */
    public int limit(Scope scope, String quota) {
        Integer limit = defaults.get(quota);
        if (limit == null) {
            throw new IllegalArgumentException("quota: " + quota + " (expected: one of " + names() + ")");
        }
        return QuotaOverrides.of(scope.account()).limit(quota, limit);
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
