package dev.dialtone.connect.flow;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.ContactFlowModule;
import dev.dialtone.connect.model.ContactFlowModuleOperations;
import dev.dialtone.connect.model.ContactFlowModuleState;
import dev.dialtone.connect.model.ContactFlowModuleStatus;
import dev.dialtone.connect.model.ContactFlowModuleSummary;
import dev.dialtone.connect.model.CreateContactFlowModuleRequest;
import dev.dialtone.connect.model.CreateContactFlowModuleResponse;
import dev.dialtone.connect.model.DeleteContactFlowModuleRequest;
import dev.dialtone.connect.model.DeleteContactFlowModuleResponse;
import dev.dialtone.connect.model.DescribeContactFlowModuleRequest;
import dev.dialtone.connect.model.DescribeContactFlowModuleResponse;
import dev.dialtone.connect.model.ListContactFlowModulesRequest;
import dev.dialtone.connect.model.ListContactFlowModulesResponse;
import dev.dialtone.connect.model.StoredContactFlowModule;
import dev.dialtone.connect.model.UpdateContactFlowModuleContentRequest;
import dev.dialtone.connect.model.UpdateContactFlowModuleContentResponse;
import dev.dialtone.connect.model.UpdateContactFlowModuleMetadataRequest;
import dev.dialtone.connect.model.UpdateContactFlowModuleMetadataResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flow modules: pieces of flows that others invoke. They are published at once; later they may have a draft beside that. */
final class FlowModules implements ContactFlowModuleOperations {
    private static final int PAGE = 100;
    private static final String FIELD = "ContactFlowModuleId";

    private final FlowStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final FlowContents contents;

