package dev.dialtone.connect.queue;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredHoursOfOperation;
import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.quickconnect.OfferingQueues;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires queues and the quick connects that they offer. */
public final class QueueModule {
    private final Queues queues;
    private final QueueQuickConnects quickConnects;

    /**
     * What queues name, and what names them.
     *
     * @param users each has a queue of its own
     * @param routingProfiles which send agents into queues
     */
    public record Others(
            InstanceResourceLookup<StoredHoursOfOperation> hours,
            NumberLookup numbers,
            FlowLookup flows,
            InstanceResourceLookup<StoredQuickConnect> quickConnects,
            InstanceResourceLookup<StoredUser> users,
            InstanceResourceLookup<StoredRoutingProfile> routingProfiles) {}

    /** Makes the room. */
    public QueueModule(ResourceKit kit, QueueStores stores, InstanceLookup instances, Others others) {
        this.quickConnects = new QueueQuickConnects(stores, instances, kit, others.quickConnects());
        this.queues = new Queues(
                stores,
                instances,
                kit,
                others.hours(),
                new OutboundCallers(others.numbers(), others.flows()),
                quickConnects,
                new QueueListing(stores.queues, others.users()),
                new QueueUse(others.routingProfiles(), others.quickConnects(), others.flows()));
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(queues).with(quickConnects);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return queues;
    }

    /** The queues that offer quick connects. */
    public OfferingQueues offering() {
        return quickConnects;
    }
}
