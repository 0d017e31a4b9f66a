package dev.dialtone.connect.routing;

import static dev.dialtone.connect.model.AgentAvailabilityTimer.TIME_SINCE_LAST_ACTIVITY;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.CreateRoutingProfileRequest;
import dev.dialtone.connect.model.CreateRoutingProfileResponse;
import dev.dialtone.connect.model.DeleteRoutingProfileRequest;
import dev.dialtone.connect.model.DescribeRoutingProfileRequest;
import dev.dialtone.connect.model.DescribeRoutingProfileResponse;
import dev.dialtone.connect.model.ListRoutingProfilesRequest;
import dev.dialtone.connect.model.ListRoutingProfilesResponse;
import dev.dialtone.connect.model.MediaConcurrency;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.RoutingProfile;
import dev.dialtone.connect.model.RoutingProfileOperations;
import dev.dialtone.connect.model.RoutingProfileQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueReference;
import dev.dialtone.connect.model.RoutingProfileSummary;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.UpdateRoutingProfileAgentAvailabilityTimerRequest;
import dev.dialtone.connect.model.UpdateRoutingProfileConcurrencyRequest;
import dev.dialtone.connect.model.UpdateRoutingProfileDefaultOutboundQueueRequest;
import dev.dialtone.connect.model.UpdateRoutingProfileNameRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Routing profiles: which queues agents serve, and how many contacts at once. */
final class RoutingProfiles implements RoutingProfileOperations, InstanceContents {
    private static final int PAGE = 100;
    private static final String OUTBOUND = "DefaultOutboundQueueId";
    /** In the profile of a new instance. */
    private static final List<MediaConcurrency> BASIC = List.of(
            new MediaConcurrency(Channel.VOICE, 1, Concurrencies.ALONE),
            new MediaConcurrency(Channel.CHAT, 2, Concurrencies.ALONE),
            new MediaConcurrency(Channel.TASK, 1, Concurrencies.ALONE));

    private final RoutingStores stores;
    private final RoutingProfileKeeper keeper;
    private final ResourceKit kit;
    private final ServedQueues served;
    private final InstanceResourceLookup<StoredQueue> queues;
    private final InstanceResourceLookup<StoredUser> users;

    RoutingProfiles(
            RoutingStores stores,
            RoutingProfileKeeper keeper,
            ResourceKit kit,
            ServedQueues served,
            InstanceResourceLookup<StoredQueue> queues,
            InstanceResourceLookup<StoredUser> users) {
        this.stores = stores;
        this.keeper = keeper;
        this.kit = kit;
        this.served = served;
        this.queues = queues;
        this.users = users;
    }

    @Override
    public CreateRoutingProfileResponse createRoutingProfile(
            CreateRoutingProfileRequest input, RequestContext context) {
        String instanceId = keeper.instance(context, input.instanceId());
        Scope scope = context.scope();
        List<MediaConcurrency> concurrencies = Concurrencies.checked(input.mediaConcurrencies());
        String outbound = served.queue(context, instanceId, input.defaultOutboundQueueId(), OUTBOUND);
        List<RoutingProfileQueueConfig> configs = served.with(
                context,
                List.of(),
                served.configs(context, instanceId, input.queueConfigs()),
                RoutingProfileQueueConfig::queueReference);
        List<RoutingProfileQueueReference> byHand = served.with(
                context,
                List.of(),
                served.byHand(context, instanceId, input.manualAssignmentQueueConfigs()),
                Function.identity());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        requireFree(scope, instanceId, input.name());
        stores.routingProfiles.requireRoom(scope, instanceId, ServiceQuotas.ROUTING_PROFILES_PER_INSTANCE);

        StoredRoutingProfile profile = StoredRoutingProfile.builder()
                .routingProfileId(context.account().ids().uuid())
                .name(input.name())
                .description(input.description())
                .mediaConcurrencies(concurrencies)
                .defaultOutboundQueueId(outbound)
                .agentAvailabilityTimer(
                        Objects.requireNonNullElse(input.agentAvailabilityTimer(), TIME_SINCE_LAST_ACTIVITY))
                .queueConfigs(configs.isEmpty() ? null : configs)
                .manualAssignmentQueues(byHand.isEmpty() ? null : byHand)
                .isDefault(false)
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.routingProfiles.create(context, instanceId, profile, tags);
        return new CreateRoutingProfileResponse(
                stores.routingProfiles.arn(scope, instanceId, profile.routingProfileId()), profile.routingProfileId());
    }

    @Override
    public DescribeRoutingProfileResponse describeRoutingProfile(
            DescribeRoutingProfileRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        StoredRoutingProfile profile = found.profile();
        String id = profile.routingProfileId();
        return new DescribeRoutingProfileResponse(RoutingProfile.builder()
                .from(profile)
                .instanceId(found.instanceId())
                .routingProfileArn(stores.routingProfiles.arn(context.scope(), found.instanceId(), id))
                .tags(stores.routingProfiles.tags(context.scope(), found.instanceId(), id))
                .numberOfAssociatedQueues((long) ServedQueues.of(profile).size())
                .numberOfAssociatedManualAssignmentQueues(
                        (long) ServedQueues.byHand(profile).size())
                .numberOfAssociatedUsers(
                        usersWith(context.scope(), found.instanceId(), id).count())
                .build());
    }

