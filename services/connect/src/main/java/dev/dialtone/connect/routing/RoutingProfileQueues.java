package dev.dialtone.connect.routing;

import dev.dialtone.connect.model.AssociateRoutingProfileQueuesRequest;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.DisassociateRoutingProfileQueuesRequest;
import dev.dialtone.connect.model.ListRoutingProfileQueuesRequest;
import dev.dialtone.connect.model.ListRoutingProfileQueuesResponse;
import dev.dialtone.connect.model.RoutingProfileQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueConfigSummary;
import dev.dialtone.connect.model.RoutingProfileQueueOperations;
import dev.dialtone.connect.model.RoutingProfileQueueReference;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.UpdateRoutingProfileQueuesRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The queues of routing profiles, each with a channel. */
final class RoutingProfileQueues implements RoutingProfileQueueOperations {
    private static final int PAGE = 100;
    /** Of both kinds, in one call. The model has no bound for the lists; its text and clients have. */
    private static final int MOST_REFERENCES = 10;
    /** More than there are, so that a page's token lasts when the contract gets another one. */
    private static final int MOST_CHANNELS = 16;

    private final RoutingProfileKeeper keeper;
    private final ServedQueues served;
    private final InstanceResourceLookup<StoredQueue> queues;

    RoutingProfileQueues(RoutingProfileKeeper keeper, ServedQueues served, InstanceResourceLookup<StoredQueue> queues) {
        this.keeper = keeper;
        this.served = served;
        this.queues = queues;
    }

    @Override
    public Unit associateRoutingProfileQueues(AssociateRoutingProfileQueuesRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        if (input.queueConfigs() == null && input.manualAssignmentQueueConfigs() == null) {
            throw ConnectErrors.invalidRequest(
                    "QueueConfigs, ManualAssignmentQueueConfigs: absent (expected: one of them, or both)");
        }
        StoredRoutingProfile profile = found.profile();
        List<RoutingProfileQueueConfig> configs = served.with(
                context,
                ServedQueues.of(profile),
                served.configs(context, found.instanceId(), input.queueConfigs()),
                RoutingProfileQueueConfig::queueReference);
        List<RoutingProfileQueueReference> byHand = served.with(
                context,
                ServedQueues.byHand(profile),
                served.byHand(context, found.instanceId(), input.manualAssignmentQueueConfigs()),
                Function.identity());
        return put(context, found, configs, byHand);
    }

    /** Pairs that the profile does not have change nothing; queues that the instance does not have are not found. */
    @Override
    public Unit disassociateRoutingProfileQueues(
            DisassociateRoutingProfileQueuesRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        requireFew(input);
        Set<RoutingProfileQueueReference> gone =
                pairs(context, found.instanceId(), input.queueReferences(), "QueueReferences");
        Set<RoutingProfileQueueReference> goneByHand = pairs(
                context,
                found.instanceId(),
                input.manualAssignmentQueueReferences(),
                "ManualAssignmentQueueReferences");
        List<RoutingProfileQueueConfig> configs = ServedQueues.of(found.profile()).stream()
                .filter(config -> !gone.contains(config.queueReference()))
                .toList();
        List<RoutingProfileQueueReference> byHand = ServedQueues.byHand(found.profile()).stream()
                .filter(pair -> !goneByHand.contains(pair))
                .toList();
        return put(context, found, configs, byHand);
    }

    /** In the order in which the queues were made, which pairs keep while others are removed. */
    @Override
    public ListRoutingProfileQueuesResponse listRoutingProfileQueues(
            ListRoutingProfileQueuesRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        Scope scope = context.scope();
        StoredRoutingProfile profile = found.profile();
        String listing = scope.region() + "/connect/routing-profile-queues/" + found.instanceId() + "/"
                + profile.routingProfileId();
        Page<RoutingProfileQueueConfigSummary> page = Page.ofNumbered(
                scope.account().id(),
                listing,
                context.page(input, PAGE),
                summaries(scope, found.instanceId(), ServedQueues.of(profile)));
        return ListRoutingProfileQueuesResponse.builder()
                .routingProfileQueueConfigSummaryList(page.items())
                .nextToken(page.nextToken())
                .lastModifiedTime(profile.lastModifiedTime())
                .lastModifiedRegion(profile.lastModifiedRegion())
                .build();
    }

