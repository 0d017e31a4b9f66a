package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.List;
import java.util.function.Supplier;

/** Wires instances. */
public final class InstanceModule {
    private final Instances instances;

    /**
     * Makes the room.
     *
     * @param contents the rooms that have something in instances, in the order in which they fill one
     */
    public InstanceModule(ResourceKit kit, InstanceStores stores, Supplier<List<InstanceContents>> contents) {
        this.instances = new Instances(stores, contents, kit);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<InstanceModule> room) {
        handlers.on(Instances.CREATION, (scope, id) -> room.get().instances.activate(scope, id));
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(instances);
    }
}
