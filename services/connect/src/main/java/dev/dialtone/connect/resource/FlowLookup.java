package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contact flows, as far as rooms before theirs have to know of them. */
public final class FlowLookup {
    private final InstanceResourceLookup<StoredContactFlow> flows;

    /** Looks at these flows. */
    public FlowLookup(InstanceResourceLookup<StoredContactFlow> flows) {
        this.flows = flows;
    }

    /**
     * The id of the flow that a request names; else a ResourceNotFoundException, or an InvalidRequestException for an ARN of something
     * else, or for a flow of another type.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     * @param type which the flow has to have; null: any
     */
    public String require(
            RequestContext context, String instanceId, String idOrArn, String field, @Nullable ContactFlowType type) {
        StoredContactFlow flow = flows.require(context, instanceId, idOrArn, field);
        if (type != null && !flow.type().equals(type)) {
            throw ConnectErrors.invalidRequest(
                    field + ": a flow of the type " + flow.type() + " (expected: one of the type " + type + ")");
        }
        return flow.id();
    }

    /** The ARN of a flow of the instance whose content, published or not, names something such as a queue; empty when none does. */
    public Optional<String> naming(Scope scope, String instanceId, String id) {
        return flows.stream(scope, instanceId)
                .filter(flow -> names(flow.content(), id) || names(flow.savedContent(), id))
                .findFirst()
                .map(flow -> flows.arn(scope, instanceId, flow.id()));
    }

    private static boolean names(@Nullable String content, String id) {
        return content != null && content.contains(id);
    }
}
