package dev.dialtone.connect.quickconnect;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateQuickConnectRequest;
import dev.dialtone.connect.model.CreateQuickConnectResponse;
import dev.dialtone.connect.model.DeleteQuickConnectRequest;
import dev.dialtone.connect.model.DescribeQuickConnectRequest;
import dev.dialtone.connect.model.DescribeQuickConnectResponse;
import dev.dialtone.connect.model.ListQuickConnectsRequest;
import dev.dialtone.connect.model.ListQuickConnectsResponse;
import dev.dialtone.connect.model.QuickConnect;
import dev.dialtone.connect.model.QuickConnectConfig;
import dev.dialtone.connect.model.QuickConnectOperations;
import dev.dialtone.connect.model.QuickConnectSummary;
import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.model.UpdateQuickConnectConfigRequest;
import dev.dialtone.connect.model.UpdateQuickConnectNameRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.Descriptions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Quick connects: destinations to which agents transfer contacts. */
final class QuickConnects implements QuickConnectOperations {
    private static final int PAGE = 100;
    private static final String FIELD = "QuickConnectId";

    private final QuickConnectStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final QuickConnectConfigs configs;
    private final QuickConnectSummaries summaries;
    private final OfferingQueues queues;

    QuickConnects(
            QuickConnectStores stores,
            InstanceLookup instances,
            ResourceKit kit,
            QuickConnectConfigs configs,
            QuickConnectSummaries summaries,
            OfferingQueues queues) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.configs = configs;
        this.summaries = summaries;
        this.queues = queues;
    }

    @Override
    public CreateQuickConnectResponse createQuickConnect(CreateQuickConnectRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        QuickConnectConfig config = configs.resolved(context, instanceId, input.quickConnectConfig());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        stores.quickConnects.requireFree(scope, instanceId, input.name(), taken(input.name()));
        stores.quickConnects.requireRoom(scope, instanceId, ServiceQuotas.QUICK_CONNECTS_PER_INSTANCE);

        StoredQuickConnect quickConnect = StoredQuickConnect.builder()
                .quickConnectId(context.account().ids().uuid())
                .name(input.name())
                .description(input.description())
                .quickConnectConfig(config)
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.quickConnects.create(context, instanceId, quickConnect, tags);
        return new CreateQuickConnectResponse(
                stores.quickConnects.arn(scope, instanceId, quickConnect.quickConnectId()),
                quickConnect.quickConnectId());
    }

    @Override
    public DescribeQuickConnectResponse describeQuickConnect(
            DescribeQuickConnectRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQuickConnect quickConnect =
                stores.quickConnects.require(context, instanceId, input.quickConnectId(), FIELD);
        String id = quickConnect.quickConnectId();
        return new DescribeQuickConnectResponse(QuickConnect.builder()
                .from(quickConnect)
                .quickConnectARN(stores.quickConnects.arn(context.scope(), instanceId, id))
                .tags(stores.quickConnects.tags(context.scope(), instanceId, id))
                .build());
    }

    @Override
    public ListQuickConnectsResponse listQuickConnects(ListQuickConnectsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<QuickConnectSummary> page = stores.quickConnects
                .page(context, instanceId, context.page(input, PAGE), quickConnect -> matches(quickConnect, input))
                .map(quickConnect -> summaries.of(context.scope(), instanceId, quickConnect));
        return new ListQuickConnectsResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateQuickConnectConfig(UpdateQuickConnectConfigRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQuickConnect quickConnect =
                stores.quickConnects.require(context, instanceId, input.quickConnectId(), FIELD);
        QuickConnectConfig config = configs.resolved(context, instanceId, input.quickConnectConfig());
        update(context, instanceId, quickConnect, changed -> changed.quickConnectConfig(config));
        return new Unit();
    }

    /** A taken name is an InvalidRequestException: the operation, other than that which creates, declares no better error. */
    @Override
    public Unit updateQuickConnectName(UpdateQuickConnectNameRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredQuickConnect quickConnect =
                stores.quickConnects.require(context, instanceId, input.quickConnectId(), FIELD);
        if (input.name() == null && input.description() == null) {
            throw ConnectErrors.invalidRequest("Name, Description: absent (expected: one of them, or both)");
        }
        String name = Objects.requireNonNullElse(input.name(), quickConnect.name());
        if (!name.equals(quickConnect.name()) && stores.quickConnects.countIn(context.scope(), instanceId, name) > 0) {
            throw ConnectErrors.invalidRequest(taken(name));
        }
        @Nullable String description = Descriptions.after(input.description(), quickConnect.description());
        update(context, instanceId, quickConnect, changed -> changed.name(name).description(description));
        return new Unit();
    }

    @Override
    public Unit deleteQuickConnect(DeleteQuickConnectRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = stores.quickConnects
                .require(context, instanceId, input.quickConnectId(), FIELD)
                .quickConnectId();
        queues.forget(context, instanceId, id);
        stores.quickConnects.remove(context.scope(), instanceId, id);
        return new Unit();
    }

    private void update(
            RequestContext context,
            String instanceId,
            StoredQuickConnect quickConnect,
            UnaryOperator<StoredQuickConnect.Builder> change) {
        stores.quickConnects.update(
                context.scope(),
                instanceId,
                quickConnect.quickConnectId(),
                before -> change.apply(before.toBuilder())
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
    }

    private static boolean matches(StoredQuickConnect quickConnect, ListQuickConnectsRequest filter) {
        return filter.quickConnectTypes() == null
                || filter.quickConnectTypes().isEmpty()
                || filter.quickConnectTypes()
                        .contains(quickConnect.quickConnectConfig().quickConnectType());
    }

    private static String taken(String name) {
        return "The instance has a quick connect of this name: " + name;
    }
}
