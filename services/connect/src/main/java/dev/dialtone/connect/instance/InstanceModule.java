package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.List;
import java.util.function.Supplier;

/** Wires instances. */
public final class InstanceModule {
    private final Instances instances;
    private final Replication replication;
    private final InstanceAttributes attributes;

    /**
     * Makes the room.
     *
     * @param contents the rooms that have something in instances, in the order in which they fill one
     */
    public InstanceModule(
            ResourceKit kit, InstanceStores stores, InstanceLookup lookup, Supplier<List<InstanceContents>> contents) {
        InstanceLimits limits = new InstanceLimits(stores, kit);
        this.replication = new Replication(stores, contents, kit, limits);
        this.instances = new Instances(stores, contents, kit, limits, replication);
        this.attributes = new InstanceAttributes(stores, lookup);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<InstanceModule> room) {
        handlers.on(Instances.CREATION, (scope, id) -> room.get().instances.activate(scope, id));
        handlers.on(Instances.TRACE, (scope, id) -> room.get().instances.forget(scope, id));
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(instances).with(replication).with(attributes);
    }
}
