package dev.dialtone.connect.traffic;

import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.CREATION_IN_PROGRESS;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.PENDING_DELETION;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateTrafficDistributionGroupRequest;
import dev.dialtone.connect.model.CreateTrafficDistributionGroupResponse;
import dev.dialtone.connect.model.DeleteTrafficDistributionGroupRequest;
import dev.dialtone.connect.model.DeleteTrafficDistributionGroupResponse;
import dev.dialtone.connect.model.DescribeTrafficDistributionGroupRequest;
import dev.dialtone.connect.model.DescribeTrafficDistributionGroupResponse;
import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.ListTrafficDistributionGroupsRequest;
import dev.dialtone.connect.model.ListTrafficDistributionGroupsResponse;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroupOperations;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.model.TrafficDistributionGroupSummary;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traffic distribution groups of replicated instances. */
final class TrafficDistributionGroups implements TrafficDistributionGroupOperations, InstanceContents {
    private static final int PAGE = 10;
    /** AWS does not say what the group is called that comes with a replica. */
    private static final String DEFAULT_NAME = "Default";

    private static final Set<TrafficDistributionGroupStatus> DELETABLE = Set.of(
            TrafficDistributionGroupStatus.ACTIVE,
            TrafficDistributionGroupStatus.CREATION_FAILED,
            TrafficDistributionGroupStatus.DELETION_FAILED);

    private final TrafficStores stores;
    private final GroupLookup groups;
    private final GroupLife life;
    private final InstanceLookup instances;
    private final GroupNumbers numbers;
    private final ResourceKit kit;

    TrafficDistributionGroups(
            TrafficStores stores,
            GroupLookup groups,
            GroupLife life,
            InstanceLookup instances,
            GroupNumbers numbers,
            ResourceKit kit) {
        this.stores = stores;
        this.groups = groups;
        this.life = life;
        this.instances = instances;
        this.numbers = numbers;
        this.kit = kit;
    }

    @Override
    public CreateTrafficDistributionGroupResponse createTrafficDistributionGroup(
            CreateTrafficDistributionGroupRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        InstanceLocation location = requireReplicated(context, instanceId);
        if (ofInstance(context.scope(), instanceId)
                .anyMatch(group -> group.name().equals(input.name()))) {
            throw ConnectErrors.conflict("Name: " + input.name() + " (expected: one that no other traffic distribution "
                    + "group of the instance has)");
        }
        int quota = kit.quotas().limit(context.scope(), ServiceQuotas.TRAFFIC_DISTRIBUTION_GROUPS_PER_INSTANCE);
        int size = stores.groups.entries().countIn(stores.groups.scope(context), instanceId);
        if (size >= quota) {
            throw ConnectErrors.quotaExceeded("Traffic distribution groups of the instance: " + size
                    + " (expected: fewer than " + quota + ", the quota)");
        }
        Map<String, String> tags = kit.tags().checked(context.scope(), input.tags());
        StoredTrafficDistributionGroup group =
                create(context, location, instanceId, input.name(), input.description(), false);
        kit.tags().attach(context.scope(), group.arn(), tags);
        return CreateTrafficDistributionGroupResponse.builder().from(group).build();
    }

    @Override
    public DescribeTrafficDistributionGroupResponse describeTrafficDistributionGroup(
            DescribeTrafficDistributionGroupRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group = groups.show(context, input.trafficDistributionGroupId());
        Scope where = new Scope(context.account(), group.region());
        return new DescribeTrafficDistributionGroupResponse(TrafficDistributionGroup.builder()
                .from(group)
                .description(group.description())
                .instanceArn(instances.arn(context.in(where), group.instanceId()))
                .tags(kit.tags().of(where, group.arn()))
                .build());
    }

