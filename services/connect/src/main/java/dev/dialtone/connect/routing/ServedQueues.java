package dev.dialtone.connect.routing;

import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.RoutingProfileManualAssignmentQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueReference;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queues that agents of a routing profile serve: pairs of a queue and a channel, each of which a profile has once. Contacts
 * come to agents from some by themselves, from others when agents take them by hand.
 */
final class ServedQueues {
    private final ResourceKit kit;
    private final InstanceResourceLookup<StoredQueue> queues;
    private final InstanceResourceLookup<StoredUser> users;

    ServedQueues(
            ResourceKit kit, InstanceResourceLookup<StoredQueue> queues, InstanceResourceLookup<StoredUser> users) {
        this.kit = kit;
        this.queues = queues;
        this.users = users;
    }

    /** Those of a profile from which contacts come by themselves. */
    static List<RoutingProfileQueueConfig> of(StoredRoutingProfile profile) {
        return Objects.requireNonNullElse(profile.queueConfigs(), List.of());
    }

    /** Those of a profile from which agents take contacts by hand. */
    static List<RoutingProfileQueueReference> byHand(StoredRoutingProfile profile) {
        return Objects.requireNonNullElse(profile.manualAssignmentQueues(), List.of());
    }

    /**
     * The id of a standard queue that a request names. That of an agent is an InvalidRequestException.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     */
    String queue(RequestContext context, String instanceId, String idOrArn, String field) {
        String id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
        if (users.find(context.scope(), instanceId, id).isPresent()) {
            throw ConnectErrors.invalidRequest(field + ": the queue of an agent (expected: a standard queue)");
        }
        return queues.require(context, instanceId, idOrArn, field).queueId();
    }

    /** Pairs of a request, with ids where it has ids or ARNs of queues that are there. Null: none. */
    List<RoutingProfileQueueConfig> configs(
            RequestContext context, String instanceId, @Nullable List<RoutingProfileQueueConfig> given) {
        List<RoutingProfileQueueConfig> configs = new ArrayList<>();
        for (RoutingProfileQueueConfig each : Objects.requireNonNullElse(given, List.<RoutingProfileQueueConfig>of())) {
            RoutingProfileQueueReference pair = pair(context, instanceId, each.queueReference(), "QueueConfigs");
            configs.add(new RoutingProfileQueueConfig(pair, each.priority(), each.delay()));
        }
        return configs;
    }

    /** Pairs of a request from which agents take contacts by hand, which calls cannot be. Null: none. */
    List<RoutingProfileQueueReference> byHand(
            RequestContext context,
            String instanceId,
            @Nullable List<RoutingProfileManualAssignmentQueueConfig> given) {
        List<RoutingProfileQueueReference> pairs = new ArrayList<>();
        if (given != null) {
            for (RoutingProfileManualAssignmentQueueConfig each : given) {
                if (each.queueReference().channel().equals(Channel.VOICE)) {
                    throw ConnectErrors.invalidParameter(
                            "ManualAssignmentQueueConfigs: " + Channel.VOICE + " (expected: another channel)");
                }
                pairs.add(pair(context, instanceId, each.queueReference(), "ManualAssignmentQueueConfigs"));
            }
        }
        return pairs;
    }

    /** A pair with the id of its queue, which is there. */
    RoutingProfileQueueReference pair(
            RequestContext context, String instanceId, RoutingProfileQueueReference given, String field) {
        String id = queue(context, instanceId, given.queueId(), field + ".QueueReference.QueueId");
        return new RoutingProfileQueueReference(id, given.channel());
    }

    /**
     * Pairs with others behind them. One twice is an InvalidRequestException, and so are more than there may be, where there is no
     * LimitExceededException.
     */
    <T> List<T> with(
            RequestContext context,
            List<T> pairs,
            List<T> added,
            Function<? super T, RoutingProfileQueueReference> pairOf) {
        Set<RoutingProfileQueueReference> known = new HashSet<>();
        List<T> all = new ArrayList<>(pairs);
        all.addAll(added);
        for (T each : all) {
            RoutingProfileQueueReference pair = pairOf.apply(each);
            if (!known.add(pair)) {
                throw ConnectErrors.invalidRequest("The queue " + pair.queueId() + " with the channel " + pair.channel()
                        + " is there twice (expected: once)");
            }
        }
        int limit = kit.quotas().limit(context.scope(), ServiceQuotas.QUEUES_PER_ROUTING_PROFILE);
        if (all.size() > limit) {
            throw ConnectErrors.limitExceeded(
                    context.operation(),
                    ServiceQuotas.QUEUES_PER_ROUTING_PROFILE + ": the routing profile would have " + all.size()
                            + " (expected: at most " + limit + ")");
        }
        return all;
    }
}
