package dev.dialtone.connect.association;

import dev.dialtone.connect.model.StoredFlowAssociation;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

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

    /** What an association is found by: a resource may have one of each type. */
    static String key(String resourceType, String resourceId) {
        return resourceType + ' ' + resourceId;
    }
}
