package dev.dialtone.connect.traffic;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.Scope;
import java.util.function.Supplier;

/** Wires traffic distribution groups. */
public final class TrafficModule {
    private final TrafficDistributionGroups groups;
    private final Distributions distributions;
    private final GroupUsers users;
    private final GroupLife life;

    /**
     * Makes the room.
     *
     * @param numbers what is claimed to groups, known to a later room
     */
    public TrafficModule(
            ResourceKit kit,
            TrafficStores stores,
            GroupLookup lookup,
            InstanceLookup instances,
            InstanceResourceLookup<StoredUser> users,
            GroupNumbers numbers) {
        this.life = new GroupLife(stores, kit);
        this.groups = new TrafficDistributionGroups(stores, lookup, life, instances, numbers, kit);
        this.distributions = new Distributions(stores, lookup, kit.regions());
        this.users = new GroupUsers(stores, lookup, instances, users);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<TrafficModule> room) {
        handlers.on(GroupLife.CREATION, (scope, id) -> room.get().life.activate(scope, id));
        handlers.on(GroupLife.UPDATE, (scope, id) -> room.get().life.endUpdate(scope, id));
        handlers.on(GroupLife.DELETION, (scope, id) -> room.get().life.endDeletion(scope, id));
    }

    /** The group that comes with a replica, and goes with it. */
    public InstanceContents contents() {
        return groups;
    }

    /** Takes a user that has gone out of all groups. */
    public void userGone(Scope scope, String instanceId, String userId) {
        users.forget(scope, instanceId, userId);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(groups).with(distributions).with(users);
    }
}
