package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.origination.PooledAgents;
import dev.dialtone.smsvoice.origination.TwoWay;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The agents of this room as pools change them. */
public final class AgentsInPools implements PooledAgents {
    private final Supplier<RcsStores> stores;

    /** For the agents of these stores. */
    public AgentsInPools(Supplier<RcsStores> stores) {
        this.stores = stores;
    }

    @Override
    public void move(Scope scope, String id, @Nullable String poolId) {
        stores.get()
                .rcsAgents
                .update(scope, id, agent -> agent.toBuilder().poolId(poolId).build());
    }

    @Override
    public void follow(Scope scope, String id, Pool pool) {
        stores.get()
                .rcsAgents
                .update(
                        scope,
                        id,
                        agent -> TwoWay.of(pool)
                                .into(agent.toBuilder())
                                .optOutListName(pool.optOutListName())
                                .build());
    }
}
