package dev.dialtone.connect.hours;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateHoursOfOperationRequest;
import dev.dialtone.connect.model.CreateHoursOfOperationResponse;
import dev.dialtone.connect.model.DeleteHoursOfOperationRequest;
import dev.dialtone.connect.model.DescribeHoursOfOperationRequest;
import dev.dialtone.connect.model.DescribeHoursOfOperationResponse;
import dev.dialtone.connect.model.HoursOfOperation;
import dev.dialtone.connect.model.HoursOfOperationConfig;
import dev.dialtone.connect.model.HoursOfOperationDays;
import dev.dialtone.connect.model.HoursOfOperationOperations;
import dev.dialtone.connect.model.HoursOfOperationSummary;
import dev.dialtone.connect.model.HoursOfOperationTimeSlice;
import dev.dialtone.connect.model.HoursOfOperationsIdentifier;
import dev.dialtone.connect.model.ListHoursOfOperationsRequest;
import dev.dialtone.connect.model.ListHoursOfOperationsResponse;
import dev.dialtone.connect.model.ParentHoursOfOperationConfig;
import dev.dialtone.connect.model.StoredHoursOfOperation;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.UpdateHoursOfOperationRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.Descriptions;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hours of operation: when queues take contacts. An instance comes with hours that never end. */
final class Hours implements HoursOfOperationOperations, InstanceContents {
    private static final int PAGE = 100;
    private static final String FIELD = "HoursOfOperationId";
    /** From midnight to midnight is the whole day. */
    private static final HoursOfOperationTimeSlice MIDNIGHT = new HoursOfOperationTimeSlice(0, 0);

    private final HoursStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final InstanceResourceLookup<StoredQueue> queues;

