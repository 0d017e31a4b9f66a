package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DeleteKeywordRequest;
import dev.dialtone.smsvoice.model.DeleteKeywordResult;
import dev.dialtone.smsvoice.model.DescribeKeywordsRequest;
import dev.dialtone.smsvoice.model.DescribeKeywordsResult;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.KeywordFilter;
import dev.dialtone.smsvoice.model.KeywordFilterName;
import dev.dialtone.smsvoice.model.KeywordInformation;
import dev.dialtone.smsvoice.model.KeywordOperations;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.PutKeywordRequest;
import dev.dialtone.smsvoice.model.PutKeywordResult;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredKeyword;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The operations on keywords of phone numbers, RCS agents and pools. A number or agent in a pool has the pool's keywords,
 * which are changed there.
 */
final class Keywords implements KeywordOperations {
    private static final ResourceType TYPE = ResourceType.KEYWORD;
    private static final Set<ResourceType> OWNERS =
            Set.of(ResourceType.PHONE_NUMBER, ResourceType.POOL, ResourceType.RCS_AGENT);

    private final OriginationStores stores;
    private final Supplier<ResourceLookup<RcsAgent>> rcsAgents;
    private final OriginationIdentities identities;
    private final PoolMembers pools;
    private final KeywordSets keywords;
    private final Quotas quotas;

    Keywords(
            OriginationStores stores,
            Supplier<ResourceLookup<RcsAgent>> rcsAgents,
            OriginationIdentities identities,
            PoolMembers pools,
            KeywordSets keywords,
            Quotas quotas) {
        this.stores = stores;
        this.rcsAgents = rcsAgents;
        this.identities = identities;
        this.pools = pools;
        this.keywords = keywords;
        this.quotas = quotas;
    }

    /** Adds a keyword or changes it. Without an action, HELP and STOP keep theirs and others answer automatically. */
    @Override
    public PutKeywordResult putKeyword(PutKeywordRequest input, RequestContext context) {
        Scope scope = context.scope();
        OriginationIdentity owner = identities.require(context, input.originationIdentity(), null, OWNERS);
        String name = requireName(input.keyword());
        refuseChange(scope, owner);
        Optional<StoredKeyword> before = keywords.find(scope, owner.key(), name);
        StoredKeyword after = StoredKeyword.builder()
                .keyword(name)
                .keywordMessage(input.keywordMessage())
                .keywordAction(action(name, input.keywordAction(), before))
                .build();
        if (before.isEmpty()) {
            quotas.require(scope, quota(owner), keywords.all(scope, owner.key()).size() + 1);
        }
        keywords.put(scope, owner.key(), after);
        return PutKeywordResult.builder()
                .from(after)
                .originationIdentityArn(owner.arn())
                .originationIdentity(owner.id())
                .build();
    }

    @Override
    public DescribeKeywordsResult describeKeywords(DescribeKeywordsRequest input, RequestContext context) {
        Scope scope = context.scope();
        OriginationIdentity identity = identities.require(context, input.originationIdentity(), null, OWNERS);
        Predicate<StoredKeyword> filter = filter(input.filters());
        Page<KeywordInformation> page = Listing.pageOf(context, input, asked(scope, identity, input.keywords()), filter)
                .map(keyword -> KeywordInformation.builder().from(keyword).build());
        return DescribeKeywordsResult.builder()
                .originationIdentityArn(identity.arn())
                .originationIdentity(identity.id())
                .keywords(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteKeywordResult deleteKeyword(DeleteKeywordRequest input, RequestContext context) {
        Scope scope = context.scope();
        OriginationIdentity owner = identities.require(context, input.originationIdentity(), null, OWNERS);
        String name = KeywordSets.normal(input.keyword());
        StoredKeyword keyword = require(scope, owner, name);
        refuseChange(scope, owner);
        if (KeywordSets.isBuiltIn(name)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, TYPE, name);
        }
        keywords.remove(scope, owner.key(), name);
        return DeleteKeywordResult.builder()
                .from(keyword)
                .originationIdentityArn(owner.arn())
                .originationIdentity(owner.id())
                .build();
    }

    /** All keywords, or those named, each once, in the order of their names; an unknown one fails the call. */
    private List<StoredKeyword> asked(Scope scope, OriginationIdentity identity, @Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return keywords.all(scope, pools.keywordOwner(scope, identity));
        }
        Set<StoredKeyword> found = new LinkedHashSet<>();
        for (String name : names) {
            found.add(require(scope, identity, KeywordSets.normal(name)));
        }
        return List.copyOf(found);
    }

    private StoredKeyword require(Scope scope, OriginationIdentity identity, String name) {
        return keywords.find(scope, pools.keywordOwner(scope, identity), name)
                .orElseThrow(() -> SmsVoiceErrors.notFound(TYPE, name));
    }

    private void refuseChange(Scope scope, OriginationIdentity owner) {
        if (owner.type().equals(ResourceType.PHONE_NUMBER)) {
            stores.phoneNumbers.find(scope, owner.key()).ifPresent(number -> refuseChange(owner, number));
        } else if (owner.type().equals(ResourceType.RCS_AGENT)) {
            rcsAgents.get().find(scope, owner.key()).ifPresent(PooledAgents::requireFree);
        } else if (owner.type().equals(ResourceType.POOL)
                && stores.pools
                        .find(scope, owner.key())
                        .filter(pool -> pool.status().equals(PoolStatus.DELETING))
                        .isPresent()) {
            throw owner.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        }
    }

    private static void refuseChange(OriginationIdentity owner, StoredPhoneNumber number) {
        if (number.poolId() != null) {
            throw owner.conflict(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL);
        }
        if (number.status().equals(NumberStatus.DISASSOCIATING)) {
            throw owner.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        }
    }

    private static KeywordAction action(String name, @Nullable KeywordAction asked, Optional<StoredKeyword> before) {
        if (!KeywordSets.isBuiltIn(name)) {
            return asked == null ? KeywordAction.AUTOMATIC_RESPONSE : asked;
        }
        KeywordAction action = before.orElseThrow().keywordAction();
        if (asked != null && !asked.equals(action)) {
            throw modificationNotAllowed(name);
        }
        return action;
    }

    private static ConflictException modificationNotAllowed(String name) {
        return SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_MODIFICATION_NOT_ALLOWED, TYPE, name);
    }

    /** The name of a keyword that is to be made; a blank at its ends is refused. */
    private static String requireName(String keyword) {
        if (!keyword.equals(keyword.strip())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    "keyword",
                    "A keyword neither begins nor ends with a blank");
        }
        return KeywordSets.normal(keyword);
    }

    /** The contract has no reason of its own for RCS agents. */
    private static ServiceQuotaExceededExceptionReason quota(OriginationIdentity owner) {
        return owner.type().equals(ResourceType.POOL)
                ? ServiceQuotaExceededExceptionReason.KEYWORDS_PER_POOL
                : ServiceQuotaExceededExceptionReason.KEYWORDS_PER_PHONE_NUMBER;
    }

    private static Predicate<StoredKeyword> filter(@Nullable List<KeywordFilter> filters) {
        return Filter.all(
                filters,
                () -> Map.of(
                        KeywordFilterName.KEYWORD_ACTION,
                        Filter.ofEnum(KeywordAction.SCHEMA, StoredKeyword::keywordAction)));
    }
}
