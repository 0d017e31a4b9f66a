package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.Throttled;
import dev.dialtone.core.limit.Rate;
import dev.dialtone.core.limit.TokenBuckets;
import dev.dialtone.core.limit.TokenBuckets.Claim;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.delivery.ApprovedMessage;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.resource.MessageRates;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts messages against the rates of what they are sent from, in message parts of SMS and messages of the others, and of whom
 * they are sent to: AWS sends one recipient one message a second.
 */
public final class MessageThrottle {
    private static final Rate TO_ONE_RECIPIENT = Rate.perSecond(1);

    private final TokenBuckets<Key> buckets;

    /**
     * What is counted for itself.
     *
     * @param party who sends or who gets, and as what
     */
    private record Key(String account, String region, String party, NumberCapability capability) {}

    /** Counts in this time. */
    public MessageThrottle(InstantSource realTime) {
        this.buckets = new TokenBuckets<>(realTime);
    }

    /** Counts a message that is about to be sent; one too many is {@link Throttled}, and is not counted. */
    void count(Scope scope, ApprovedMessage message) {
        NumberCapability capability =
                message.rcs() == null ? message.order().kind().capability() : NumberCapability.RCS;
        int parts = capability.equals(NumberCapability.SMS) ? message.charge().units() : 1;
        List<Claim<Key>> claims = new ArrayList<>();
        MessageRates.of(
                        message.sender().traits().route().name(),
                        message.sender().traits().country(),
                        capability)
                .ifPresent(rate -> claims.add(new Claim<>(
                        key(scope, "from " + message.sender().id(), capability), Rate.perSecond(rate), parts)));
        if (capability.equals(NumberCapability.SMS) || capability.equals(NumberCapability.MMS)) {
            claims.add(new Claim<>(
                    key(scope, "to " + message.recipient().e164(), NumberCapability.SMS), TO_ONE_RECIPIENT, 1));
        }
        Duration wait = buckets.take(claims);
        if (!wait.isZero()) {
            throw new Throttled(SmsVoiceErrors.throttled(), wait);
        }
    }

    private static Key key(Scope scope, String party, NumberCapability capability) {
        return new Key(scope.account().id(), scope.region(), party, capability);
    }
}
