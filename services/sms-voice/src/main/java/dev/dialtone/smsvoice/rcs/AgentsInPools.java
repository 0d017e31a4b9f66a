package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.origination.PooledAgents;
import dev.dialtone.smsvoice.origination.TwoWay;
import org.jspecify.annotations.Nullable;

/** The agents of this room as pools change them. */
public final class AgentsInPools implements PooledAgents {
    private final RcsStores stores;

    /** For the agents of these stores. */
    public AgentsInPools(RcsStores stores) {
        this.stores = stores;
    }

    @Override
    public void move(Scope scope, String id, @Nullable String poolId) {
        stores.rcsAgents.update(
                scope, id, agent -> agent.toBuilder().poolId(poolId).build());
    }

    @Override
    public void follow(Scope scope, String id, Pool pool) {
        stores.rcsAgents.update(
                scope,
                id,
                agent -> TwoWay.of(pool)
                        .into(agent.toBuilder())
                        .optOutListName(pool.optOutListName())
                        .build());
    }
}