    @Override
    public ListTrafficDistributionGroupsResponse listTrafficDistributionGroups(
            ListTrafficDistributionGroupsRequest input, RequestContext context) {
        String instanceId = input.instanceId() == null ? null : requireInstance(context, input.instanceId());
        Page<TrafficDistributionGroupSummary> page = stores.groups
                .page(
                        context,
                        context.page(input, PAGE),
                        group -> groups.isVisible(context.scope(), group)
                                && (instanceId == null || group.instanceId().equals(instanceId)))
                .map(group -> summary(context, group));
        return ListTrafficDistributionGroupsResponse.builder()
                .trafficDistributionGroupSummaryList(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The operation knows no ResourceNotFoundException: what is not there cannot be deleted, and that is an InvalidRequestException. */
    @Override
    public DeleteTrafficDistributionGroupResponse deleteTrafficDistributionGroup(
            DeleteTrafficDistributionGroupRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group = groups.find(context, input.trafficDistributionGroupId())
                .orElseThrow(() -> ConnectErrors.invalidRequest("Traffic distribution group not found"));
        requireHome(context, group);
        if (group.isDefault()) {
            throw ConnectErrors.invalidRequest("The default traffic distribution group goes with the replica of its "
                    + "instance (expected: another group)");
        }
        if (!DELETABLE.contains(group.status())) {
            throw ConnectErrors.invalidRequest("The traffic distribution group is " + group.status() + " (expected: "
                    + TrafficDistributionGroupStatus.ACTIVE + ")");
        }
        Optional<String> number = numbers.arnOfOne(context.scope(), group.id());
        if (number.isPresent()) {
            throw ConnectErrors.inUse(
                    "Phone numbers are claimed to the traffic distribution group",
                    ResourceType.PHONE_NUMBER,
                    number.get());
        }
        Scope everywhere = stores.groups.scope(context);
        stores.groups.put(
                everywhere,
                group.toBuilder()
                        .status(GroupLife.LIFE.move(group.status(), PENDING_DELETION))
                        .build());
        everywhere.account().timedTransitions().begin(everywhere, GroupLife.DELETION, group.id());
        Endings.begin(everywhere, GroupLife.DELETION, group.id(), context.later());
        return new DeleteTrafficDistributionGroupResponse();
    }

    /** The default group appears. */
    @Override
    public void replicate(RequestContext context, String instanceId) {
        InstanceLocation location = kit.regions().require(context.scope(), instanceId);
        // A fault that has the replica fail is none of the group's.
        create(context.endingIn(null), location, instanceId, DEFAULT_NAME, null, true);
    }

    @Override
    public void requireRemovable(Scope scope, String instanceId) {
        ofInstance(scope, instanceId)
                .filter(group -> !group.isDefault())
                .findFirst()
                .ifPresent(group -> {
                    throw ConnectErrors.invalidRequest(
                            "The instance " + instanceId + " has the traffic distribution group " + group.id()
                                    + " (expected: none but the default group)");
                });
        ofInstance(scope, instanceId)
                .flatMap(group -> numbers.arnOfOne(new Scope(scope.account(), group.region()), group.id()).stream())
                .findFirst()
                .ifPresent(number -> {
                    throw ConnectErrors.invalidRequest("The default traffic distribution group of the instance "
                            + instanceId + " has the phone number " + number + " (expected: none)");
                });
    }

    /** The default group goes with the replica. */
    @Override
    public void removeAll(Scope scope, String instanceId) {
        ofInstance(scope, instanceId).toList().forEach(group -> life.forget(scope, group));
    }

    /** Refuses a call that only the region takes where a group was created. */
    static void requireHome(RequestContext context, StoredTrafficDistributionGroup group) {
        if (!group.region().equals(context.region())) {
            throw ConnectErrors.invalidRequest("The traffic distribution group is of " + group.region()
                    + " (expected: a call there, and not in " + context.region() + ")");
        }
    }

    private InstanceLocation requireReplicated(RequestContext context, String instanceId) {
        InstanceLocation location = kit.regions().require(context.scope(), instanceId);
        String replicaRegion = location.replicaRegion();
        if (replicaRegion == null) {
            throw ConnectErrors.invalidRequest(
                    "The instance " + instanceId + " has no replica (expected: one; ReplicateInstance makes it)");
        }
        if (!location.region().equals(context.region())) {
            throw ConnectErrors.invalidRequest("The instance " + instanceId + " is a replica in " + context.region()
                    + " (expected: a call in " + location.region() + ")");
        }
        InstanceStatus status = instances
                .find(new Scope(context.account(), replicaRegion), instanceId)
                .map(StoredInstance::instanceStatus)
                .orElse(InstanceStatus.CREATION_FAILED);
        if (!status.equals(InstanceStatus.ACTIVE)) {
            throw ConnectErrors.notReady(
                    "The replica in " + replicaRegion + " is " + status + " (expected: " + InstanceStatus.ACTIVE + ")");
        }
        return location;
    }

    private StoredTrafficDistributionGroup create(
            RequestContext context,
            InstanceLocation location,
            String instanceId,
            String name,
            @Nullable String description,
            boolean isDefault) {
        String id = context.account().ids().uuid();
        return stores.groups.create(
                context,
                StoredTrafficDistributionGroup.builder()
                        .id(id)
                        .arn(context.arn(GroupLife.TYPE + "/" + id))
                        .name(name)
                        .description(description)
                        .instanceId(instanceId)
                        .region(context.region())
                        .status(CREATION_IN_PROGRESS)
                        .isDefault(isDefault)
                        .telephonyConfig(Distributions.telephony(location))
                        .signInConfig(Distributions.signIn(location))
                        .agentConfig(Distributions.agents(location))
                        .build());
    }

    /** An instance to filter by: ListTrafficDistributionGroups knows no ResourceNotFoundException. */
    private String requireInstance(RequestContext context, String idOrArn) {
        try {
            return instances.active(context, idOrArn);
        } catch (ResourceNotFoundException unknown) {
            throw ConnectErrors.invalidRequest(String.valueOf(unknown.message()));
        }
    }

    private Stream<StoredTrafficDistributionGroup> ofInstance(Scope scope, String instanceId) {
        return stores.groups.entries().stream(scope)
                .filter(group -> group.instanceId().equals(instanceId));
    }

    private TrafficDistributionGroupSummary summary(RequestContext context, StoredTrafficDistributionGroup group) {
        return TrafficDistributionGroupSummary.builder()
                .from(group)
                .instanceArn(
                        instances.arn(context.in(new Scope(context.account(), group.region())), group.instanceId()))
                .build();
    }
}
