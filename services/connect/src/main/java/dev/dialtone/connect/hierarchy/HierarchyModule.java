package dev.dialtone.connect.hierarchy;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires the hierarchy of users. A new instance has no level and no group. */
public final class HierarchyModule {
    private final HierarchyStructures structures;
    private final HierarchyGroups groups;

    /**
     * Makes the room.
     *
     * @param users those of the room of users, for groups that cannot go
     */
    public HierarchyModule(
            ResourceKit kit,
            HierarchyStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredUser> users) {
        this.structures = new HierarchyStructures(stores, instances);
        this.groups = new HierarchyGroups(kit, stores, instances, users);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(structures).with(groups);
    }
}
