package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.InstanceAttempt;
import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps an instance from being made: a used alias, and too many instances or attempts. */
final class InstanceLimits {
    /** The time in which creations and deletions are counted. */
    private static final Duration ATTEMPTS_PERIOD = Duration.ofDays(30);

    private final InstanceStores stores;
    private final ResourceKit kit;

    InstanceLimits(InstanceStores stores, ResourceKit kit) {
        this.stores = stores;
        this.kit = kit;
    }

    /**
     * The alias is a host name: upper and lower case are the same, and all regions share it.
     *
     * @param remade whose replica makes room for another; null: none's
     */
    void refuseUsedAlias(Scope scope, @Nullable String alias, @Nullable InstanceLocation remade) {
        if (alias != null
                && kit.regions().stream(scope)
                        .flatMap(location -> Stream.concat(
                                Stream.ofNullable(location.instanceAlias()),
                                Stream.ofNullable(location.equals(remade) ? null : location.replicaAlias())))
                        .anyMatch(alias::equalsIgnoreCase)) {
            throw ConnectErrors.invalidRequest("Invalid Input. Instance alias is already used.");
        }
    }

    /**
     * There are as many instances in the region as may be, or too many came and went.
     *
     * @param leaving how many make room for the new one
     */
    void refuseOverQuota(Scope scope, Instant now, int leaving) {
        int instanceQuota = kit.quotas().limit(scope, ServiceQuotas.INSTANCES);
        int size = stores.instances.size(scope) - leaving;
        if (size >= instanceQuota) {
            throw ConnectErrors.quotaExceeded("Instances in " + scope.region() + ": " + size + " (expected: fewer than "
                    + instanceQuota + ", the quota)");
        }
        Instant from = now.minus(ATTEMPTS_PERIOD);
        long recent = stores.attempts.stream(scope)
                .filter(attempt -> attempt.at().isAfter(from))
                .count();
        if (recent >= kit.quotas().limit(scope, ServiceQuotas.INSTANCE_ATTEMPTS)) {
            throw ConnectErrors.quotaExceeded(
                    "Your account has been flagged for an excessive number of creation and deletion attempts");
        }
    }

    /** Counts a creation or deletion. */
    void noteAttempt(RequestContext context) {
        stores.attempts.put(
                context.scope(),
                context.account().ids().uuid(),
                InstanceAttempt.builder().at(context.now()).build());
    }
}
