package dev.dialtone.core.resource;

import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The quotas that an account has set otherwise than they are by default. Names and defaults are the services' matter. Part of
 * the account's state: it goes with a reset.
 *
 * @param limits by the name that the service gives the quota
 * @param level of the quotas that AWS raises on request; absent: that of all accounts
 */
public record QuotaOverrides(
        Map<String, Integer> limits, @Nullable QuotaLevel level) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    @SuppressWarnings("unchecked")
    public static final Schema<QuotaOverrides> SCHEMA = Schema.<QuotaOverrides>structure("dev.dialtone#QuotaOverrides")
            .member(Member.of("limits", Type.map(Type.of(Kind.STRING), Type.of(Kind.INTEGER)))
                    .required())
            .member(Member.of("level", Type.of(Kind.STRING)))
            .build(values -> new QuotaOverrides(
                    (Map<String, Integer>) Objects.requireNonNull(values[0], "limits"),
                    values[1] == null ? null : QuotaLevel.valueOf((String) values[1])));

    private static final QuotaOverrides NONE = new QuotaOverrides(Map.of(), null);
    private static final Store<String, QuotaOverrides> STORE =
            Store.perAccount("account/quotas", StoredForm.of(() -> QuotaOverrides.SCHEMA));
    private static final String KEY = "quotas";

    /** Makes known where they are kept. */
    public static void register(StoreRegistry stores) {
        stores.include(STORE);
    }

    /** Limits alone. */
    public QuotaOverrides(Map<String, Integer> limits) {
        this(limits, null);
    }

    /** Keeps the map as it is now. */
    public QuotaOverrides {
        limits = Map.copyOf(limits);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        Objects.checkIndex(member, 2);
        return member == 0 ? limits : level == null ? null : level.name();
    }

    /** Those of an account; none when nobody has set any. */
    public static QuotaOverrides of(Account account) {
        return STORE.find(Scope.ofAllRegions(account), KEY).orElse(NONE);
    }

    /** The level that holds in an account with these. */
    public QuotaLevel levelOf(Account account) {
        return level == null ? account.quotaLevel() : level;
    }

    /** Puts these in the place of those that the account has. */
    public void putTo(Account account) {
        STORE.put(Scope.ofAllRegions(account), KEY, this);
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
