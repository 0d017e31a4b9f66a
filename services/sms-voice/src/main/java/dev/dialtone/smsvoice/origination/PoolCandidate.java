package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import java.util.List;
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
}
