package dev.dialtone.connect.queue;

import dev.dialtone.connect.model.QueueQuickConnectConfig;
import dev.dialtone.connect.model.RoutingProfileQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueReference;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What keeps a queue from going: routing profiles, quick connects, flows and their modules that name it. */
final class QueueUse {
    private final InstanceResourceLookup<StoredRoutingProfile> routingProfiles;
    private final InstanceResourceLookup<StoredQuickConnect> quickConnects;
    private final FlowLookup flows;

    QueueUse(
            InstanceResourceLookup<StoredRoutingProfile> routingProfiles,
            InstanceResourceLookup<StoredQuickConnect> quickConnects,
            FlowLookup flows) {
        this.routingProfiles = routingProfiles;
        this.quickConnects = quickConnects;
        this.flows = flows;
    }

    /** Refuses to let a queue go that something names: a ResourceInUseException, which Terraform waits a minute for to end. */
    void refuse(Scope scope, String instanceId, StoredQueue queue) {
        String id = queue.queueId();
        routingProfiles.stream(scope, instanceId)
                .filter(profile -> serves(profile, id))
                .findFirst()
                .ifPresent(profile -> {
                    throw ConnectErrors.inUse(
                            "The queue " + queue.name() + " is in the routing profile " + profile.name(),
                            null,
                            routingProfiles.arn(scope, instanceId, profile.routingProfileId()));
                });
        quickConnects.stream(scope, instanceId)
                .filter(quickConnect -> leadsTo(quickConnect, id))
                .findFirst()
                .ifPresent(quickConnect -> {
                    throw ConnectErrors.inUse(
                            "The quick connect " + quickConnect.name() + " leads to the queue " + queue.name(),
                            null,
                            quickConnects.arn(scope, instanceId, quickConnect.quickConnectId()));
                });
        flows.naming(scope, instanceId, id).ifPresent(naming -> {
            throw ConnectErrors.inUse(
                    "The " + naming.what() + ' ' + naming.arn() + " names the queue " + queue.name(),
                    naming.type(),
                    naming.arn());
        });
    }

    private static boolean serves(StoredRoutingProfile profile, String queueId) {
        Stream<RoutingProfileQueueReference> byItself =
                Objects.requireNonNullElse(profile.queueConfigs(), List.<RoutingProfileQueueConfig>of()).stream()
                        .map(RoutingProfileQueueConfig::queueReference);
        Stream<RoutingProfileQueueReference> byHand =
                Objects.requireNonNullElse(profile.manualAssignmentQueues(), List.<RoutingProfileQueueReference>of())
                        .stream();
        return profile.defaultOutboundQueueId().equals(queueId)
                || Stream.concat(byItself, byHand)
                        .anyMatch(reference -> reference.queueId().equals(queueId));
    }

    private static boolean leadsTo(StoredQuickConnect quickConnect, String queueId) {
        QueueQuickConnectConfig config = quickConnect.quickConnectConfig().queueConfig();
        return config != null && config.queueId().equals(queueId);
    }
}
