package dev.dialtone.connect;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.seed.SeedReads;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the reads by which a seed learns the ids of what came along with an instance or its replica. */
final class InstanceReads implements SeedReads {
    private final InstanceLookup instances;
    private final GroupLookup groups;
    private final List<Kind<?>> kinds;

    /**
     * Resources that an instance comes with.
     *
     * @param list the member of the operation's answer
     */
    private record Kind<R>(InstanceResourceLookup<R> all, String operation, String list) {

        /** The position that one has in the list while those that came along with it are all there; absent: it is no such resource. */
        Optional<Long> position(Scope scope, String instanceId, String id) {
            return all.find(scope, instanceId, id)
                    .flatMap(found -> all.numbered(scope, instanceId).stream()
                            .filter(entry -> entry.value().equals(found))
                            .map(Sequence.Entry::number)
                            .findFirst())
                    .map(number -> number - 1);
        }
    }

    InstanceReads(Stores stores, InstanceLookup instances, GroupLookup groups) {
        this.instances = instances;
        this.groups = groups;
        this.kinds = List.of(
                new Kind<>(stores.flow.flows(), "ListContactFlows", "ContactFlowSummaryList"),
                new Kind<>(stores.queue.queues(), "ListQueues", "QueueSummaryList"),
                new Kind<>(stores.hours.hours(), "ListHoursOfOperations", "HoursOfOperationSummaryList"),
                new Kind<>(stores.routing.routingProfiles(), "ListRoutingProfiles", "RoutingProfileSummaryList"),
                new Kind<>(stores.security.profiles(), "ListSecurityProfiles", "SecurityProfileSummaryList"),
                new Kind<>(stores.prompt.prompts(), "ListPrompts", "PromptSummaryList"));
    }

    @Override
    public Optional<Read> of(Scope scope, String id) {
        if (!ResourceKit.isUuid(id)) {
            return Optional.empty();
        }
        Optional<Read> inInstance = instances
                .activeIds(scope)
                .flatMap(instance -> kinds.stream()
                        .flatMap(kind -> kind.position(scope, instance, id).stream()
                                .map(position -> read(kind.operation(), instance, kind.list(), position))))
                .findFirst();
        return inInstance.or(() -> groups.instanceOfDefault(scope, id)
                .map(instance ->
                        read("ListTrafficDistributionGroups", instance, "TrafficDistributionGroupSummaryList", 0)));
    }

    private static Read read(String operation, String instanceId, String list, long position) {
        return new Read(
                AmazonConnectService.IDENTITY.name(),
                operation,
                Map.of("InstanceId", instanceId),
                "." + list + "[" + position + "].Id");
    }
}
