package dev.dialtone.connect.queue;

import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class QueueStores {
    /** In groups by name. */
    final InstanceResources<StoredQueue> queues;

    /** The stores of one service. */
    public QueueStores(ResourceKit kit) {
        this.queues = kit.inInstances(
                "queue",
                kit.stores()
                        .<StoredQueue>perRegion("connect/queues", () -> StoredQueue.SCHEMA)
                        .byGroup(StoredQueue::name),
                StoredQueue::queueId);
    }

    /** Standard queues, in groups by name. */
    public InstanceResourceLookup<StoredQueue> queues() {
        return queues;
    }
}
