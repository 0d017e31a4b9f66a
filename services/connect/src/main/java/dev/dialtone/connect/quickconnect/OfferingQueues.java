package dev.dialtone.connect.quickconnect;

import dev.dialtone.core.dispatch.RequestContext;

/** The queues that offer quick connects. */
@FunctionalInterface
public interface OfferingQueues {

    /** Takes a quick connect, which is about to go, off every queue of the instance. */
    void forget(RequestContext context, String instanceId, String quickConnectId);
}