    /** @param queues which have hours */
    Hours(HoursStores stores, InstanceLookup instances, ResourceKit kit, InstanceResourceLookup<StoredQueue> queues) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.queues = queues;
    }

    @Override
    public CreateHoursOfOperationResponse createHoursOfOperation(
            CreateHoursOfOperationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        TimeZones.require(input.timeZone());
        List<String> parents = parents(context, instanceId, input.parentHoursOfOperationConfigs());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        requireFree(scope, instanceId, input.name());
        stores.hours.requireRoom(scope, instanceId, ServiceQuotas.HOURS_OF_OPERATION_PER_INSTANCE);

        StoredHoursOfOperation hours = changed(
                        StoredHoursOfOperation.builder()
                                .hoursOfOperationId(context.account().ids().uuid())
                                .name(input.name())
                                .description(input.description())
                                .timeZone(input.timeZone())
                                .config(input.config())
                                .parentIds(parents),
                        context)
                .build();
        stores.hours.create(context, instanceId, hours, tags);
        return new CreateHoursOfOperationResponse(
                hours.hoursOfOperationId(), stores.hours.arn(scope, instanceId, hours.hoursOfOperationId()));
    }

    @Override
    public DescribeHoursOfOperationResponse describeHoursOfOperation(
            DescribeHoursOfOperationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredHoursOfOperation hours = stores.hours.require(context, instanceId, input.hoursOfOperationId(), FIELD);
        String id = hours.hoursOfOperationId();
        return new DescribeHoursOfOperationResponse(HoursOfOperation.builder()
                .from(hours)
                .hoursOfOperationArn(stores.hours.arn(context.scope(), instanceId, id))
                .parentHoursOfOperations(shownParents(context.scope(), instanceId, hours))
                .tags(stores.hours.tags(context.scope(), instanceId, id))
                .build());
    }

    @Override
    public ListHoursOfOperationsResponse listHoursOfOperations(
            ListHoursOfOperationsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<HoursOfOperationSummary> page = stores.hours
                .page(context, instanceId, context.page(input, PAGE), hours -> true)
                .map(hours -> summary(context.scope(), instanceId, hours));
        return new ListHoursOfOperationsResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateHoursOfOperation(UpdateHoursOfOperationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        StoredHoursOfOperation hours = stores.hours.require(context, instanceId, input.hoursOfOperationId(), FIELD);
        if (input.timeZone() != null) {
            TimeZones.require(input.timeZone());
        }
        if (input.name() != null && !input.name().equals(hours.name())) {
            requireFree(scope, instanceId, input.name());
        }
        stores.hours.update(
                scope,
                instanceId,
                hours.hoursOfOperationId(),
                before -> changed(before.toBuilder(), context)
                        .name(Objects.requireNonNullElse(input.name(), before.name()))
                        .description(Descriptions.after(input.description(), before.description()))
                        .timeZone(Objects.requireNonNullElse(input.timeZone(), before.timeZone()))
                        .config(Objects.requireNonNullElse(input.config(), before.config()))
                        .build());
        return new Unit();
    }

    @Override
    public Unit deleteHoursOfOperation(DeleteHoursOfOperationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        StoredHoursOfOperation hours = stores.hours.require(context, instanceId, input.hoursOfOperationId(), FIELD);
        if (Boolean.TRUE.equals(hours.isDefault())) {
            throw ConnectErrors.invalidRequest(
                    hours.name() + " came with the instance (expected: hours of operation that were created)");
        }
        refuseInUse(scope, instanceId, hours);
        stores.hours.remove(scope, instanceId, hours.hoursOfOperationId());
        return new Unit();
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        List<HoursOfOperationConfig> always = HoursOfOperationDays.values().stream()
                .map(day -> new HoursOfOperationConfig(day, MIDNIGHT, MIDNIGHT))
                .toList();
        StoredHoursOfOperation basic = changed(
                        StoredHoursOfOperation.builder()
                                .hoursOfOperationId(context.account().ids().uuid())
                                .name("Basic Hours")
                                .description("Always open hours")
                                .timeZone("America/New_York")
                                .config(always)
                                .isDefault(true),
                        context)
                .build();
        stores.hours.create(context, instanceId, basic, Map.of());
    }

    /** The operation does not declare the error, whose own documentation names it as an example all the same. */
    private void refuseInUse(Scope scope, String instanceId, StoredHoursOfOperation hours) {
        String id = hours.hoursOfOperationId();
        queues.stream(scope, instanceId)
                .filter(queue -> queue.hoursOfOperationId().equals(id))
                .findFirst()
                .ifPresent(queue -> {
                    throw ConnectErrors.inUse(
                            hours.name() + " are the hours of operation of the queue " + queue.name(),
                            null,
                            queues.arn(scope, instanceId, queue.queueId()));
                });
        stores.hours.stream(scope, instanceId)
                .filter(other -> other.parentIds() != null && other.parentIds().contains(id))
                .findFirst()
                .ifPresent(other -> {
                    throw ConnectErrors.inUse(
                            other.name() + " go by " + hours.name(),
                            null,
                            stores.hours.arn(scope, instanceId, other.hoursOfOperationId()));
                });
    }

    private void requireFree(Scope scope, String instanceId, String name) {
        stores.hours.requireFree(scope, instanceId, name, "The instance has hours of operation of this name: " + name);
    }

    /** The ids of the hours that others are to go by, each once; null when there are none. */
    private @Nullable List<String> parents(
            RequestContext context, String instanceId, @Nullable List<ParentHoursOfOperationConfig> configs) {
        if (configs == null || configs.isEmpty()) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            String field = "ParentHoursOfOperationConfigs." + i + "." + FIELD;
            String idOrArn = configs.get(i).hoursOfOperationId();
            if (idOrArn == null) {
                throw ConnectErrors.invalidParameter(field + ": absent (expected: an id of hours of operation)");
            }
            ids.add(stores.hours.require(context, instanceId, idOrArn, field).hoursOfOperationId());
        }
        return ids.stream().distinct().toList();
    }

    private @Nullable List<HoursOfOperationsIdentifier> shownParents(
            Scope scope, String instanceId, StoredHoursOfOperation hours) {
        return hours.parentIds() == null
                ? null
                : hours.parentIds().stream()
                        .map(id -> stores.hours.find(scope, instanceId, id))
                        .flatMap(Optional::stream)
                        .map(parent -> new HoursOfOperationsIdentifier(
                                parent.name(),
                                parent.hoursOfOperationId(),
                                stores.hours.arn(scope, instanceId, parent.hoursOfOperationId())))
                        .toList();
    }

    private HoursOfOperationSummary summary(Scope scope, String instanceId, StoredHoursOfOperation hours) {
        return HoursOfOperationSummary.builder()
                .id(hours.hoursOfOperationId())
                .arn(stores.hours.arn(scope, instanceId, hours.hoursOfOperationId()))
                .name(hours.name())
                .lastModifiedTime(hours.lastModifiedTime())
                .lastModifiedRegion(hours.lastModifiedRegion())
                .build();
    }

    private static StoredHoursOfOperation.Builder changed(
            StoredHoursOfOperation.Builder hours, RequestContext context) {
        return hours.lastModifiedTime(context.now()).lastModifiedRegion(context.region());
    }
}
