package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An origination identity that is to join a pool.
 *
 * @param identity what refusals name; of a number that is only being requested, the pool
 * @param isNumber whether it is a phone number
 * @param messageTypes what it can send
 * @param phoneNumber in E.164; phone numbers only
 * @param receiving absent for sender IDs, which take no messages
 */
record PoolCandidate(
        OriginationIdentity identity,
        boolean isNumber,
        List<MessageType> messageTypes,
        List<NumberCapability> capabilities,
        @Nullable String phoneNumber,
        @Nullable Receiving receiving) {

    /**
     * What becomes of messages that come in; a pool decides it for all that are in it.
     *
     * @param optOutList the name
     */
    record Receiving(TwoWay twoWay, String optOutList) {}

    static PoolCandidate of(StoredPhoneNumber number) {
        return new PoolCandidate(
                OriginationIdentity.of(number),
                true,
                List.of(number.messageType()),
                number.numberCapabilities(),
                number.phoneNumber(),
                new Receiving(TwoWay.of(number), number.optOutListName()));
    }

    static PoolCandidate of(StoredSenderId senderId) {
        return new PoolCandidate(
                OriginationIdentity.of(senderId),
                false,
                senderId.messageTypes(),
                List.of(NumberCapability.SMS),
                null,
                null);
    }

    /** AWS does not say which messages an agent is for: it goes with both. */
    static PoolCandidate of(RcsAgent agent) {
        return new PoolCandidate(
                OriginationIdentity.of(agent),
                false,
                MessageType.values(),
                List.of(NumberCapability.RCS),
                null,
                new Receiving(TwoWay.of(agent), agent.optOutListName()));
    }

    /** A number that is requested for a pool. What a request cannot say, two-way messaging, it takes from the pool. */
    static PoolCandidate requested(
            Pool pool, MessageType messageType, List<NumberCapability> capabilities, String optOutList) {
        return new PoolCandidate(
                OriginationIdentity.of(pool),
                true,
                List.of(messageType),
                capabilities,
                null,
                new Receiving(TwoWay.of(pool), optOutList));
    }

    /** What the pool keeps of it. */
    PoolMember member() {
        return PoolMember.builder()
                .originationIdentityArn(identity.arn())
                .originationIdentity(identity.id())
                .isoCountryCode(identity.country())
                .numberCapabilities(capabilities)
                .phoneNumber(phoneNumber)
                .build();
    }

    /**
     * Refuses it when it differs from a pool that it is to join. AWS names a reason for each difference; which one it looks for
     * first is not documented.
     *
     * @param number a number of the pool; empty when it has none, then a candidate may have any capabilities
     */
    void requireFit(Pool pool, Optional<PoolMember> number) {
        requireMessageType(pool.messageType());
        requireCapabilities(number);
        if (receiving == null) {
            return;
        }
        TwoWay ofPool = TwoWay.of(pool);
        require(receiving.twoWay().hasChannelOf(ofPool), ConflictExceptionReason.TWO_WAY_CONFIG_MISMATCH);
        require(
                receiving.twoWay().selfManagedOptOuts() == ofPool.selfManagedOptOuts(),
                ConflictExceptionReason.SELF_MANAGED_OPT_OUTS_MISMATCH);
        require(receiving.optOutList().equals(pool.optOutListName()), ConflictExceptionReason.OPT_OUT_LIST_MISMATCH);
    }

    /** Refuses it when it cannot send what a pool sends. */
    void requireMessageType(MessageType messageType) {
        require(messageTypes.contains(messageType), ConflictExceptionReason.MESSAGE_TYPE_MISMATCH);
    }

    /** Numbers are compared with numbers; a sender ID, which only texts, goes with any. */
    private void requireCapabilities(Optional<PoolMember> number) {
        if (isNumber && number.isPresent()) {
            require(
                    areEqual(number.get().numberCapabilities(), capabilities),
                    ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH);
        }
    }

    private static boolean areEqual(List<?> some, List<?> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }

    private void require(boolean matches, ConflictExceptionReason difference) {
        if (!matches) {
            throw identity.conflict(difference);
        }
    }
}
