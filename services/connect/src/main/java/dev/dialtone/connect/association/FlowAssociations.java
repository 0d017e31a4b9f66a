package dev.dialtone.connect.association;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AssociateFlowRequest;
import dev.dialtone.connect.model.AssociateFlowResponse;
import dev.dialtone.connect.model.BatchGetFlowAssociationRequest;
import dev.dialtone.connect.model.BatchGetFlowAssociationResponse;
import dev.dialtone.connect.model.DisassociateFlowRequest;
import dev.dialtone.connect.model.DisassociateFlowResponse;
import dev.dialtone.connect.model.FlowAssociationOperations;
import dev.dialtone.connect.model.FlowAssociationResourceType;
import dev.dialtone.connect.model.FlowAssociationSummary;
import dev.dialtone.connect.model.GetFlowAssociationRequest;
import dev.dialtone.connect.model.GetFlowAssociationResponse;
import dev.dialtone.connect.model.ListFlowAssociationResourceType;
import dev.dialtone.connect.model.ListFlowAssociationsRequest;
import dev.dialtone.connect.model.ListFlowAssociationsResponse;
import dev.dialtone.connect.model.StoredFlowAssociation;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The flows of all that flows are associated with: of numbers, which other operations associate, and of what other services have, which
 * these do.
 */
final class FlowAssociations implements FlowAssociationOperations {
    private static final int PAGE = 100;
    private static final String FLOW = "FlowId";
    private static final String RESOURCE = "ResourceId";

    private final AssociationKeeper keeper;
    private final InstanceLookup instances;

    FlowAssociations(AssociationKeeper keeper, InstanceLookup instances) {
        this.keeper = keeper;
        this.instances = instances;
    }

    @Override
    public AssociateFlowResponse associateFlow(AssociateFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Arn resource = requireArn(input.resourceId(), RESOURCE);
        if (input.resourceType().equals(FlowAssociationResourceType.SMS_PHONE_NUMBER)
                && !(resource.service().equals("sms-voice") && resource.type().equals("phone-number"))) {
            throw ConnectErrors.invalidParameter(RESOURCE + ": " + Excerpt.of(input.resourceId())
                    + " (expected: the ARN of a phone number of AWS End User Messaging)");
        }
        requireArn(input.flowId(), FLOW);
        keeper.put(context, instanceId, input.resourceType().value(), input.resourceId(), input.flowId(), FLOW);
        return new AssociateFlowResponse();
    }

    @Override
    public GetFlowAssociationResponse getFlowAssociation(GetFlowAssociationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredFlowAssociation association = keeper.find(
                        context.scope(), instanceId, input.resourceType().value(), input.resourceId())
                .orElseThrow(ConnectErrors::resourceNotFound);
        return new GetFlowAssociationResponse(
                association.resourceId(),
                keeper.flowArn(context.scope(), instanceId, association),
                input.resourceType());
    }

    @Override
    public DisassociateFlowResponse disassociateFlow(DisassociateFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        if (!keeper.remove(context.scope(), instanceId, input.resourceType().value(), input.resourceId())) {
            throw ConnectErrors.resourceNotFound();
        }
        return new DisassociateFlowResponse();
    }

    /** Resources that have no flow are not in the answer. */
    @Override
    public BatchGetFlowAssociationResponse batchGetFlowAssociation(
            BatchGetFlowAssociationRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        List<FlowAssociationSummary> found = input.resourceIds().stream()
                .distinct()
                .flatMap(resource -> types(input.resourceType())
                        .map(type -> keeper.find(scope, instanceId, type, resource))
                        .flatMap(Optional::stream))
                .map(association -> keeper.summary(scope, instanceId, association))
                .toList();
        return new BatchGetFlowAssociationResponse(found);
    }

    @Override
    public ListFlowAssociationsResponse listFlowAssociations(
            ListFlowAssociationsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String type = input.resourceType() == null ? null : input.resourceType().value();
        Page<FlowAssociationSummary> page = keeper.page(
                context,
                instanceId,
                context.page(input, PAGE),
                association -> type == null || association.resourceType().equals(type));
        return new ListFlowAssociationsResponse(page.items(), page.nextToken());
    }

    /** All types, or the one that is asked for. */
    private static Stream<String> types(@Nullable ListFlowAssociationResourceType asked) {
        return asked != null
                ? Stream.of(asked.value())
                : Stream.concat(
                        Stream.of(AssociationKeeper.NUMBER),
                        FlowAssociationResourceType.values().stream().map(FlowAssociationResourceType::value));
    }

    private static Arn requireArn(String text, String field) {
        return Arn.parse(text)
                .filter(Arn::isWellFormed)
                .orElseThrow(
                        () -> ConnectErrors.invalidParameter(field + ": " + Excerpt.of(text) + " (expected: an ARN)"));
    }
}
