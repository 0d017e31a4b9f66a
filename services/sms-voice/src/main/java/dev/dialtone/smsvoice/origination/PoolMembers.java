package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreView;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which origination identities are in which pool, each found by pool and ARN. A number and an RCS agent are in one pool at
 * most, a sender ID in any number of them. The keywords of a pool's numbers and agents are the pool's; what leaves keeps a
 * copy.
 */
public final class PoolMembers {
    private static final Set<ResourceType> KINDS =
            Set.of(ResourceType.PHONE_NUMBER, ResourceType.SENDER_ID, ResourceType.RCS_AGENT);

    private final OriginationStores stores;
    private final Supplier<ResourceLookup<RcsAgent>> rcsAgents;
    private final OriginationIdentities identities;
    private final PooledNumbers numbers;
    private final PooledAgents agents;
    private final KeywordSets keywords;
    private final Quotas quotas;

    PoolMembers(
            OriginationStores stores,
            OriginationIdentities identities,
            PooledNumbers numbers,
            OriginationModule.Others others,
            KeywordSets keywords,
            Quotas quotas) {
        this.stores = stores;
        this.rcsAgents = others.rcsAgents();
        this.identities = identities;
        this.numbers = numbers;
        this.agents = others.pooledAgents();
        this.keywords = keywords;
        this.quotas = quotas;
    }

    /** The identity that a request names to join or leave a pool that is there; a sender ID by its id or ARN, and its country. */
    OriginationIdentity requireMember(RequestContext context, String idOrArn, @Nullable String country) {
        OriginationIdentities.requireCountryBeside(idOrArn, country);
        return requireFirst(context, idOrArn, country);
    }

    /** The identity that a request names to begin a pool with; the ARN of a sender ID says its country. */
    OriginationIdentity requireFirst(RequestContext context, String idOrArn, @Nullable String country) {
        return identities.require(context, idOrArn, country, KINDS);
    }

    /** The identity as a pool sees it; refused when it cannot join any. */
    PoolCandidate requireFree(Scope scope, OriginationIdentity identity) {
        if (identity.type().equals(ResourceType.PHONE_NUMBER)) {
            StoredPhoneNumber number =
                    stores.phoneNumbers.find(scope, identity.key()).orElseThrow(identity::notFound);
            PooledNumbers.requireFree(number);
            return PoolCandidate.of(number);
        } else if (identity.type().equals(ResourceType.SENDER_ID)) {
            return stores.senderIds
                    .find(scope, identity.key())
                    .map(PoolCandidate::of)
                    .orElseThrow(identity::notFound);
        }
        RcsAgent agent = rcsAgents.get().find(scope, identity.key()).orElseThrow(identity::notFound);
        PooledAgents.requireFree(agent);
        return PoolCandidate.of(agent);
    }

    /** Refuses a candidate for which a pool has no room, or that differs from it. */
    void requireFits(Scope scope, Pool pool, PoolCandidate candidate) {
        candidate.requireFit(pool, firstNumber(scope, pool));
        if (candidate.receiving() != null
                && !keywords.areEqual(scope, pool.poolId(), candidate.identity().key())) {
            throw candidate.identity().conflict(ConflictExceptionReason.KEYWORD_MISMATCH);
        }
        requireQuota(scope, pool);
    }

    /** The pool that a number is requested for, if any: the contract allows an empty id, which names none. */
    Optional<Pool> requestedBy(RequestContext context, @Nullable String idOrArn) {
        if (idOrArn == null || idOrArn.isEmpty()) {
            return Optional.empty();
        }
        Pool pool = stores.pools.require(context, idOrArn, "poolId");
        Pools.requireActive(pool);
        return Optional.of(pool);
    }

    /** Refuses a number that is to be requested for a pool. It takes the keywords of the pool. */
    void requireFitsRequested(Scope scope, Pool pool, String country, PoolCandidate requested) {
        requested.requireFit(pool, firstNumber(scope, pool));
        if (pool.twoWayEnabled()) {
            TwoWay.requireCapable(country, requested.capabilities());
        }
        requireQuota(scope, pool);
    }

    private void requireQuota(Scope scope, Pool pool) {
        quotas.require(
                scope,
                ServiceQuotaExceededExceptionReason.ORIGINATION_IDENTITIES_PER_POOL,
                of(pool.poolId()).size(scope) + 1);
    }

