package dev.dialtone.connect.flow;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredHoursOfOperation;
import dev.dialtone.connect.model.StoredPrompt;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires flows, their versions, and the modules that they invoke. */
public final class FlowModule {
    private final ContactFlows flows;
    private final FlowVersions versions;
    private final FlowModules modules;
    private final DefaultFlows defaults;

    /**
     * What flows name of other rooms.
     *
     * @param prompts which they play
     * @param queues which they lead to
     * @param hours when they do so
     * @param users whose queues they lead to
     * @param numbers which they call from
     */
    public record Others(
            InstanceResourceLookup<StoredPrompt> prompts,
            InstanceResourceLookup<StoredQueue> queues,
            InstanceResourceLookup<StoredHoursOfOperation> hours,
            InstanceResourceLookup<StoredUser> users,
            NumberLookup numbers) {}

    /**
     * Makes the room.
     *
     * @param uses what goes with a flow
     */
    public FlowModule(ResourceKit kit, FlowStores stores, InstanceLookup instances, Others others, FlowUses uses) {
        FlowContents contents = new FlowContents(new FlowReferences(stores, others, kit.regions()));
        this.flows = new ContactFlows(stores, instances, kit, contents, uses);
        this.versions = new FlowVersions(stores, instances, kit);
        this.modules = new FlowModules(stores, instances, kit, contents);
        this.defaults = new DefaultFlows(stores, others.prompts(), others.queues());
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(flows).with(versions).with(modules);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return defaults;
    }
}
