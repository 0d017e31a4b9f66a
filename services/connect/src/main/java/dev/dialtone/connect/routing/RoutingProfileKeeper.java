package dev.dialtone.connect.routing;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import java.util.function.UnaryOperator;

/** Finds routing profiles and changes them, for the classes of this room. */
final class RoutingProfileKeeper {
    private final RoutingStores stores;
    private final InstanceLookup instances;

    /** A routing profile and the id of its instance. */
    record Found(String instanceId, StoredRoutingProfile profile) {}

    RoutingProfileKeeper(RoutingStores stores, InstanceLookup instances) {
        this.stores = stores;
        this.instances = instances;
    }

    /** The id of the instance that a request names. */
    String instance(RequestContext context, String idOrArn) {
        return instances.active(context, idOrArn);
    }

    /** The routing profile that a request names. */
    Found require(RequestContext context, String instanceIdOrArn, String idOrArn) {
        String instanceId = instances.active(context, instanceIdOrArn);
        return new Found(instanceId, stores.routingProfiles.require(context, instanceId, idOrArn, "RoutingProfileId"));
    }

    /** Changes a routing profile, and says when. */
    Unit update(RequestContext context, Found found, UnaryOperator<StoredRoutingProfile.Builder> change) {
        stores.routingProfiles.update(
                context.scope(),
                found.instanceId(),
                found.profile().routingProfileId(),
                before -> change.apply(before.toBuilder())
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
        return new Unit();
    }
}
