package dev.dialtone.connect.hours;

import dev.dialtone.connect.model.StoredHoursOfOperation;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class HoursStores {
    /** In groups by name. */
    final InstanceResources<StoredHoursOfOperation> hours;

    /** The stores of one service. */
    public HoursStores(ResourceKit kit) {
        this.hours = kit.inInstances(
                "operating-hours",
                kit.stores()
                        .<StoredHoursOfOperation>perRegion(
                                "connect/hours-of-operation", () -> StoredHoursOfOperation.SCHEMA)
                        .byGroup(StoredHoursOfOperation::name),
                StoredHoursOfOperation::hoursOfOperationId);
    }

    /** Hours of operation, in groups by name. */
    public InstanceResourceLookup<StoredHoursOfOperation> hours() {
        return hours;
    }
}
