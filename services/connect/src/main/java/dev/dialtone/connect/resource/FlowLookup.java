package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.Optional;

/** Contact flows, as far as rooms before theirs have to know of them. */
public interface FlowLookup {

    /** No flows at all. */
    FlowLookup NONE = new FlowLookup() {
        @Override
        public Flow require(RequestContext context, String instanceId, String idOrArn, String field) {
            throw ConnectErrors.resourceNotFound();
        }

        @Override
        public Optional<String> naming(Scope scope, String instanceId, String id) {
            return Optional.empty();
        }
    };

    /** A flow. */
    record Flow(String id, ContactFlowType type) {}

    /**
     * The flow that a request names; else a ResourceNotFoundException, or an InvalidRequestException for an ARN of something else.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     */
    Flow require(RequestContext context, String instanceId, String idOrArn, String field);

    /** The ARN of a flow of the instance whose content names something, such as a queue; empty when none does. */
    Optional<String> naming(Scope scope, String instanceId, String id);

    /** The id of the flow that a request names, which has to be of a type; of another it is an InvalidRequestException. */
    default String require(
            RequestContext context, String instanceId, String idOrArn, String field, ContactFlowType type) {
        Flow flow = require(context, instanceId, idOrArn, field);
        if (!flow.type().equals(type)) {
            throw ConnectErrors.invalidRequest(
                    field + ": a flow of the type " + flow.type() + " (expected: one of the type " + type + ")");
        }
        return flow.id();
    }
}
