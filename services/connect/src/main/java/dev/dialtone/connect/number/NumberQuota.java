package dev.dialtone.connect.number;

import dev.dialtone.connect.model.NumberTurnover;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.state.Scope;

/** How many numbers an instance may have, and how often they may come and go. */
final class NumberQuota {
    /** So many times the quota may numbers be claimed and released while one cools down. */
    private static final int MOST_TURNOVERS = 2;

    private final NumberStores stores;
    private final ResourceKit kit;

    NumberQuota(NumberStores stores, ResourceKit kit) {
        this.stores = stores;
        this.kit = kit;
    }

    /** One number more cannot be had: an InvalidParameterException. Released numbers count while they cool down. */
    void requireRoom(Scope scope, StoredInstance instance) {
        int quota = quota(scope);
        int claimed = stores.phoneNumbers.entries().countIn(scope, instance.id());
        int released = stores.released.countIn(scope, instance.id());
        if (claimed + released >= quota) {
            throw ConnectErrors.invalidParameter("Phone number allowed limit exceeded: the instance has " + claimed
                    + " and released " + released + " in the last 180 days (quota: " + quota + ")");
        }
    }

    /**
     * Too many claims and releases: an InvalidParameterException. AWS blocks claims at more than 200 % of the quota within 180
     * days, the length of the cool-down, with which each is forgotten here.
     */
    void requireCalm(Scope scope, StoredInstance instance) {
        int most = MOST_TURNOVERS * quota(scope);
        int turnovers = stores.turnovers.countIn(scope, instance.id());
        if (turnovers > most) {
            throw ConnectErrors.invalidParameter("Phone number allowed limit exceeded: " + turnovers
                    + " claims and releases of the instance in the last 180 days (expected: at most " + most
                    + ", 200 % of the quota)");
        }
    }

    /** Counts a claim or a release, until the cool-down of a number that was released now would end. */
    void noteTurnover(Scope scope, String instanceId) {
        String id = scope.account().ids().uuid();
        stores.turnovers.put(scope, id, new NumberTurnover(instanceId));
        scope.account().timedTransitions().begin(scope, PhoneNumbers.COOLING, id);
    }

    private int quota(Scope scope) {
        return kit.quotas().limit(scope, ServiceQuotas.PHONE_NUMBERS_PER_INSTANCE);
    }
}
