package dev.dialtone.connect.quickconnect;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires quick connects. */
public final class QuickConnectModule {
    private final QuickConnects quickConnects;

    /** What quick connects lead to, beside numbers. */
    public record Destinations(
            InstanceResourceLookup<StoredUser> users, InstanceResourceLookup<StoredQueue> queues, FlowLookup flows) {}

    /**
     * Makes the room.
     *
     * @param offering the queues that offer quick connects
     */
    public QuickConnectModule(
            ResourceKit kit,
            QuickConnectStores stores,
            InstanceLookup instances,
            Destinations destinations,
            OfferingQueues offering) {
        this.quickConnects = new QuickConnects(
                stores,
                instances,
                kit,
                new QuickConnectConfigs(destinations.users(), destinations.queues(), destinations.flows()),
                new QuickConnectSummaries(stores.quickConnects),
                offering);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(quickConnects);
    }
}
