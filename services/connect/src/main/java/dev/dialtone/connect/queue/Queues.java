package dev.dialtone.connect.queue;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateQueueRequest;
import dev.dialtone.connect.model.CreateQueueResponse;
import dev.dialtone.connect.model.DeleteQueueRequest;
import dev.dialtone.connect.model.DescribeQueueRequest;
import dev.dialtone.connect.model.DescribeQueueResponse;
import dev.dialtone.connect.model.ListQueuesRequest;
import dev.dialtone.connect.model.ListQueuesResponse;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.Queue;
import dev.dialtone.connect.model.QueueOperations;
import dev.dialtone.connect.model.QueueStatus;
import dev.dialtone.connect.model.QueueSummary;
import dev.dialtone.connect.model.StoredHoursOfOperation;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.UpdateQueueHoursOfOperationRequest;
import dev.dialtone.connect.model.UpdateQueueMaxContactsRequest;
import dev.dialtone.connect.model.UpdateQueueNameRequest;
import dev.dialtone.connect.model.UpdateQueueOutboundCallerConfigRequest;
import dev.dialtone.connect.model.UpdateQueueStatusRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.Descriptions;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Standard queues. Those of agents are not kept: every user has one, which is listed and can neither be described nor changed.
 * Dialtone has no e-mail addresses; those of queues are kept as they are given.
 */
final class Queues implements QueueOperations, InstanceContents {
    private static final int PAGE = 100;
    private static final String FIELD = "QueueId";
    private static final String HOURS = "HoursOfOperationId";

    private final QueueStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final InstanceResourceLookup<StoredHoursOfOperation> hours;
    private final OutboundCallers callers;
    private final QueueQuickConnects quickConnects;
    private final QueueListing listing;
    private final QueueUse use;

    Queues(
            QueueStores stores,
            InstanceLookup instances,
            ResourceKit kit,
            InstanceResourceLookup<StoredHoursOfOperation> hours,
            OutboundCallers callers,
            QueueQuickConnects quickConnects,
            QueueListing listing,
            QueueUse use) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.hours = hours;
        this.callers = callers;
        this.quickConnects = quickConnects;
        this.listing = listing;
        this.use = use;
    }

    @Override
    public CreateQueueResponse createQueue(CreateQueueRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        String hoursId = hours.require(context, instanceId, input.hoursOfOperationId(), HOURS)
                .hoursOfOperationId();
        OutboundCallerConfig caller = callers.resolved(context, instanceId, input.outboundCallerConfig());
        List<String> quickConnectIds = quickConnects.resolved(context, instanceId, input.quickConnectIds());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        requireFree(scope, instanceId, input.name());
        stores.queues.requireRoom(scope, instanceId, ServiceQuotas.QUEUES_PER_INSTANCE);

        StoredQueue queue = StoredQueue.builder()
                .queueId(context.account().ids().uuid())
                .name(input.name())
                .description(input.description())
                .outboundCallerConfig(caller)
                .outboundEmailConfig(input.outboundEmailConfig())
                .hoursOfOperationId(hoursId)
                .maxContacts(input.maxContacts())
                .status(QueueStatus.ENABLED)
                .quickConnectIds(quickConnectIds.isEmpty() ? null : quickConnectIds)
                .emailAddressesConfig(input.emailAddressesConfig())
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.queues.create(context, instanceId, queue, tags);
        return new CreateQueueResponse(stores.queues.arn(scope, instanceId, queue.queueId()), queue.queueId());
    }

    @Override
    public DescribeQueueResponse describeQueue(DescribeQueueRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        return new DescribeQueueResponse(Queue.builder()
                .from(queue)
                .queueArn(stores.queues.arn(context.scope(), instanceId, queue.queueId()))
                .tags(stores.queues.tags(context.scope(), instanceId, queue.queueId()))
                .build());
    }

    @Override
    public ListQueuesResponse listQueues(ListQueuesRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<QueueSummary> page =
                listing.page(context.scope(), instanceId, context.page(input, PAGE), input.queueTypes());
        return new ListQueuesResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateQueueHoursOfOperation(UpdateQueueHoursOfOperationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        String hoursId = hours.require(context, instanceId, input.hoursOfOperationId(), HOURS)
                .hoursOfOperationId();
        return update(context, instanceId, queue, changed -> changed.hoursOfOperationId(hoursId));
    }

    /** Without a number the queue has no limit. */
    @Override
    public Unit updateQueueMaxContacts(UpdateQueueMaxContactsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        return update(context, instanceId, queue, changed -> changed.maxContacts(input.maxContacts()));
    }

    @Override
    public Unit updateQueueName(UpdateQueueNameRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        if (input.name() == null && input.description() == null) {
            throw ConnectErrors.invalidRequest("Name, Description: absent (expected: one of them, or both)");
        }
        String name = Objects.requireNonNullElse(input.name(), queue.name());
        if (!name.equals(queue.name())) {
            requireFree(context.scope(), instanceId, name);
        }
        @Nullable String description = Descriptions.after(input.description(), queue.description());
        return update(context, instanceId, queue, changed -> changed.name(name).description(description));
    }

    /** Takes the place of all three members. */
    @Override
    public Unit updateQueueOutboundCallerConfig(UpdateQueueOutboundCallerConfigRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        @Nullable OutboundCallerConfig caller = callers.resolved(context, instanceId, input.outboundCallerConfig());
        return update(context, instanceId, queue, changed -> changed.outboundCallerConfig(caller));
    }

    @Override
    public Unit updateQueueStatus(UpdateQueueStatusRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        return update(context, instanceId, queue, changed -> changed.status(input.status()));
    }

    @Override
    public Unit deleteQueue(DeleteQueueRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQueue queue = stores.queues.require(context, instanceId, input.queueId(), FIELD);
        if (Boolean.TRUE.equals(queue.isDefault())) {
            throw ConnectErrors.invalidRequest(
                    queue.name() + " came with the instance (expected: a queue that was created)");
        }
        use.refuse(context.scope(), instanceId, queue);
        stores.queues.remove(context.scope(), instanceId, queue.queueId());
        return new Unit();
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        StoredHoursOfOperation basic = hours.stream(context.scope(), instanceId)
                .filter(each -> Boolean.TRUE.equals(each.isDefault()))
                .findFirst()
                .orElseThrow();
        StoredQueue queue = StoredQueue.builder()
                .queueId(context.account().ids().uuid())
                .name("BasicQueue")
                .description("A simple, basic voice queue.")
                .hoursOfOperationId(basic.hoursOfOperationId())
                .status(QueueStatus.ENABLED)
                .isDefault(true)
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.queues.create(context, instanceId, queue, Map.of());
    }

    private void requireFree(Scope scope, String instanceId, String name) {
        stores.queues.requireFree(scope, instanceId, name, "The instance has a queue of this name: " + name);
    }

    private Unit update(
            RequestContext context, String instanceId, StoredQueue queue, UnaryOperator<StoredQueue.Builder> change) {
        stores.queues.update(
                context.scope(),
                instanceId,
                queue.queueId(),
                before -> change.apply(before.toBuilder())
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
        return new Unit();
    }
}
