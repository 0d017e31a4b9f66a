package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.resource.Given.ifGiven;
import static dev.dialtone.smsvoice.model.PoolStatus.ACTIVE;
import static dev.dialtone.smsvoice.model.PoolStatus.CREATING;
import static dev.dialtone.smsvoice.model.PoolStatus.DELETING;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.smsvoice.model.AssociateOriginationIdentityRequest;
import dev.dialtone.smsvoice.model.AssociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreatePoolRequest;
import dev.dialtone.smsvoice.model.CreatePoolResult;
import dev.dialtone.smsvoice.model.DeletePoolRequest;
import dev.dialtone.smsvoice.model.DeletePoolResult;
import dev.dialtone.smsvoice.model.DescribePoolsRequest;
import dev.dialtone.smsvoice.model.DescribePoolsResult;
import dev.dialtone.smsvoice.model.DisassociateOriginationIdentityRequest;
import dev.dialtone.smsvoice.model.DisassociateOriginationIdentityResult;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesRequest;
import dev.dialtone.smsvoice.model.ListPoolOriginationIdentitiesResult;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.OriginationIdentityMetadata;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolInformation;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.PoolOperations;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.UpdatePoolRequest;
import dev.dialtone.smsvoice.model.UpdatePoolResult;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Pools, from their creation to their deletion. They decide keywords, two-way messaging and opt-out list of their numbers. */
public final class Pools implements PoolOperations {
    private static final ResourceType TYPE = ResourceType.POOL;

    static final Transitions<PoolStatus> LIFE = Transitions.of(PoolStatus.class)
            .allow(CREATING, ACTIVE)
            .allow(ACTIVE, DELETING)
            .build();

    static final TimedTransition CREATION = transition(CREATING, "ACTIVE", Duration.ofSeconds(5));

    /** The pool has gone when it is over. */
    static final TimedTransition DELETION = transition(DELETING, "DELETED", Duration.ofSeconds(10));

    private final OriginationStores stores;
    private final Supplier<ResourceLookup<NotifyConfiguration>> notifyConfigurations;
    private final PoolMembers members;
    private final OptOutLists optOutLists;
    private final KeywordSets keywords;
    private final ResourceKit kit;

    Pools(
            OriginationStores stores,
            Supplier<ResourceLookup<NotifyConfiguration>> notifyConfigurations,
            PoolMembers members,
            OptOutLists optOutLists,
            KeywordSets keywords,
            ResourceKit kit) {
        this.stores = stores;
        this.notifyConfigurations = notifyConfigurations;
        this.members = members;
        this.optOutLists = optOutLists;
        this.keywords = keywords;
        this.kit = kit;
    }

    private static TimedTransition transition(PoolStatus from, String to, Duration realistic) {
        return ResourceKit.transition(TYPE, from.value(), to, Duration.ofMillis(50), realistic)
                .completedByUse();
    }

    /** The pool inherits what it decides from its first identity; deletion protection is its own. */
    @Override
    public CreatePoolResult createPool(CreatePoolRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        OriginationIdentity identity =
                members.requireFirst(context, input.originationIdentity(), input.isoCountryCode());
        PoolCandidate first = members.requireFree(scope, identity);
        first.requireMessageType(input.messageType());
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.POOLS_PER_ACCOUNT, stores.pools);

