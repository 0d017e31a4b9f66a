package dev.dialtone.core.resource;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.Map;

/**
 * The quotas that an account has set otherwise than they are by default. Names and defaults are the services' matter. Part of
 * the account's state: it goes with a reset.
 *
 * @param limits by the name that the service gives the quota
 */
public record QuotaOverrides(Map<String, Integer> limits) {

    private static final QuotaOverrides NONE = new QuotaOverrides(Map.of());
    private static final Store<String, Map<String, Integer>> STORE =
            Store.perAccount("account/quotas", Type.map(Type.of(Kind.STRING), Type.of(Kind.INTEGER)));
    private static final String KEY = "quotas";

    /** Keeps the map as it is now. */
    public QuotaOverrides {
        limits = Map.copyOf(limits);
    }

    /** Those of an account; none when nobody has set any. */
    public static QuotaOverrides of(Account account) {
        return STORE.find(Scope.ofAllRegions(account), KEY)
                .map(QuotaOverrides::new)
                .orElse(NONE);
    }

    /** Puts these in the place of those that the account has. */
    public void putTo(Account account) {
        STORE.put(Scope.ofAllRegions(account), KEY, limits);
    }

    /**
     * What a quota is in this account.
     *
     * @param byDefault what it is when the account has not set it
     */
    public int limit(String quota, int byDefault) {
        return limits.getOrDefault(quota, byDefault);
    }
}
