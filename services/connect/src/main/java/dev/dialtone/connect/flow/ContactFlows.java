package dev.dialtone.connect.flow;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.ContactFlow;
import dev.dialtone.connect.model.ContactFlowNotPublishedException;
import dev.dialtone.connect.model.ContactFlowOperations;
import dev.dialtone.connect.model.ContactFlowState;
import dev.dialtone.connect.model.ContactFlowStatus;
import dev.dialtone.connect.model.ContactFlowSummary;
import dev.dialtone.connect.model.CreateContactFlowRequest;
import dev.dialtone.connect.model.CreateContactFlowResponse;
import dev.dialtone.connect.model.DeleteContactFlowRequest;
import dev.dialtone.connect.model.DeleteContactFlowResponse;
import dev.dialtone.connect.model.DescribeContactFlowRequest;
import dev.dialtone.connect.model.DescribeContactFlowResponse;
import dev.dialtone.connect.model.ListContactFlowsRequest;
import dev.dialtone.connect.model.ListContactFlowsResponse;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredContactFlowVersion;
import dev.dialtone.connect.model.UpdateContactFlowContentRequest;
import dev.dialtone.connect.model.UpdateContactFlowContentResponse;
import dev.dialtone.connect.model.UpdateContactFlowMetadataRequest;
import dev.dialtone.connect.model.UpdateContactFlowMetadataResponse;
import dev.dialtone.connect.model.UpdateContactFlowNameRequest;
import dev.dialtone.connect.model.UpdateContactFlowNameResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Contact flows. A flow has what is published, which is checked, and a draft, which is not: an id that ends with {@code :$SAVED} means
 * the draft, one that ends with a number a version.
 */
final class ContactFlows implements ContactFlowOperations {
    static final String FIELD = "ContactFlowId";

    private static final int PAGE = 100;

    private final FlowStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;
    private final FlowContents contents;
    private final FlowUses uses;

