package dev.dialtone.connect.association;

import dev.dialtone.connect.model.ContactFlowState;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.FlowAssociationSummary;
import dev.dialtone.connect.model.ListFlowAssociationResourceType;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredFlowAssociation;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Associates flows of instances with resources, each resource with one flow for each type that it can be of. */
final class AssociationKeeper {
    /** The type of numbers. */
    static final String NUMBER = ListFlowAssociationResourceType.VOICE_PHONE_NUMBER.value();

    private final AssociationStores stores;
    private final InstanceResourceLookup<StoredContactFlow> flows;
    private final NumberLookup numbers;

    AssociationKeeper(AssociationStores stores, InstanceResourceLookup<StoredContactFlow> flows, NumberLookup numbers) {
        this.stores = stores;
        this.flows = flows;
        this.numbers = numbers;
    }

    /**
     * Associates a resource, in the place of what it was associated with. A flow that is not there is a ResourceNotFoundException, one
     * that no contact can begin with is refused.
     *
     * @param flow its id or ARN, as the request says it
     * @param field the path of the input member that says it
     */
    void put(RequestContext context, String instanceId, String type, String resourceArn, String flow, String field) {
        StoredContactFlow found = flows.require(context, instanceId, flow, field);
        if (!found.type().equals(ContactFlowType.CONTACT_FLOW)) {
            throw refused(context, found, "of the type " + found.type(), "one of the type CONTACT_FLOW");
        }
        if (found.state().equals(ContactFlowState.ARCHIVED)) {
            throw refused(context, found, found.state().value(), ContactFlowState.ACTIVE.value());
        }
        if (found.content() == null) {
            throw refused(context, found, "not published", "one that is");
        }
        stores.associations.create(
                context,
                instanceId,
                StoredFlowAssociation.builder()
                        .resourceId(resourceArn)
                        .resourceType(type)
                        .contactFlowId(found.id())
                        .build(),
                Map.of());
    }

    Optional<StoredFlowAssociation> find(Scope scope, String instanceId, String type, String resourceArn) {
        return stores.associations
                .find(scope, instanceId, AssociationStores.key(type, resourceArn))
                .filter(association -> isSeen(scope, instanceId, association));
    }

    /** Whether there was one. */
    boolean remove(Scope scope, String instanceId, String type, String resourceArn) {
        return stores.associations
                .remove(scope, instanceId, AssociationStores.key(type, resourceArn))
                .isPresent();
    }

    /** Removes what a flow, which is about to go, is associated with. */
    void forgetFlow(Scope scope, String instanceId, String flowId) {
        if (stores.associations.countIn(scope, instanceId, flowId) > 0) {
            stores.associations.stream(scope, instanceId)
                    .filter(association -> association.contactFlowId().equals(flowId))
                    .toList()
                    .forEach(association ->
                            remove(scope, instanceId, association.resourceType(), association.resourceId()));
        }
    }

    Page<FlowAssociationSummary> page(
            RequestContext context,
            String instanceId,
            PageRequest request,
            Predicate<? super StoredFlowAssociation> filter) {
        return stores.associations
                .page(
                        context,
                        instanceId,
                        request,
                        association -> filter.test(association) && isSeen(context.scope(), instanceId, association))
                .map(association -> summary(context.scope(), instanceId, association));
    }

    /** A number that is claimed to the instance itself is one of its own region; that of a group is one of both. */
    private boolean isSeen(Scope scope, String instanceId, StoredFlowAssociation association) {
        return !association.resourceType().equals(NUMBER)
                || Arn.parse(association.resourceId())
                        .filter(arn -> arn.region().equals(scope.region())
                                || numbers.ofId(scope, instanceId, arn.id()).isPresent())
                        .isPresent();
    }

    FlowAssociationSummary summary(Scope scope, String instanceId, StoredFlowAssociation association) {
        return new FlowAssociationSummary(
                association.resourceId(),
                flowArn(scope, instanceId, association),
                ListFlowAssociationResourceType.of(association.resourceType()));
    }

    String flowArn(Scope scope, String instanceId, StoredFlowAssociation association) {
        return flows.arn(scope, instanceId, association.contactFlowId());
    }

    private static RuntimeException refused(
            RequestContext context, StoredContactFlow flow, String what, String expected) {
        return ConnectErrors.wrongState(
                context.operation(), "The flow " + flow.id() + " is " + what + " (expected: " + expected + ")");
    }
}
