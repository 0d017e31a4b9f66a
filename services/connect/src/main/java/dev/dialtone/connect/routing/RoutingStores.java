package dev.dialtone.connect.routing;

import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class RoutingStores {
    /** In groups by name. */
    final InstanceResources<StoredRoutingProfile> routingProfiles;

    /** The stores of one service. */
    public RoutingStores(ResourceKit kit) {
        this.routingProfiles = kit.inInstances(
                "routing-profile",
                kit.stores()
                        .<StoredRoutingProfile>perRegion("connect/routing-profiles", () -> StoredRoutingProfile.SCHEMA)
                        .byGroup(StoredRoutingProfile::name),
                StoredRoutingProfile::routingProfileId);
    }

    /** Routing profiles, in groups by name. */
    public InstanceResourceLookup<StoredRoutingProfile> routingProfiles() {
        return routingProfiles;
    }
}