    FlowModules(FlowStores stores, InstanceLookup instances, ResourceKit kit, FlowContents contents) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.contents = contents;
    }

    @Override
    public CreateContactFlowModuleResponse createContactFlowModule(
            CreateContactFlowModuleRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        FlowContents.requireSettings(input.settings());
        stores.modules.requireFree(scope, instanceId, input.name(), taken(input.name()));
        stores.modules.requireRoom(scope, instanceId, ServiceQuotas.CONTACT_FLOW_MODULES_PER_INSTANCE);
        contents.requireModule(scope, instanceId, input.content(), input.settings());
        String id = context.account().ids().uuid();
        stores.modules.create(
                context,
                instanceId,
                StoredContactFlowModule.builder()
                        .id(id)
                        .name(input.name())
                        .description(input.description())
                        .state(ContactFlowModuleState.ACTIVE)
                        .status(ContactFlowModuleStatus.PUBLISHED)
                        .content(input.content())
                        .settings(input.settings())
                        .externalInvocationConfiguration(input.externalInvocationConfiguration())
                        .build(),
                tags);
        return new CreateContactFlowModuleResponse(id, stores.modules.arn(scope, instanceId, id));
    }

    @Override
    public DescribeContactFlowModuleResponse describeContactFlowModule(
            DescribeContactFlowModuleRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        QualifiedId id = QualifiedId.of(input.contactFlowModuleId());
        StoredContactFlowModule module = find(context, instanceId, id.idOrArn());
        if (id.isVersion()) {
            throw ConnectErrors.resourceNotFound();
        }
        boolean isDraft = id.isSaved() && hasDraft(module);
        return new DescribeContactFlowModuleResponse(ContactFlowModule.builder()
                .from(module)
                .arn(stores.modules.arn(context.scope(), instanceId, module.id()))
                .tags(stores.modules.tags(context.scope(), instanceId, module.id()))
                .status(isDraft ? ContactFlowModuleStatus.SAVED : module.status())
                .content(isDraft ? or(module.savedContent(), module.content()) : module.content())
                .settings(isDraft ? or(module.savedSettings(), module.settings()) : module.settings())
                .flowModuleContentSha256(Checksum.of(module.content()))
                .build());
    }

    @Override
    public ListContactFlowModulesResponse listContactFlowModules(
            ListContactFlowModulesRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<ContactFlowModuleSummary> page = stores.modules
                .page(context, instanceId, context.page(input, PAGE), module -> isAsked(module, input))
                .map(module -> ContactFlowModuleSummary.builder()
                        .id(module.id())
                        .arn(stores.modules.arn(context.scope(), instanceId, module.id()))
                        .name(module.name())
                        .state(module.state())
                        .build());
        return new ListContactFlowModulesResponse(page.items(), page.nextToken());
    }

    @Override
    public UpdateContactFlowModuleContentResponse updateContactFlowModuleContent(
            UpdateContactFlowModuleContentRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        QualifiedId id = QualifiedId.of(input.contactFlowModuleId());
        StoredContactFlowModule module = find(context, instanceId, id.idOrArn());
        if (id.isVersion()) {
            throw ConnectErrors.resourceNotFound();
        }
        if (module.state().equals(ContactFlowModuleState.ARCHIVED)) {
            throw ConnectErrors.invalidRequest("The module is " + module.state() + ": " + module.id() + " (expected: "
                    + ContactFlowModuleState.ACTIVE + ")");
        }
        FlowContents.requireSettings(input.settings());
        if (input.content() == null && input.settings() == null) {
            return new UpdateContactFlowModuleContentResponse();
        }
        StoredContactFlowModule.Builder changed = module.toBuilder();
        if (id.isSaved()) {
            ifGiven(input.content(), changed::savedContent);
            ifGiven(input.settings(), changed::savedSettings);
        } else {
            String content = input.content() == null ? module.content() : input.content();
            @Nullable String settings = or(input.settings(), module.settings());
            contents.requireModule(context.scope(), instanceId, content, settings);
            changed.content(content).settings(settings).savedContent(null).savedSettings(null);
        }
        put(context.scope(), instanceId, changed.build());
        return new UpdateContactFlowModuleContentResponse();
    }

    @Override
    public UpdateContactFlowModuleMetadataResponse updateContactFlowModuleMetadata(
            UpdateContactFlowModuleMetadataRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlowModule module = require(context, instanceId, input.contactFlowModuleId());
        StoredContactFlowModule.Builder changed = module.toBuilder();
        if (input.name() != null && !input.name().equals(module.name())) {
            stores.modules.requireFree(context.scope(), instanceId, input.name(), taken(input.name()));
            changed.name(input.name());
        }
        ifGiven(input.description(), changed::description);
        ifGiven(input.state(), changed::state);
        put(context.scope(), instanceId, changed.build());
        return new UpdateContactFlowModuleMetadataResponse();
    }

    /** Flows that invoke it stay as they are; they cannot be published again. */
    @Override
    public DeleteContactFlowModuleResponse deleteContactFlowModule(
            DeleteContactFlowModuleRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlowModule module = require(context, instanceId, input.contactFlowModuleId());
        stores.modules.remove(context.scope(), instanceId, module.id());
        return new DeleteContactFlowModuleResponse();
    }

    private StoredContactFlowModule require(RequestContext context, String instanceId, String idOrArn) {
        return find(context, instanceId, QualifiedId.unqualified(idOrArn, FIELD));
    }

    /** The module of an id or ARN; an ARN of something else is refused as AWS does it, which has a text of its own here. */
    private StoredContactFlowModule find(RequestContext context, String instanceId, String idOrArn) {
        if (Arn.isMeant(idOrArn) && !idOrArn.contains('/' + FlowStores.MODULE + '/')) {
            throw ConnectErrors.invalidRequest("Invalid request");
        }
        return stores.modules.require(context, instanceId, idOrArn, FIELD);
    }

    private void put(Scope scope, String instanceId, StoredContactFlowModule module) {
        stores.modules.update(scope, instanceId, module.id(), before -> module);
    }

    private static boolean hasDraft(StoredContactFlowModule module) {
        return module.savedContent() != null || module.savedSettings() != null;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static boolean isAsked(StoredContactFlowModule module, ListContactFlowModulesRequest input) {
        return input.contactFlowModuleState() == null
                || input.contactFlowModuleState().equals(module.state());
    }

    private static String taken(String name) {
        return "A flow module of the instance is called " + name + " already";
    }
}
