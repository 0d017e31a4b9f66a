package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.model.HandsetSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * Handsets that a test has told to write back: each message that arrives is answered once. Sender IDs and routes of AWS's
 * cannot be answered, and nobody answers a call in writing.
 */
final class HandsetReplies {
    /** How long it takes to type. */
    static final TimedTransition REPLY = TimedTransition.of(
            "pinpoint-sms-voice-v2", "handset", "REACHED", "REPLIED", Duration.ofMillis(20), Duration.ofSeconds(5));

    private final Deliveries deliveries;
    private final InboundMessages inbound;

    HandsetReplies(Deliveries deliveries, InboundMessages inbound) {
        this.deliveries = deliveries;
        this.inbound = inbound;
    }

    /** Lets the handset that a message has reached write back, if it does that. */
    static void begin(Scope scope, SentMessage message) {
        if (!message.family().equals(MessageFamily.VOICE)
                && reply(scope, message).isPresent()) {
            scope.account().timedTransitions().begin(scope, REPLY, message.messageId());
        }
    }

    /** Lets the handset not write back to a message any more. */
    static void cancel(Scope scope, SentMessage message) {
        scope.account().timedTransitions().cancel(scope, REPLY, message.messageId());
    }

    /** The handset that a message has reached writes back. */
    void write(Scope scope, String messageId) {
        deliveries
                .find(scope, messageId)
                .ifPresent(message -> reply(scope, message).ifPresent(text -> write(scope, message, text)));
    }

    private void write(Scope scope, SentMessage message, String text) {
        if (message.originationIdentity() != null) {
            inbound.receive(
                    scope,
                    new InboundMessages.Inbound(
                            message.destinationPhoneNumber(), message.originationIdentity(), text, null));
        }
    }

    private static Optional<String> reply(Scope scope, SentMessage message) {
        return HandsetSettingsStore.find(scope.account(), message.destinationPhoneNumber())
                .map(HandsetSettings::reply);
    }
}
