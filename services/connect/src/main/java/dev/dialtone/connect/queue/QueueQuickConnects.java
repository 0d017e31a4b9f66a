package dev.dialtone.connect.queue;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AssociateQueueQuickConnectsRequest;
import dev.dialtone.connect.model.DisassociateQueueQuickConnectsRequest;
import dev.dialtone.connect.model.ListQueueQuickConnectsRequest;
import dev.dialtone.connect.model.ListQueueQuickConnectsResponse;
import dev.dialtone.connect.model.QueueQuickConnectOperations;
import dev.dialtone.connect.model.QuickConnectSummary;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.quickconnect.OfferingQueues;
import dev.dialtone.connect.quickconnect.QuickConnectSummaries;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quick connects that queues offer to the agents who serve them. */
final class QueueQuickConnects implements QueueQuickConnectOperations, OfferingQueues {
    private static final int PAGE = 100;
    private static final String FIELD = "QueueId";
    private static final String IDS = "QuickConnectIds";

    private final QueueStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final InstanceResourceLookup<StoredQuickConnect> quickConnects;
    private final QuickConnectSummaries summaries;

    QueueQuickConnects(
            QueueStores stores,
            InstanceLookup instances,
            ResourceKit kit,
            InstanceResourceLookup<StoredQuickConnect> quickConnects) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.quickConnects = quickConnects;
        this.summaries = new QuickConnectSummaries(quickConnects);
    }

    /** Those that are there already stay. */
    @Override
    public Unit associateQueueQuickConnects(AssociateQueueQuickConnectsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        Set<String> ids = new LinkedHashSet<>(of(queue));
        ids.addAll(resolved(context, instanceId, input.quickConnectIds()));
        int limit = kit.quotas().limit(context.scope(), ServiceQuotas.QUICK_CONNECTS_PER_QUEUE);
        if (ids.size() > limit) {
            throw ConnectErrors.limitExceeded(ServiceQuotas.QUICK_CONNECTS_PER_QUEUE + ": the queue would have "
                    + ids.size() + " (expected: at most " + limit + ")");
        }
        put(context, instanceId, queue, ids);
        return new Unit();
    }

    /** Those that the queue does not have change nothing; those that the instance does not have are not found. */
    @Override
    public Unit disassociateQueueQuickConnects(DisassociateQueueQuickConnectsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        Set<String> ids = new LinkedHashSet<>(of(queue));
        ids.removeAll(new HashSet<>(resolved(context, instanceId, input.quickConnectIds())));
        put(context, instanceId, queue, ids);
        return new Unit();
    }

    /** In the order in which the quick connects were made, which they keep while some are taken off the queue. */
    @Override
    public ListQueueQuickConnectsResponse listQueueQuickConnects(
            ListQueueQuickConnectsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        String listing = scope.region() + "/connect/queue-quick-connects/" + instanceId + "/" + queue.queueId();
        Set<String> offered = new HashSet<>(of(queue));
        List<Sequence.Entry<StoredQuickConnect>> all = quickConnects.numbered(scope, instanceId).stream()
                .filter(entry -> offered.contains(entry.value().quickConnectId()))
                .toList();
        Page<QuickConnectSummary> page = Page.ofNumbered(scope.account().id(), listing, context.page(input, PAGE), all)
                .map(quickConnect -> summaries.of(scope, instanceId, quickConnect));
        return ListQueueQuickConnectsResponse.builder()
                .quickConnectSummaryList(page.items())
                .nextToken(page.nextToken())
                .lastModifiedTime(queue.lastModifiedTime())
                .lastModifiedRegion(queue.lastModifiedRegion())
                .build();
    }

    @Override
    public void forget(RequestContext context, String instanceId, String quickConnectId) {
        List<StoredQueue> offering = stores.queues.stream(context.scope(), instanceId)
                .filter(queue -> of(queue).contains(quickConnectId))
                .toList();
        for (StoredQueue queue : offering) {
            Set<String> ids = new LinkedHashSet<>(of(queue));
            ids.remove(quickConnectId);
            put(context, instanceId, queue, ids);
        }
    }

    /** The ids of quick connects that a request names by ids or ARNs, each once; all have to be there. Null: none. */
    List<String> resolved(RequestContext context, String instanceId, @Nullable List<String> idsOrArns) {
        if (idsOrArns == null) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String idOrArn : idsOrArns) {
            ids.add(quickConnects.require(context, instanceId, idOrArn, IDS).quickConnectId());
        }
        return new ArrayList<>(ids);
    }

    private void put(RequestContext context, String instanceId, StoredQueue queue, Set<String> ids) {
        stores.queues.update(
                context.scope(),
                instanceId,
                queue.queueId(),
                before -> before.toBuilder()
                        .quickConnectIds(ids.isEmpty() ? null : List.copyOf(ids))
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
    }

    private static List<String> of(StoredQueue queue) {
        return Objects.requireNonNullElse(queue.quickConnectIds(), List.of());
    }
}
