package dev.dialtone.connect.quickconnect;

import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class QuickConnectStores {
    /** In groups by name. */
    final InstanceResources<StoredQuickConnect> quickConnects;

    /** The stores of one service. */
    public QuickConnectStores(ResourceKit kit) {
        this.quickConnects = kit.inInstances(
                "transfer-destination",
                kit.stores()
                        .<StoredQuickConnect>perRegion("connect/quick-connects", () -> StoredQuickConnect.SCHEMA)
                        .byGroup(StoredQuickConnect::name),
                StoredQuickConnect::quickConnectId);
    }

    /** Quick connects, in groups by name. */
    public InstanceResourceLookup<StoredQuickConnect> quickConnects() {
        return quickConnects;
    }
}
