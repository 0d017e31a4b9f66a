package dev.dialtone.connect.user;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.StoredSecurityProfile;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import java.util.List;
import java.util.function.Supplier;

/** Wires users. A new instance has none. */
public final class UserModule {
    private final Users users;

    /**
     * Makes the room.
     *
     * @param contents the rooms that have something of users; asked for when one goes
     */
    public UserModule(
            ResourceKit kit,
            UserStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredRoutingProfile> routingProfiles,
            InstanceResourceLookup<StoredSecurityProfile> securityProfiles,
            InstanceResourceLookup<StoredHierarchyGroup> groups,
            Supplier<List<UserContents>> contents) {
        UserReferences references = new UserReferences(routingProfiles, securityProfiles, groups);
        this.users = new Users(kit, stores, instances, references, contents);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(users);
    }
}