    /** Puts an identity into a pool. A number takes some time to join; sender IDs take none. */
    PoolMember add(Scope scope, Pool pool, PoolCandidate candidate) {
        OriginationIdentity identity = candidate.identity();
        if (identity.type().equals(ResourceType.PHONE_NUMBER)) {
            stores.phoneNumbers
                    .find(scope, identity.key())
                    .ifPresent(number -> numbers.join(scope, number, pool.poolId()));
        } else if (identity.type().equals(ResourceType.RCS_AGENT)) {
            agents.move(scope, identity.key(), pool.poolId());
        }
        return addToList(scope, pool, candidate);
    }

    /** Lists an identity that joins without being told: a number that was requested for the pool. */
    PoolMember addToList(Scope scope, Pool pool, PoolCandidate candidate) {
        if (candidate.receiving() != null) {
            keywords.forget(scope, candidate.identity().key());
        }
        return part(pool.poolId()).put(scope, candidate.identity().arn(), candidate.member());
    }

    /** Takes an identity out of a pool; it keeps the pool's settings and keywords. */
    void remove(Scope scope, Pool pool, OriginationIdentity identity) {
        part(pool.poolId()).remove(scope, identity.arn()).ifPresent(member -> release(scope, pool, member));
    }

    /** Takes everything out of a pool. */
    void removeAll(Scope scope, Pool pool) {
        for (PoolMember member : of(pool.poolId()).values(scope)) {
            release(scope, pool, member);
        }
        part(pool.poolId()).clear(scope);
    }

    /** Gives the numbers and agents of a pool its settings. */
    void follow(Scope scope, Pool pool) {
        for (PoolMember member : of(pool.poolId()).values(scope)) {
            if (member.phoneNumber() != null) {
                stores.phoneNumbers
                        .find(scope, member.originationIdentity())
                        .ifPresent(number -> numbers.follow(scope, number, pool));
            } else if (isAgent(member)) {
                agents.follow(scope, member.originationIdentity(), pool);
            }
        }
    }

    /** Refuses two-way messaging when one of the pool's numbers cannot take messages. */
    void requireTwoWayCapable(Scope scope, Pool pool) {
        for (PoolMember member : of(pool.poolId()).values(scope)) {
            if (member.phoneNumber() != null && member.isoCountryCode() != null) {
                TwoWay.requireCapable(member.isoCountryCode(), member.numberCapabilities());
            }
        }
    }

    /** The members of one pool, by ARN. */
    public StoreView<String, PoolMember> of(String poolId) {
        return part(poolId);
    }

    private Store<String, PoolMember> part(String poolId) {
        return stores.poolMembers.part(poolId);
    }

    boolean isIn(Scope scope, String poolId, OriginationIdentity identity) {
        return of(poolId).contains(scope, identity.arn());
    }

    /** Whether any pool has the identity. */
    boolean isInAny(Scope scope, OriginationIdentity identity) {
        for (Pool pool : stores.pools.entries().values(scope)) {
            if (isIn(scope, pool.poolId(), identity)) {
                return true;
            }
        }
        return false;
    }

    /** Whose keywords hold for an identity: its pool's for a number or agent in one, else its own. */
    public String keywordOwner(Scope scope, OriginationIdentity identity) {
        Optional<String> pool = Optional.empty();
        if (identity.type().equals(ResourceType.PHONE_NUMBER)) {
            pool = stores.phoneNumbers.find(scope, identity.key()).map(StoredPhoneNumber::poolId);
        } else if (identity.type().equals(ResourceType.RCS_AGENT)) {
            pool = rcsAgents.get().find(scope, identity.key()).map(RcsAgent::poolId);
        }
        return pool.filter(poolId -> isIn(scope, poolId, identity)).orElse(identity.key());
    }

    private void release(Scope scope, Pool pool, PoolMember member) {
        String id = member.originationIdentity();
        if (member.phoneNumber() != null) {
            keywords.copy(scope, pool.poolId(), id);
            stores.phoneNumbers.find(scope, id).ifPresent(number -> numbers.leave(scope, number));
        } else if (isAgent(member)) {
            keywords.copy(scope, pool.poolId(), id);
            agents.move(scope, id, null);
        }
    }

    /** Agents are the only members without a country. */
    private static boolean isAgent(PoolMember member) {
        return member.isoCountryCode() == null;
    }

    /** A number of the pool, if it has any: all of them can do the same. */
    private Optional<PoolMember> firstNumber(Scope scope, Pool pool) {
        for (PoolMember member : of(pool.poolId()).values(scope)) {
            if (member.phoneNumber() != null) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }
}
