package dev.dialtone.connect.security;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires security profiles. */
public final class SecurityModule {
    private final SecurityProfiles profiles;

    /**
     * Makes the room.
     *
     * @param users those of the room of users, for profiles that cannot go
     */
    public SecurityModule(
            ResourceKit kit,
            SecurityStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredHierarchyGroup> groups,
            InstanceResourceLookup<StoredUser> users) {
        this.profiles = new SecurityProfiles(kit, stores, instances, groups, users);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(profiles);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return profiles;
    }
}