        String id = "pool-" + context.account().ids().hex(32);
        PoolCandidate.Receiving receiving = first.receiving() == null
                ? new PoolCandidate.Receiving(TwoWay.OFF, OptOutLists.DEFAULT)
                : first.receiving();
        Pool pool = stores.pools.create(
                context,
                receiving
                        .twoWay()
                        .into(Pool.builder())
                        .poolArn(stores.pools.arn(context, id))
                        .poolId(id)
                        .status(CREATING)
                        .messageType(input.messageType())
                        .optOutListName(receiving.optOutList())
                        .deletionProtectionEnabled(Boolean.TRUE.equals(input.deletionProtectionEnabled()))
                        .createdTimestamp(context.now())
                        .build(),
                tags.byKey());
        keywords.copy(scope, identity.key(), id);
        members.add(scope, pool, first);
        return CreatePoolResult.builder().from(pool).tags(tags.shown()).build();
    }

    @Override
    public DescribePoolsResult describePools(DescribePoolsRequest input, RequestContext context) {
        Page<PoolInformation> page = new Listing<>(stores.pools, "poolIds")
                .page(context, input, input.poolIds(), input.owner(), PoolFilters.of(input.filters()))
                .map(pool -> PoolInformation.builder().from(pool).build());
        return DescribePoolsResult.builder()
                .pools(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** The numbers of the pool follow. */
    @Override
    public UpdatePoolResult updatePool(UpdatePoolRequest input, RequestContext context) {
        Scope scope = context.scope();
        Pool pool = require(context, input.poolId());
        requireActive(pool);
        TwoWay twoWay = TwoWay.of(pool)
                .with(new TwoWay.Change(
                        input.twoWayEnabled(),
                        input.twoWayChannelArn(),
                        input.twoWayChannelRole(),
                        input.selfManagedOptOutsEnabled()));
        if (twoWay.enabled()) {
            members.requireTwoWayCapable(scope, pool);
        }
        Pool.Builder updated = twoWay.into(pool.toBuilder());
        ifGiven(input.optOutListName(), name -> updated.optOutListName(optOutLists.requireName(context, name)));
        ifGiven(input.sharedRoutesEnabled(), updated::sharedRoutesEnabled);
        ifGiven(input.deletionProtectionEnabled(), updated::deletionProtectionEnabled);
        Pool after = stores.pools.put(scope, updated.build());
        members.follow(scope, after);
        return UpdatePoolResult.builder().from(after).build();
    }

    /** Its identities stay, outside of any pool; numbers keep its keywords and settings. */
    @Override
    public DeletePoolResult deletePool(DeletePoolRequest input, RequestContext context) {
        Scope scope = context.scope();
        Pool pool = require(context, input.poolId());
        requireActive(pool);
        if (pool.deletionProtectionEnabled()) {
            throw conflict(ConflictExceptionReason.DELETION_PROTECTION_ENABLED, pool);
        }
        if (notifyConfigurations.get().entries().stream(scope)
                .anyMatch(configuration -> pool.poolId().equals(configuration.poolId()))) {
            throw conflict(ConflictExceptionReason.POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION, pool);
        }
        members.removeAll(scope, pool);
        Pool leaving = stores.pools.put(scope, moved(pool, DELETING));
        scope.account().timedTransitions().begin(scope, DELETION, pool.poolId());
        return DeletePoolResult.builder().from(leaving).build();
    }

    @Override
    public AssociateOriginationIdentityResult associateOriginationIdentity(
            AssociateOriginationIdentityRequest input, RequestContext context) {
        Scope scope = context.scope();
        Pool pool = require(context, input.poolId());
        OriginationIdentity identity =
                members.requireMember(context, input.originationIdentity(), input.isoCountryCode());
        requireActive(pool);
        if (members.isIn(scope, pool.poolId(), identity)) {
            throw identity.conflict(ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED);
        }
        PoolCandidate candidate = members.requireFree(scope, identity);
        members.requireFits(scope, pool, candidate);
        return AssociateOriginationIdentityResult.builder()
                .from(pool)
                .from(members.add(scope, pool, candidate))
                .build();
    }

    /** The last identity of a pool stays in it. */
    @Override
    public DisassociateOriginationIdentityResult disassociateOriginationIdentity(
            DisassociateOriginationIdentityRequest input, RequestContext context) {
        Scope scope = context.scope();
        Pool pool = require(context, input.poolId());
        OriginationIdentity identity =
                members.requireMember(context, input.originationIdentity(), input.isoCountryCode());
        requireActive(pool);
        PoolMember member = members.of(pool.poolId())
                .find(scope, identity.arn())
                .orElseThrow(() -> identity.type().equals(ResourceType.PHONE_NUMBER)
                        ? identity.conflict(ConflictExceptionReason.PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL)
                        : identity.notFound());
        if (members.of(pool.poolId()).size(scope) == 1) {
            throw identity.conflict(ConflictExceptionReason.LAST_PHONE_NUMBER);
        }
        members.remove(scope, pool, identity);
        return DisassociateOriginationIdentityResult.builder()
                .from(pool)
                .from(member)
                .build();
    }

    @Override
    public ListPoolOriginationIdentitiesResult listPoolOriginationIdentities(
            ListPoolOriginationIdentitiesRequest input, RequestContext context) {
        Pool pool = stores.pools.named(context, input.poolId(), "poolId");
        Page<PoolMember> page = members.of(pool.poolId())
                .page(context.scope(), Listing.request(context, input), PoolFilters.ofMembers(input.filters()));
        return ListPoolOriginationIdentitiesResult.builder()
                .from(pool)
                .originationIdentities(page.items().stream().map(Pools::listed).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static OriginationIdentityMetadata listed(PoolMember member) {
        return OriginationIdentityMetadata.builder()
                .from(member)
                // AWS's contract has a country required, and RCS agents have none.
                .isoCountryCode(Objects.requireNonNullElse(member.isoCountryCode(), ""))
                .build();
    }

    /** Refuses a pool that is being made or deleted. */
    public static void requireActive(Pool pool) {
        if (!pool.status().equals(ACTIVE)) {
            throw conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, pool);
        }
    }

    /** The pool is there. */
    void activate(Scope scope, String id) {
        stores.pools.update(scope, id, pool -> pool.status().equals(CREATING) ? moved(pool, ACTIVE) : pool);
    }

    /** The pool is gone. */
    void forget(Scope scope, String id) {
        stores.pools.remove(scope, id).ifPresent(pool -> keywords.forget(scope, id));
    }

    private Pool require(RequestContext context, String idOrArn) {
        return stores.pools.require(context, idOrArn, "poolId");
    }

    private static Pool moved(Pool pool, PoolStatus to) {
        return pool.toBuilder().status(LIFE.move(pool.status(), to)).build();
    }

    private static ConflictException conflict(ConflictExceptionReason reason, Pool pool) {
        return SmsVoiceErrors.conflict(reason, TYPE, pool.poolId());
    }
}
