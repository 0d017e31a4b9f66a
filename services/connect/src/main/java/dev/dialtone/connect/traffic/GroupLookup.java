package dev.dialtone.connect.traffic;

import dev.dialtone.connect.model.Distribution;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TelephonyConfig;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds traffic distribution groups, as requests name them: by id where they were created, by ARN there and in the other region of
 * their instance.
 */
public final class GroupLookup {
    private static final int WHOLE = 100;

    private final TrafficStores stores;
    private final InstanceRegions regions;

    /** Looks at these stores. */
    public GroupLookup(TrafficStores stores, InstanceRegions regions) {
        this.stores = stores;
        this.regions = regions;
    }

    /** Whether an ARN is that of a group, be there one or not. */
    public static boolean isGroup(Arn arn) {
        return arn.type().equals(GroupLife.TYPE) && arn.id().indexOf('/') < 0;
    }

    /** The group that a request means, to act on it; else a ResourceNotFoundException. */
    public StoredTrafficDistributionGroup require(RequestContext context, String idOrArn) {
        return find(context, idOrArn, stores.groups::use).orElseThrow(GroupLookup::notFound);
    }

    /** The group that a request means, to show it; else a ResourceNotFoundException. */
    StoredTrafficDistributionGroup show(RequestContext context, String idOrArn) {
        StoredTrafficDistributionGroup group =
                find(context, idOrArn, stores.groups::find).orElseThrow(GroupLookup::notFound);
        return stores.groups.show(context, group.id(), "TrafficDistributionGroupId");
    }

    /** The group that a request means, to act on it; empty when there is none. */
    Optional<StoredTrafficDistributionGroup> find(RequestContext context, String idOrArn) {
        return find(context, idOrArn, stores.groups::use);
    }

    /**
     * Where a call to a number goes: to where the number is, or to one of its group's regions, as often as the group's telephony
     * distribution says.
     *
     * @param groupId null: the number is claimed to no group
     */
    public Scope placeCall(Scope number, @Nullable String groupId) {
        int drawn = number.account().ids().below(WHOLE);
        int sum = 0;
        TelephonyConfig config = Optional.ofNullable(groupId)
                .flatMap(id -> stores.groups.find(number, id))
                .map(StoredTrafficDistributionGroup::telephonyConfig)
                .orElse(new TelephonyConfig(List.of()));
        for (Distribution distribution : config.distributions()) {
            sum += distribution.percentage();
            if (drawn < sum) {
                return new Scope(number.account(), distribution.region());
            }
        }
        return number;
    }

    /** The instance whose default group has an id; empty when there is no such group where that was created. */
    public Optional<String> instanceOfDefault(Scope scope, String id) {
        return stores.groups
                .find(scope, id)
                .filter(group -> group.isDefault() && group.region().equals(scope.region()))
                .map(StoredTrafficDistributionGroup::instanceId);
    }

    /** Whether calls of this region see a group. */
    boolean isVisible(Scope scope, StoredTrafficDistributionGroup group) {
        return group.region().equals(scope.region()) || regions.isIn(scope, group.instanceId());
    }

    private Optional<StoredTrafficDistributionGroup> find(
            RequestContext context,
            String idOrArn,
            BiFunction<Scope, String, Optional<StoredTrafficDistributionGroup>> how) {
        Scope everywhere = stores.groups.scope(context);
        if (!Arn.isMeant(idOrArn)) {
            return how.apply(everywhere, idOrArn).filter(group -> group.region().equals(context.region()));
        }
        return ResourceKit.arn(idOrArn)
                .filter(GroupLookup::isGroup)
                .flatMap(arn -> how.apply(everywhere, arn.id()))
                .filter(group -> group.arn().equals(idOrArn) && isVisible(context.scope(), group));
    }

    private static ResourceNotFoundException notFound() {
        return ConnectErrors.notFound("Traffic distribution group not found");
    }
}
