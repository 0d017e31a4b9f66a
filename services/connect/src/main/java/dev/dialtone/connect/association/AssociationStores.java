package dev.dialtone.connect.association;

import dev.dialtone.connect.model.StoredFlowAssociation;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.Scope;
import java.util.Optional;

/** What this room keeps: its own classes change it. */
public final class AssociationStores {
    /** By type and ARN of the resource, in groups by flow. */
    final InstanceResources<StoredFlowAssociation> associations;

    /** The stores of one service. */
    public AssociationStores(ResourceKit kit) {
        this.associations = kit.inInstancesUntagged(
                "flow-association",
                kit.stores()
                        .<StoredFlowAssociation>perRegion(
                                "connect/flow-associations", () -> StoredFlowAssociation.SCHEMA)
                        .byGroup(StoredFlowAssociation::contactFlowId),
                association -> key(association.resourceType(), association.resourceId()));
    }

    /**
     * The id of the flow that a resource is associated with in an instance; empty when it is with none.
     *
     * @param resourceType a value of one of the contract's two enums
     * @param resourceId the ARN of the resource
     */
    public Optional<String> flowOf(Scope scope, String instanceId, String resourceType, String resourceId) {
        return associations
                .find(scope, instanceId, key(resourceType, resourceId))
                .map(StoredFlowAssociation::contactFlowId);
    }

    /** What an association is found by: a resource may have one of each type. */
    static String key(String resourceType, String resourceId) {
        return resourceType + ' ' + resourceId;
    }
}
