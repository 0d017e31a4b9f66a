package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.InstanceAttempt;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.state.Store;
import java.util.List;

/** What this room keeps: its own classes change it. Others find instances by {@link InstanceLookup}. */
public final class InstanceStores {
    /** By id. */
    final ResourceKind<StoredInstance> instances;
    /** Creations and deletions, the oldest first. */
    final Store<String, InstanceAttempt> attempts;

    /** The stores of one service. */
    public InstanceStores(ResourceKit kit) {
        this.attempts = kit.stores().perAccount("connect/instance-attempts", () -> InstanceAttempt.SCHEMA);
        this.instances = kit.kind(
                Instances.TYPE,
                StoredInstance::arn,
                ResourceKind.of(
                                kit.stores().perRegion("connect/instances", () -> StoredInstance.SCHEMA),
                                StoredInstance::id,
                                (id, named) -> ConnectErrors.instanceNotFound())
                        .transitions(List.of(Instances.CREATION))
                        .begins(Instances.CREATION));
    }
}
