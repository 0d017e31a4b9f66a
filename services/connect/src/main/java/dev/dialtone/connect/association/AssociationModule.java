package dev.dialtone.connect.association;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.state.Scope;

/** Wires the associations of flows with what they handle. */
public final class AssociationModule {
    private final AssociationKeeper keeper;
    private final FlowAssociations associations;
    private final NumberFlows numberFlows;

    /** Makes the room. */
    public AssociationModule(
            AssociationStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredContactFlow> flows,
            NumberLookup numbers) {
        this.keeper = new AssociationKeeper(stores, flows, numbers);
        this.associations = new FlowAssociations(keeper, instances);
        this.numberFlows = new NumberFlows(keeper, instances, numbers);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(associations).with(numberFlows);
    }

    /** A flow is about to go. */
    public void flowGone(Scope scope, String instanceId, String flowId) {
        keeper.forgetFlow(scope, instanceId, flowId);
    }

    /** A number leaves its instance. */
    public void released(Scope scope, String phoneNumberArn, String instanceId) {
        keeper.remove(scope, instanceId, AssociationKeeper.NUMBER, phoneNumberArn);
    }
}
