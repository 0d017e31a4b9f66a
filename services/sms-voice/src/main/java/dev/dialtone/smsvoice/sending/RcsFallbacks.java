package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.delivery.ApprovedMessage;
import dev.dialtone.smsvoice.delivery.Deliveries;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.MessageParts;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.SendInput;
import dev.dialtone.smsvoice.model.SendRcsMessageRequest;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.smsvoice.sending.SenderSelector.RequestedSender;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Content;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SMS and MMS in the place of RCS messages that have not arrived: those that a request has asked for, which are messages of
 * their own; and texts, which go on as the same message.
 */
final class RcsFallbacks {
    private final ConfigurationStores configuration;
    private final SenderSelector senderSelector;
    private final Sending sending;
    private final Deliveries deliveries;

    RcsFallbacks(
            ConfigurationStores configuration, SenderSelector senderSelector, Sending sending, Deliveries deliveries) {
        this.configuration = configuration;
        this.senderSelector = senderSelector;
        this.sending = sending;
        this.deliveries = deliveries;
    }

    /** A text that AWS chose an agent for, as SMS from whatever else there is to choose. */
    static SentFallback continuing(SendOrder order) {
        return SentFallback.builder()
                .family(MessageFamily.TEXT)
                .body(order.content().body())
                .mediaUrls(List.of())
                .continues(true)
                .build();
    }

    /**
     * What a request asks to be sent instead, checked in itself by {@link RcsFallbackRules}; refused when there is nothing
     * that it could be sent from.
     *
     * @param rcs what the request sends first
     */
    SentFallback require(RequestContext context, SendRcsMessageRequest input, SendOrder rcs) {
        Recipient recipient = Recipient.of(context.account(), input.destinationPhoneNumber());
        RequestedSender first = senderSelector.requested(context, rcs, recipient);
        SentFallback asked = RcsFallbackRules.asked(Objects.requireNonNull(input.fallbackConfiguration()));
        SendOrder order = order(input, asked, null);
        RequestedSender requested;
        if (asked.origin() != null) {
            requested = senderSelector.requested(context, order, recipient);
        } else {
            requested = senderSelector.requested(context.scope(), null, RcsFallbackRules.requirePool(first));
        }
        senderSelector.choose(context.scope(), requested, order, recipient, null);
        OriginationIdentity identity = requested.identity();
        return asked.origin() == null || identity == null
                ? asked
                : asked.toBuilder().origin(identity.arn()).build();
    }

    /** Sends it as things are now; what may not be sent by now is not. */
    void fallBack(Scope scope, String messageId) {
        SentMessage message = deliveries.find(scope, messageId).orElse(null);
        SentFallback fallback =
                message == null || message.rcs() == null ? null : message.rcs().fallback();
        if (message == null || fallback == null) {
            return;
        }
        ApprovedMessage approved;
        try {
            approved = check(scope, message, fallback);
        } catch (ConflictException
                | ResourceNotFoundException
                | ServiceQuotaExceededException
                | ValidationException refused) {
            return;
        }
        if (fallback.continues()) {
            deliveries.resume(scope, message, approved);
        } else {
            deliveries.begin(scope, approved, null);
        }
    }

    private ApprovedMessage check(Scope scope, SentMessage message, SentFallback fallback) {
        Recipient recipient =
                Recipient.of(scope.account(), message.destinationPhoneNumber()).afterFailure();
        String name = message.configurationSetName();
        ConfigurationSet set = name == null
                ? null
                : configuration.configurationSets().find(scope, name).orElse(null);
        return sending.check(
                scope,
                order(new Again(message), fallback, message),
                recipient,
                senderSelector.requested(scope, fallback.origin(), message.poolId()),
                set,
                message.protectConfigurationId());
    }

    /** @param message what it takes the place of; absent: that is not sent yet */
    private static SendOrder order(SendInput input, SentFallback fallback, @Nullable SentMessage message) {
        MessageKind kind = MessageKind.of(fallback.family());
        String body = fallback.body();
        MessageParts parts =
                kind == MessageKind.TEXT && body != null ? TextMessages.requireParts(body, "messageBody") : null;
        int units = parts == null ? 1 : parts.parts();
        SpendChannel spendChannel =
                fallback.continues() && message != null ? spendChannel(message) : kind.spendChannel();
        return new SendOrder(
                kind,
                input,
                new SendOrder.Choice(fallback.origin(), null, message == null ? null : message.messageType()),
                new Content(body, fallback.mediaUrls(), units, parts == null ? null : parts.encoding()),
                SendOrder.Payment.of(spendChannel, units, null),
                SendOrder.timeToLive(null),
                null,
                spendChannel == SpendChannel.NOTIFY ? SendRules.NOTIFICATION : SendRules.MESSAGE);
    }

    /** A text that counts for Notify does so as SMS, too. */
    private static SpendChannel spendChannel(SentMessage message) {
        SpendChannel before = message.unpaid() == null ? SpendChannel.RCS : SpendChannel.valueOf(message.unpaid());
        return before == SpendChannel.RCS ? SpendChannel.TEXT : before;
    }

    /** What a message that was sent has in common with requests. */
    private record Again(SentMessage message) implements SendInput {
        @Override
        public String destinationPhoneNumber() {
            return message.destinationPhoneNumber();
        }

        @Override
        public @Nullable String configurationSetName() {
            return message.configurationSetName();
        }

        @Override
        public Map<String, String> context() {
            return message.context();
        }

        @Override
        public boolean dryRun() {
            return false;
        }

        @Override
        public Boolean messageFeedbackEnabled() {
            return message.feedbackEnabled();
        }
    }
}
