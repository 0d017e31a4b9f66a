package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredContactFlowModule;
import dev.dialtone.connect.model.StoredContactFlowVersion;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contact flows, as far as rooms before theirs have to know of them. */
public final class FlowLookup {
    private final InstanceResourceLookup<StoredContactFlow> flows;
    private final InstanceResourceLookup<StoredContactFlowVersion> versions;
    private final InstanceResourceLookup<StoredContactFlowModule> modules;

    /**
     * What names something.
     *
     * @param what "flow" or "flow module"
     * @param arn of the flow or module
     * @param type of the resource; null for a module, for which the contract has none
     */
    public record Naming(String what, String arn, @Nullable ResourceType type) {}

    /** Looks at these flows, and at the others where they say something. */
    public FlowLookup(
            InstanceResourceLookup<StoredContactFlow> flows,
            InstanceResourceLookup<StoredContactFlowVersion> versions,
            InstanceResourceLookup<StoredContactFlowModule> modules) {
        this.flows = flows;
        this.versions = versions;
        this.modules = modules;
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

    /**
     * A flow or module of the instance whose content, published or not, names something such as a queue, or a flow that has a version
     * which does; empty when there is none.
     */
    public Optional<Naming> naming(Scope scope, String instanceId, String id) {
        Stream<String> inFlows = flows.stream(scope, instanceId)
                .filter(flow -> names(flow.content(), id) || names(flow.savedContent(), id))
                .map(StoredContactFlow::id);
        Stream<String> inVersions = versions.stream(scope, instanceId)
                .filter(version -> names(version.content(), id))
                .map(StoredContactFlowVersion::contactFlowId);
        return Stream.concat(inFlows, inVersions)
                .findFirst()
                .map(flow -> new Naming("flow", flows.arn(scope, instanceId, flow), ResourceType.CONTACT_FLOW))
                .or(() -> modules.stream(scope, instanceId)
                        .filter(module -> names(module.content(), id) || names(module.savedContent(), id))
                        .findFirst()
                        .map(module -> new Naming("flow module", modules.arn(scope, instanceId, module.id()), null)));
    }

    private static boolean names(@Nullable String content, String id) {
        return content != null && content.contains(id);
    }
}