    /** @param uses what goes with a flow */
    ContactFlows(FlowStores stores, InstanceLookup instances, ResourceKit kit, FlowContents contents, FlowUses uses) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
        this.contents = contents;
        this.uses = uses;
    }

    @Override
    public CreateContactFlowResponse createContactFlow(CreateContactFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        FlowContents.requireLength(input.content());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        stores.flows.requireFree(scope, instanceId, input.name(), taken(input.name()));
        stores.flows.requireRoom(scope, instanceId, ServiceQuotas.CONTACT_FLOWS_PER_INSTANCE);
        boolean isPublished = input.status() == null || !input.status().equals(ContactFlowStatus.SAVED);
        if (isPublished) {
            contents.requireFlow(scope, instanceId, input.content(), input.type());
        }
        String id = context.account().ids().uuid();
        stores.flows.create(
                context,
                instanceId,
                StoredContactFlow.builder()
                        .id(id)
                        .name(input.name())
                        .type(input.type())
                        .description(input.description())
                        .state(ContactFlowState.ACTIVE)
                        .status(isPublished ? ContactFlowStatus.PUBLISHED : ContactFlowStatus.SAVED)
                        .content(isPublished ? input.content() : null)
                        .savedContent(isPublished ? null : input.content())
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build(),
                tags);
        return new CreateContactFlowResponse(
                id, stores.flows.arn(scope, instanceId, id), isPublished ? Checksum.of(input.content()) : null);
    }

    @Override
    public DescribeContactFlowResponse describeContactFlow(DescribeContactFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        QualifiedId id = QualifiedId.of(input.contactFlowId());
        StoredContactFlow flow = stores.flows.require(context, instanceId, id.idOrArn(), FIELD);
        if (id.isVersion()) {
            StoredContactFlowVersion version = stores.versions
                    .find(context.scope(), instanceId, FlowStores.versionId(flow.id(), id.version()))
                    .orElseThrow(ConnectErrors::resourceNotFound);
            return shown(context, instanceId, flow, version);
        }
        if (id.isSaved()) {
            ContactFlowStatus status =
                    flow.savedContent() == null ? ContactFlowStatus.PUBLISHED : ContactFlowStatus.SAVED;
            return shown(context, instanceId, flow, status, draft(flow));
        }
        if (flow.content() == null) {
            throw ContactFlowNotPublishedException.builder()
                    .message("The flow has not been published: " + flow.id() + " (its draft: " + flow.id() + ':'
                            + QualifiedId.SAVED + ")")
                    .build();
        }
        return shown(context, instanceId, flow, ContactFlowStatus.PUBLISHED, flow.content());
    }

    @Override
    public ListContactFlowsResponse listContactFlows(ListContactFlowsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<ContactFlowSummary> page = stores.flows
                .page(context, instanceId, context.page(input, PAGE), flow -> isAsked(flow, input))
                .map(flow -> ContactFlowSummary.builder()
                        .id(flow.id())
                        .arn(stores.flows.arn(context.scope(), instanceId, flow.id()))
                        .name(flow.name())
                        .contactFlowType(flow.type())
                        .contactFlowState(flow.state())
                        .contactFlowStatus(flow.status())
                        .build());
        return new ListContactFlowsResponse(page.items(), page.nextToken());
    }

    @Override
    public UpdateContactFlowContentResponse updateContactFlowContent(
            UpdateContactFlowContentRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        QualifiedId id = QualifiedId.of(input.contactFlowId());
        StoredContactFlow flow = stores.flows.require(context, instanceId, id.idOrArn(), FIELD);
        if (id.isVersion()) {
            throw ConnectErrors.invalidRequest(FIELD + ": a version does not change (expected: a flow or its draft)");
        }
        if (flow.state().equals(ContactFlowState.ARCHIVED)) {
            throw ConnectErrors.invalidRequest(
                    "The flow is " + flow.state() + ": " + flow.id() + " (expected: " + ContactFlowState.ACTIVE + ")");
        }
        FlowContents.requireLength(input.content());
        StoredContactFlow.Builder changed = flow.toBuilder();
        if (id.isSaved()) {
            changed.savedContent(input.content().equals(flow.content()) ? null : input.content());
        } else {
            contents.requireFlow(context.scope(), instanceId, input.content(), flow.type());
            changed.content(input.content()).savedContent(null).status(ContactFlowStatus.PUBLISHED);
        }
        put(context, instanceId, changed);
        return new UpdateContactFlowContentResponse();
    }

    @Override
    public UpdateContactFlowMetadataResponse updateContactFlowMetadata(
            UpdateContactFlowMetadataRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        StoredContactFlow.Builder changed =
                renamed(context.scope(), instanceId, flow, input.name(), input.description());
        ifGiven(input.contactFlowState(), changed::state);
        put(context, instanceId, changed);
        return new UpdateContactFlowMetadataResponse();
    }

    @Override
    public UpdateContactFlowNameResponse updateContactFlowName(
            UpdateContactFlowNameRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        put(context, instanceId, renamed(context.scope(), instanceId, flow, input.name(), input.description()));
        return new UpdateContactFlowNameResponse();
    }

    /** Flows and numbers that lead to it stay as they are, but for its associations, which go with it. */
    @Override
    public DeleteContactFlowResponse deleteContactFlow(DeleteContactFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        if (Objects.requireNonNullElse(flow.isDefault(), false)) {
            throw ConnectErrors.invalidRequest("The instance needs its default flow: " + flow.name());
        }
        uses.flowGone(scope, instanceId, flow.id());
        if (stores.versions.countIn(scope, instanceId, flow.id()) > 0) {
            FlowVersions.of(stores, scope, instanceId, flow.id())
                    .toList()
                    .forEach(version -> stores.versions.remove(
                            scope, instanceId, FlowStores.versionId(flow.id(), version.version())));
        }
        stores.flows.remove(scope, instanceId, flow.id());
        return new DeleteContactFlowResponse();
    }

    private StoredContactFlow require(RequestContext context, String instanceId, String idOrArn) {
        return stores.flows.require(context, instanceId, QualifiedId.unqualified(idOrArn, FIELD), FIELD);
    }

    private StoredContactFlow.Builder renamed(
            Scope scope,
            String instanceId,
            StoredContactFlow flow,
            @Nullable String name,
            @Nullable String description) {
        StoredContactFlow.Builder changed = flow.toBuilder();
        if (name != null && !name.equals(flow.name())) {
            stores.flows.requireFree(scope, instanceId, name, taken(name));
            changed.name(name);
        }
        ifGiven(description, changed::description);
        return changed;
    }

    private void put(RequestContext context, String instanceId, StoredContactFlow.Builder changed) {
        StoredContactFlow flow = changed.lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        stores.flows.update(context.scope(), instanceId, flow.id(), before -> flow);
    }

    private DescribeContactFlowResponse shown(
            RequestContext context,
            String instanceId,
            StoredContactFlow flow,
            ContactFlowStatus status,
            @Nullable String content) {
        return new DescribeContactFlowResponse(description(context, instanceId, flow)
                .status(status)
                .content(content)
                .flowContentSha256(flow.content() == null ? null : Checksum.of(flow.content()))
                .build());
    }

    private DescribeContactFlowResponse shown(
            RequestContext context, String instanceId, StoredContactFlow flow, StoredContactFlowVersion version) {
        return new DescribeContactFlowResponse(description(context, instanceId, flow)
                .status(ContactFlowStatus.PUBLISHED)
                .content(version.content())
                .flowContentSha256(Checksum.of(version.content()))
                .version(version.version())
                .versionDescription(version.versionDescription())
                .build());
    }

    private ContactFlow.Builder description(RequestContext context, String instanceId, StoredContactFlow flow) {
        return ContactFlow.builder()
                .from(flow)
                .id(flow.id())
                .arn(stores.flows.arn(context.scope(), instanceId, flow.id()))
                .tags(stores.flows.tags(context.scope(), instanceId, flow.id()));
    }

    private static @Nullable String draft(StoredContactFlow flow) {
        return flow.savedContent() == null ? flow.content() : flow.savedContent();
    }

    private static boolean isAsked(StoredContactFlow flow, ListContactFlowsRequest input) {
        List<?> types = Objects.requireNonNullElse(input.contactFlowTypes(), List.of());
        return types.isEmpty() || types.contains(flow.type());
    }

    private static String taken(String name) {
        return "A flow of the instance is called " + name + " already";
    }
}
