package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredKeyword;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it, others look at it. */
public final class OriginationStores {
    /** By id, counted by opt-out list; the oldest of those that are alike to who sends. */
    final ResourceKind<StoredPhoneNumber> phoneNumbers;
    /** By id, counted by opt-out list. */
    final ResourceKind<Pool> pools;
    /** A part for each pool, by ARN. */
    final Store<String, PoolMember> poolMembers;
    /** By {@link SenderIds#key}; the oldest of those that are alike to who sends. */
    final ResourceKind<StoredSenderId> senderIds;
    /** A part for each owner, by keyword in upper case; see {@link KeywordSets}. */
    final Store<String, StoredKeyword> keywords;

    /** The stores of one service. */
    public OriginationStores(ResourceKit kit) {
        this.poolMembers = kit.stores()
                .perRegion("sms-voice/pool-members", () -> PoolMember.SCHEMA)
                .inParts();
        this.keywords = kit.stores()
                .perRegion("sms-voice/keywords", () -> StoredKeyword.SCHEMA)
                .inParts();
        this.phoneNumbers = kit.kind(
                ResourceType.PHONE_NUMBER,
                kit.stores()
                        .<StoredPhoneNumber>perRegion("sms-voice/phone-numbers", () -> StoredPhoneNumber.SCHEMA)
                        .byGroup(OriginationStores::optOutList)
                        .byKind(SenderTraits::of),
                StoredPhoneNumber::phoneNumberId,
                StoredPhoneNumber::phoneNumberArn,
                numbers -> numbers.transitions(List.of(
                        PhoneNumberLifecycle.ACTIVATION,
                        PhoneNumberLifecycle.RELEASE,
                        PooledNumbers.JOINING,
                        PooledNumbers.LEAVING)));
        this.pools = kit.kind(
                ResourceType.POOL,
                kit.stores()
                        .<Pool>perRegion("sms-voice/pools", () -> Pool.SCHEMA)
                        .byGroup(OriginationStores::optOutList),
                Pool::poolId,
                Pool::poolArn,
                pools -> pools.transitions(List.of(Pools.CREATION, Pools.DELETION))
                        .begins(Pools.CREATION));
        this.senderIds = kit.kind(
                ResourceType.SENDER_ID,
                kit.stores()
                        .<StoredSenderId>perRegion("sms-voice/sender-ids", () -> StoredSenderId.SCHEMA)
                        .byKind(SenderTraits::of),
                SenderIds::key,
                StoredSenderId::senderIdArn,
                senderIds -> senderIds.keepsIdsAs(SenderIds::kept));
    }

    /** The list that a number uses; null once it is being released. */
    private static @Nullable String optOutList(StoredPhoneNumber number) {
        return PhoneNumberLifecycle.isBeingReleased(number) ? null : number.optOutListName();
    }

    /** The list that a pool uses; null once it is being deleted. */
    private static @Nullable String optOutList(Pool pool) {
        return pool.status().equals(PoolStatus.DELETING) ? null : pool.optOutListName();
    }

    /** Phone numbers, by id; in groups by opt-out list, and in kinds by what decides whether they are chosen to send. */
    public ResourceLookup<StoredPhoneNumber> phoneNumbers() {
        return phoneNumbers;
    }

    /** Pools, by id; in groups by opt-out list. */
    public ResourceLookup<Pool> pools() {
        return pools;
    }

    /** Sender IDs, by {@link SenderIds#key}; in kinds by what decides whether they are chosen to send. */
    public ResourceLookup<StoredSenderId> senderIds() {
        return senderIds;
    }
}
