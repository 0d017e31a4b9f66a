package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.HeldKeyword;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it, others look at it. */
public final class OriginationStores {
    /** By id, counted by opt-out list; the oldest of those that are alike to who sends. */
    final ResourceKind<OwnedPhoneNumber> phoneNumbers;
    /** By id, counted by opt-out list. */
    final ResourceKind<OwnedPool> pools;
    /** A part for each pool, by ARN. */
    final Store<String, PoolMember> poolMembers = Store.perRegion("sms-voice/pool-members", () -> PoolMember.SCHEMA);
    /** By {@link SenderIds#key}; the oldest of those that are alike to who sends. */
    final ResourceKind<OwnedSenderId> senderIds;
    /** A part for each owner, by keyword in upper case; see {@link KeywordSets}. */
    final Store<String, HeldKeyword> keywords = Store.perRegion("sms-voice/keywords", () -> HeldKeyword.SCHEMA);

    /** The stores of one service. */
    public OriginationStores(ResourceKit kit) {
        this.phoneNumbers = kit.kind(
                ResourceType.PHONE_NUMBER,
                Store.<String, OwnedPhoneNumber>perRegion("sms-voice/phone-numbers", () -> OwnedPhoneNumber.SCHEMA)
                        .byGroup(OriginationStores::optOutList)
                        .byKind(SenderTraits::of),
                OwnedPhoneNumber::phoneNumberId,
                OwnedPhoneNumber::phoneNumberArn,
                numbers -> numbers.transitions(List.of(
                        PhoneNumberLife.ACTIVATION,
                        PhoneNumberLife.RELEASE,
                        PooledNumbers.JOINING,
                        PooledNumbers.LEAVING)));
        this.pools = kit.kind(
                ResourceType.POOL,
                Store.<String, OwnedPool>perRegion("sms-voice/pools", () -> OwnedPool.SCHEMA)
                        .byGroup(OriginationStores::optOutList),
                OwnedPool::poolId,
                OwnedPool::poolArn,
                pools -> pools.transitions(List.of(Pools.CREATION, Pools.DELETION)));
        this.senderIds = kit.kind(
                ResourceType.SENDER_ID,
                Store.<String, OwnedSenderId>perRegion("sms-voice/sender-ids", () -> OwnedSenderId.SCHEMA)
                        .byKind(SenderTraits::of),
                SenderIds::key,
                OwnedSenderId::senderIdArn,
                UnaryOperator.identity());
    }

    /** The list that a number uses; null once it is being released. */
    private static @Nullable String optOutList(OwnedPhoneNumber number) {
        return PhoneNumberLife.isBeingReleased(number) ? null : number.optOutListName();
    }

    /** The list that a pool uses; null once it is being deleted. */
    private static @Nullable String optOutList(OwnedPool pool) {
        return pool.status().equals(PoolStatus.DELETING) ? null : pool.optOutListName();
    }

    /** Phone numbers, by id; in groups by opt-out list, and in kinds by what decides whether they are chosen to send. */
    public ResourceLookup<OwnedPhoneNumber> phoneNumbers() {
        return phoneNumbers;
    }

    /** Pools, by id; in groups by opt-out list. */
    public ResourceLookup<OwnedPool> pools() {
        return pools;
    }

    /** Sender IDs, by {@link SenderIds#key}; in kinds by what decides whether they are chosen to send. */
    public ResourceLookup<OwnedSenderId> senderIds() {
        return senderIds;
    }
}
