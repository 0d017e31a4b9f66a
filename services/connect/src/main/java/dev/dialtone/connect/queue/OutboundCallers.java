package dev.dialtone.connect.queue;

import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.FlowLookup;
import dev.dialtone.core.dispatch.RequestContext;
import org.jspecify.annotations.Nullable;

/** Who queues call as: a name, a number of the instance or of its traffic distribution groups, and the flow that the called one hears first. */
final class OutboundCallers {
    private static final String NUMBER = "OutboundCallerConfig.OutboundCallerIdNumberId";
    private static final String FLOW = "OutboundCallerConfig.OutboundFlowId";

    private final NumberLookup numbers;
    private final FlowLookup flows;

    OutboundCallers(NumberLookup numbers, FlowLookup flows) {
        this.numbers = numbers;
        this.flows = flows;
    }

    /** A configuration with ids where the request has ids or ARNs of what is there; null of one that says nothing. */
    @Nullable OutboundCallerConfig resolved(RequestContext context, String instanceId, @Nullable OutboundCallerConfig config) {
        if (config == null || config.equals(OutboundCallerConfig.builder().build())) {
            return null;
        }
        return OutboundCallerConfig.builder()
                .outboundCallerIdName(config.outboundCallerIdName())
                .outboundCallerIdNumberId(number(context, instanceId, config.outboundCallerIdNumberId()))
                .outboundFlowId(flow(context, instanceId, config.outboundFlowId()))
                .build();
    }

    private @Nullable String number(RequestContext context, String instanceId, @Nullable String idOrArn) {
        if (idOrArn == null) {
            return null;
        }
        requireText(idOrArn, NUMBER);
        return numbers.claimedOf(context, instanceId, idOrArn, NUMBER).phoneNumberId();
    }

    private @Nullable String flow(RequestContext context, String instanceId, @Nullable String idOrArn) {
        if (idOrArn == null) {
            return null;
        }
        requireText(idOrArn, FLOW);
        return flows.require(context, instanceId, idOrArn, FLOW, ContactFlowType.OUTBOUND_WHISPER);
    }

    /** The model allows empty ids; clients were refused with them. */
    private static void requireText(String idOrArn, String field) {
        if (idOrArn.isEmpty()) {
            throw ConnectErrors.invalidParameter(field + ": empty (expected: an id, or no such member)");
        }
    }
}
