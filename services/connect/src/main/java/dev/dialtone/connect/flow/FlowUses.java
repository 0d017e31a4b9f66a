package dev.dialtone.connect.flow;

import dev.dialtone.core.state.Scope;

/** What another room has that goes with a flow. */
@FunctionalInterface
public interface FlowUses {

    /** A flow is about to go. */
    void flowGone(Scope scope, String instanceId, String flowId);
}
