package dev.dialtone.connect.routing;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires routing profiles and their queues. */
public final class RoutingModule {
    private final RoutingProfiles profiles;
    private final RoutingProfileQueues profileQueues;

    /**
     * Makes the room.
     *
     * @param users each has a routing profile
     */
    public RoutingModule(
            ResourceKit kit,
            RoutingStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredQueue> queues,
            InstanceResourceLookup<StoredUser> users) {
        RoutingProfileKeeper keeper = new RoutingProfileKeeper(stores, instances);
        ServedQueues served = new ServedQueues(kit, queues, users);
        this.profiles = new RoutingProfiles(stores, keeper, kit, served, queues, users);
        this.profileQueues = new RoutingProfileQueues(keeper, served, queues);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(profiles).with(profileQueues);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return profiles;
    }
}
