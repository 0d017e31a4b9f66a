package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.RcsAgent;
import org.jspecify.annotations.Nullable;

/** What being in a pool does to an RCS agent. It joins and leaves at once: its status is about its launches. */
public final class PooledAgents {
    private final ResourceLookup<RcsAgent> rcsAgents;

    public PooledAgents(ResourceLookup<RcsAgent> rcsAgents) {
        this.rcsAgents = rcsAgents;
    }

    /** Refuses an agent that is in a pool. */
    public static void requireFree(RcsAgent agent) {
        if (agent.poolId() != null) {
            throw OriginationIdentity.of(agent).conflict(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL);
        }
    }

    /** Puts an agent into a pool, or with null into none; it keeps the settings that it has. */
    void move(Scope scope, String id, @Nullable String poolId) {
        rcsAgents
                .find(scope, id)
                .ifPresent(agent -> rcsAgents.put(
                        scope, id, agent.toBuilder().poolId(poolId).build()));
    }

    /** Gives an agent the settings of its pool. */
    void follow(Scope scope, String id, OwnedPool pool) {
        rcsAgents
                .find(scope, id)
                .ifPresent(agent -> rcsAgents.put(
                        scope,
                        id,
                        TwoWay.of(pool)
                                .into(agent.toBuilder())
                                .optOutListName(pool.optOutListName())
                                .build()));
    }
}
