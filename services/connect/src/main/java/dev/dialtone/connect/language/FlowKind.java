package dev.dialtone.connect.language;

import dev.dialtone.connect.model.ContactFlowType;
import java.util.Map;
import java.util.Set;

/**
 * What a flow is for, which decides what actions it may have.
 *
 * @param words those of {@code actions.txt}
 */
public record FlowKind(Set<String> words) {
    private static final String WHISPER = "whisper";
    private static final String TRANSFER = "transfer";
    private static final String HOLD = "hold";

    /** A module, which inbound flows and other modules invoke. */
    public static final FlowKind MODULE = new FlowKind(Set.of("module"));

    /** Nothing is known of what campaigns may not have. */
    private static final FlowKind ANY =
            new FlowKind(Set.of("inbound", TRANSFER, "queue", WHISPER, "outbound-whisper", HOLD));

    private static final Map<ContactFlowType, FlowKind> KINDS = Map.of(
            ContactFlowType.CONTACT_FLOW, new FlowKind(Set.of("inbound")),
            ContactFlowType.CUSTOMER_QUEUE, new FlowKind(Set.of("queue")),
            ContactFlowType.CUSTOMER_HOLD, new FlowKind(Set.of(HOLD)),
            ContactFlowType.AGENT_HOLD, new FlowKind(Set.of(HOLD)),
            ContactFlowType.CUSTOMER_WHISPER, new FlowKind(Set.of(WHISPER)),
            ContactFlowType.AGENT_WHISPER, new FlowKind(Set.of(WHISPER)),
            ContactFlowType.OUTBOUND_WHISPER, new FlowKind(Set.of(WHISPER, "outbound-whisper")),
            ContactFlowType.AGENT_TRANSFER, new FlowKind(Set.of(TRANSFER)),
            ContactFlowType.QUEUE_TRANSFER, new FlowKind(Set.of(TRANSFER)));

    /** The kind of a flow's type. */
    public static FlowKind of(ContactFlowType type) {
        return KINDS.getOrDefault(type, ANY);
    }
}
