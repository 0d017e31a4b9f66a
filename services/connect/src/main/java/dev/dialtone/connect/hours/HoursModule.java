package dev.dialtone.connect.hours;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires hours of operation. */
public final class HoursModule {
    private final Hours hours;

    /**
     * Makes the room.
     *
     * @param queues which have hours
     */
    public HoursModule(
            ResourceKit kit, HoursStores stores, InstanceLookup instances, InstanceResourceLookup<StoredQueue> queues) {
        this.hours = new Hours(stores, instances, kit, queues);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(hours);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return hours;
    }
}
