package dev.dialtone.connect.user;

import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class UserStores {
    /** In groups by user name. */
    final InstanceResources<StoredUser> users;

    /** The stores of one service. */
    public UserStores(ResourceKit kit) {
        this.users = kit.inInstances(
                "agent",
                kit.stores()
                        .<StoredUser>perRegion("connect/users", () -> StoredUser.SCHEMA)
                        .byGroup(StoredUser::username),
                StoredUser::id);
    }

    /** Users. */
    public InstanceResourceLookup<StoredUser> users() {
        return users;
    }
}