    @Override
    public ListRoutingProfilesResponse listRoutingProfiles(ListRoutingProfilesRequest input, RequestContext context) {
        String instanceId = keeper.instance(context, input.instanceId());
        Page<RoutingProfileSummary> page = stores.routingProfiles
                .page(context, instanceId, context.page(input, PAGE), profile -> true)
                .map(profile -> summary(context.scope(), instanceId, profile));
        return new ListRoutingProfilesResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateRoutingProfileName(UpdateRoutingProfileNameRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        StoredRoutingProfile profile = found.profile();
        if (input.name() == null && input.description() == null) {
            throw ConnectErrors.invalidRequest("Name, Description: absent (expected: one of them, or both)");
        }
        String name = Objects.requireNonNullElse(input.name(), profile.name());
        if (!name.equals(profile.name())) {
            requireFree(context.scope(), found.instanceId(), name);
        }
        String description = input.description() == null ? profile.description() : input.description();
        return keeper.update(context, found, changed -> changed.name(name).description(description));
    }

    /** Takes the place of all channels. Queues stay with channels that are no longer among them. */
    @Override
    public Unit updateRoutingProfileConcurrency(UpdateRoutingProfileConcurrencyRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        List<MediaConcurrency> concurrencies = Concurrencies.checked(input.mediaConcurrencies());
        return keeper.update(context, found, changed -> changed.mediaConcurrencies(concurrencies));
    }

    /** The queue need not be one that the profile serves. */
    @Override
    public Unit updateRoutingProfileDefaultOutboundQueue(
            UpdateRoutingProfileDefaultOutboundQueueRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        String outbound = served.queue(context, found.instanceId(), input.defaultOutboundQueueId(), OUTBOUND);
        return keeper.update(context, found, changed -> changed.defaultOutboundQueueId(outbound));
    }

    @Override
    public Unit updateRoutingProfileAgentAvailabilityTimer(
            UpdateRoutingProfileAgentAvailabilityTimerRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        return keeper.update(context, found, changed -> changed.agentAvailabilityTimer(input.agentAvailabilityTimer()));
    }

    /** Its queues do not hinder. Terraform deletes profiles without taking their queues off. */
    @Override
    public Unit deleteRoutingProfile(DeleteRoutingProfileRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        StoredRoutingProfile profile = found.profile();
        Scope scope = context.scope();
        if (Boolean.TRUE.equals(profile.isDefault())) {
            throw ConnectErrors.invalidRequest(
                    profile.name() + " came with the instance (expected: a routing profile that was created)");
        }
        usersWith(scope, found.instanceId(), profile.routingProfileId())
                .findFirst()
                .ifPresent(user -> {
                    throw ConnectErrors.inUse(
                            "The user " + user.username() + " has the routing profile " + profile.name(),
                            ResourceType.USER,
                            users.arn(scope, found.instanceId(), user.id()));
                });
        stores.routingProfiles.remove(scope, found.instanceId(), profile.routingProfileId());
        return new Unit();
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        String queueId = queues.stream(context.scope(), instanceId)
                .filter(queue -> Boolean.TRUE.equals(queue.isDefault()))
                .findFirst()
                .orElseThrow()
                .queueId();
        StoredRoutingProfile basic = StoredRoutingProfile.builder()
                .routingProfileId(context.account().ids().uuid())
                .name("Basic Routing Profile")
                .description("A simple routing profile.")
                .mediaConcurrencies(BASIC)
                .defaultOutboundQueueId(queueId)
                .agentAvailabilityTimer(TIME_SINCE_LAST_ACTIVITY)
                .queueConfigs(BASIC.stream()
                        .map(each -> new RoutingProfileQueueReference(queueId, each.channel()))
                        .map(pair -> new RoutingProfileQueueConfig(pair, 1, 0))
                        .toList())
                .isDefault(true)
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.routingProfiles.create(context, instanceId, basic, Map.of());
    }

    private void requireFree(Scope scope, String instanceId, String name) {
        stores.routingProfiles.requireFree(
                scope, instanceId, name, "The instance has a routing profile of this name: " + name);
    }

    private Stream<StoredUser> usersWith(Scope scope, String instanceId, String routingProfileId) {
        return users.stream(scope, instanceId)
                .filter(user -> user.routingProfileId().equals(routingProfileId));
    }

    private RoutingProfileSummary summary(Scope scope, String instanceId, StoredRoutingProfile profile) {
        return RoutingProfileSummary.builder()
                .id(profile.routingProfileId())
                .arn(stores.routingProfiles.arn(scope, instanceId, profile.routingProfileId()))
                .name(profile.name())
                .lastModifiedTime(profile.lastModifiedTime())
                .lastModifiedRegion(profile.lastModifiedRegion())
                .build();
    }
}
