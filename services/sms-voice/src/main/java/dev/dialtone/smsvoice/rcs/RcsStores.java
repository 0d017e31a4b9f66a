package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class RcsStores {
    /** By id, counted by opt-out list. */
    final ResourceKind<RcsAgent> rcsAgents;
    /** A part for each agent, by country. */
    final Store<String, RcsCountryLaunch> rcsLaunches;

    /** The stores of one service. */
    public RcsStores(ResourceKit kit) {
        this.rcsLaunches = kit.stores()
                .perRegion("sms-voice/rcs-launches", () -> RcsCountryLaunch.SCHEMA)
                .inParts();
        this.rcsAgents = kit.kind(
                ResourceType.RCS_AGENT,
                kit.stores()
                        .<RcsAgent>perRegion("sms-voice/rcs-agents", () -> RcsAgent.SCHEMA)
                        .byGroup(RcsAgent::optOutListName),
                RcsAgent::rcsAgentId,
                RcsAgent::rcsAgentArn,
                agents -> agents.transitions(List.of(RcsLaunches.TEARDOWN)));
    }

    /** RCS agents, by id; in groups by opt-out list. */
    public ResourceLookup<RcsAgent> rcsAgents() {
        return rcsAgents;
    }
}
