package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.RcsAgent;
import org.jspecify.annotations.Nullable;

/** What being in a pool does to an RCS agent. It joins and leaves at once: its status is about its launches. */
public interface PooledAgents {

    /** Puts an agent into a pool, or with null into none; it keeps the settings that it has. */
    void move(Scope scope, String id, @Nullable String poolId);

    /** Gives an agent the settings of its pool. */
    void follow(Scope scope, String id, Pool pool);

    /** Refuses an agent that is in a pool. */
    static void requireFree(RcsAgent agent) {
        if (agent.poolId() != null) {
            throw OriginationIdentity.of(agent).conflict(ConflictExceptionReason.RCS_AGENT_ASSOCIATED_TO_POOL);
        }
    }
}
