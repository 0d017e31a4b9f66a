package dev.dialtone.connect.flow;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.ContactFlowVersionOperations;
import dev.dialtone.connect.model.ContactFlowVersionSummary;
import dev.dialtone.connect.model.CreateContactFlowVersionRequest;
import dev.dialtone.connect.model.CreateContactFlowVersionResponse;
import dev.dialtone.connect.model.DeleteContactFlowVersionRequest;
import dev.dialtone.connect.model.DeleteContactFlowVersionResponse;
import dev.dialtone.connect.model.ListContactFlowVersionsRequest;
import dev.dialtone.connect.model.ListContactFlowVersionsResponse;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredContactFlowVersion;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of flows of campaigns: what was published once, under a number that no other version of the flow ever has. */
final class FlowVersions implements ContactFlowVersionOperations {
    private static final int PAGE = 100;

    private final FlowStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;

    FlowVersions(FlowStores stores, InstanceLookup instances, ResourceKit kit) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
    }

    /** Content that a version has already makes none: that version is the answer. */
    @Override
    public CreateContactFlowVersionResponse createContactFlowVersion(
            CreateContactFlowVersionRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        String content = published(flow, input.flowContentSha256());
        Optional<StoredContactFlowVersion> same = of(stores, scope, instanceId, flow.id())
                .filter(version -> version.content().equals(content))
                .findFirst();
        StoredContactFlowVersion version =
                same.orElseGet(() -> add(context, instanceId, flow, content, input.description()));
        return new CreateContactFlowVersionResponse(arn(scope, instanceId, version), version.version());
    }

    @Override
    public ListContactFlowVersionsResponse listContactFlowVersions(
            ListContactFlowVersionsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        Page<ContactFlowVersionSummary> page = stores.versions
                .page(
                        context,
                        instanceId,
                        context.page(input, PAGE),
                        version -> version.contactFlowId().equals(flow.id()))
                .map(version -> new ContactFlowVersionSummary(
                        arn(context.scope(), instanceId, version), version.versionDescription(), version.version()));
        return new ListContactFlowVersionsResponse(page.items(), page.nextToken());
    }

    @Override
    public DeleteContactFlowVersionResponse deleteContactFlowVersion(
            DeleteContactFlowVersionRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContactFlow flow = require(context, instanceId, input.contactFlowId());
        String id = FlowStores.versionId(flow.id(), input.contactFlowVersion());
        if (stores.versions.remove(context.scope(), instanceId, id).isEmpty()) {
            throw ConnectErrors.resourceNotFound();
        }
        return new DeleteContactFlowVersionResponse();
    }

    /** The versions of a flow, the oldest first. */
    static Stream<StoredContactFlowVersion> of(FlowStores stores, Scope scope, String instanceId, String flowId) {
        return stores.versions.stream(scope, instanceId)
                .filter(version -> version.contactFlowId().equals(flowId));
    }

    private StoredContactFlow require(RequestContext context, String instanceId, String idOrArn) {
        return stores.flows.require(
                context, instanceId, QualifiedId.unqualified(idOrArn, ContactFlows.FIELD), ContactFlows.FIELD);
    }

    private static String published(StoredContactFlow flow, @Nullable String checksum) {
        if (!flow.type().equals(ContactFlowType.CAMPAIGN)) {
            throw ConnectErrors.invalidRequest("The flow " + flow.id() + " is of the type " + flow.type()
                    + " (expected: " + ContactFlowType.CAMPAIGN + ", which alone has versions)");
        }
        if (flow.content() == null) {
            throw ConnectErrors.invalidRequest("The flow has not been published: " + flow.id());
        }
        if (checksum != null && !checksum.equalsIgnoreCase(Checksum.of(flow.content()))) {
            throw ConnectErrors.invalidRequest("FlowContentSha256: " + checksum + " (expected: "
                    + Checksum.of(flow.content()) + ", of what is published)");
        }
        return flow.content();
    }

    private StoredContactFlowVersion add(
            RequestContext context,
            String instanceId,
            StoredContactFlow flow,
            String content,
            @Nullable String description) {
        Scope scope = context.scope();
        int limit = kit.quotas().limit(scope, ServiceQuotas.VERSIONS_PER_CONTACT_FLOW);
        int count = stores.versions.countIn(scope, instanceId, flow.id());
        if (count >= limit) {
            throw ConnectErrors.limitExceeded(ServiceQuotas.VERSIONS_PER_CONTACT_FLOW + ": the flow has " + count
                    + " (expected: fewer than " + limit + ")");
        }
        long number = Objects.requireNonNullElse(flow.lastVersion(), 0L) + 1;
        stores.flows.update(
                scope,
                instanceId,
                flow.id(),
                before -> before.toBuilder().lastVersion(number).build());
        return stores.versions.create(
                context,
                instanceId,
                StoredContactFlowVersion.builder()
                        .contactFlowId(flow.id())
                        .version(number)
                        .content(content)
                        .versionDescription(description)
                        .build(),
                Map.of());
    }

    private String arn(Scope scope, String instanceId, StoredContactFlowVersion version) {
        return stores.versions.arn(scope, instanceId, FlowStores.versionId(version.contactFlowId(), version.version()));
    }
}
