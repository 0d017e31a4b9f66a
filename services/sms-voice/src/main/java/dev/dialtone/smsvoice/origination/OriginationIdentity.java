package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import org.jspecify.annotations.Nullable;

/**
 * What messages are sent from: a phone number, a sender ID, a pool of these, or an RCS agent.
 *
 * @param key finds it in the store of its kind: its id, but {@code EXAMPLE/GB} for a sender ID
 * @param id what answers and errors call it
 * @param country ISO 3166-1 alpha-2; absent for pools and RCS agents, which have none
 */
public record OriginationIdentity(
        ResourceType type,
        String key,
        String id,
        String arn,
        @Nullable String country) {

    /** A phone number. */
    public static OriginationIdentity of(StoredPhoneNumber number) {
        return new OriginationIdentity(
                ResourceType.PHONE_NUMBER,
                number.phoneNumberId(),
                number.phoneNumberId(),
                number.phoneNumberArn(),
                number.isoCountryCode());
    }

    /** A sender ID. */
    public static OriginationIdentity of(StoredSenderId senderId) {
        return new OriginationIdentity(
                ResourceType.SENDER_ID,
                SenderIds.key(senderId.senderId(), senderId.isoCountryCode()),
                senderId.senderId(),
                senderId.senderIdArn(),
                senderId.isoCountryCode());
    }

    /** A pool. */
    public static OriginationIdentity of(Pool pool) {
        return new OriginationIdentity(ResourceType.POOL, pool.poolId(), pool.poolId(), pool.poolArn(), null);
    }

    /** An RCS agent. */
    public static OriginationIdentity of(RcsAgent agent) {
        return new OriginationIdentity(
                ResourceType.RCS_AGENT, agent.rcsAgentId(), agent.rcsAgentId(), agent.rcsAgentArn(), null);
    }

    ConflictException conflict(ConflictExceptionReason reason) {
        return SmsVoiceErrors.conflict(reason, type, id);
    }

    /** The error that there is no such identity. */
    public ResourceNotFoundException notFound() {
        return SmsVoiceErrors.notFound(type, id);
    }
}