    /** Sets the priority and the delay of pairs that are there; the others stay as they are. */
    @Override
    public Unit updateRoutingProfileQueues(UpdateRoutingProfileQueuesRequest input, RequestContext context) {
        RoutingProfileKeeper.Found found = keeper.require(context, input.instanceId(), input.routingProfileId());
        Map<RoutingProfileQueueReference, RoutingProfileQueueConfig> changes = new HashMap<>();
        for (RoutingProfileQueueConfig each : served.with(
                context,
                List.of(),
                served.configs(context, found.instanceId(), input.queueConfigs()),
                RoutingProfileQueueConfig::queueReference)) {
            changes.put(each.queueReference(), each);
        }
        List<RoutingProfileQueueConfig> before = ServedQueues.of(found.profile());
        Set<RoutingProfileQueueReference> unknown = new HashSet<>(changes.keySet());
        before.forEach(config -> unknown.remove(config.queueReference()));
        unknown.stream().findFirst().ifPresent(pair -> {
            throw ConnectErrors.invalidRequest("The queue " + pair.queueId() + " with the channel " + pair.channel()
                    + " is not associated (expected: a pair of the routing profile)");
        });
        List<RoutingProfileQueueConfig> after = before.stream()
                .map(config -> changes.getOrDefault(config.queueReference(), config))
                .toList();
        return put(context, found, after, ServedQueues.byHand(found.profile()));
    }

    private Unit put(
            RequestContext context,
            RoutingProfileKeeper.Found found,
            List<RoutingProfileQueueConfig> configs,
            List<RoutingProfileQueueReference> byHand) {
        return keeper.update(
                context,
                found,
                profile -> profile.queueConfigs(configs.isEmpty() ? null : configs)
                        .manualAssignmentQueues(byHand.isEmpty() ? null : byHand));
    }

    private static void requireFew(DisassociateRoutingProfileQueuesRequest input) {
        int references =
                Objects.requireNonNullElse(input.queueReferences(), List.of()).size()
                        + Objects.requireNonNullElse(input.manualAssignmentQueueReferences(), List.of())
                                .size();
        if (references > MOST_REFERENCES) {
            throw ConnectErrors.invalidParameter(
                    "QueueReferences and ManualAssignmentQueueReferences must include at most " + MOST_REFERENCES
                            + " items");
        }
    }

    private Set<RoutingProfileQueueReference> pairs(
            RequestContext context,
            String instanceId,
            @Nullable List<RoutingProfileQueueReference> given,
            String field) {
        Set<RoutingProfileQueueReference> pairs = new HashSet<>();
        if (given == null) {
            return pairs;
        }
        given.forEach(each -> pairs.add(new RoutingProfileQueueReference(
                served.queue(context, instanceId, each.queueId(), field + ".QueueId"), each.channel())));
        return pairs;
    }

    /** Pairs by the numbers of their queues, and those of one queue by channel. */
    private List<Sequence.Entry<RoutingProfileQueueConfigSummary>> summaries(
            Scope scope, String instanceId, List<RoutingProfileQueueConfig> configs) {
        Map<RoutingProfileQueueReference, RoutingProfileQueueConfig> byPair = new HashMap<>();
        configs.forEach(config -> byPair.put(config.queueReference(), config));
        List<Channel> channels = Channel.values();
        List<Sequence.Entry<RoutingProfileQueueConfigSummary>> summaries = new ArrayList<>();
        for (Sequence.Entry<StoredQueue> entry : queues.numbered(scope, instanceId)) {
            for (int i = 0; i < channels.size(); i++) {
                RoutingProfileQueueConfig config = byPair.get(
                        new RoutingProfileQueueReference(entry.value().queueId(), channels.get(i)));
                if (config != null) {
                    summaries.add(new Sequence.Entry<>(
                            entry.number() * MOST_CHANNELS + i, summary(scope, instanceId, entry.value(), config)));
                }
            }
        }
        return summaries;
    }

    private RoutingProfileQueueConfigSummary summary(
            Scope scope, String instanceId, StoredQueue queue, RoutingProfileQueueConfig config) {
        return RoutingProfileQueueConfigSummary.builder()
                .queueId(queue.queueId())
                .queueArn(queues.arn(scope, instanceId, queue.queueId()))
                .queueName(queue.name())
                .priority(config.priority())
                .delay(config.delay())
                .channel(config.queueReference().channel())
                .build();
    }
}
