package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.RcsOrder;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.RcsFallbackConfiguration;
import dev.dialtone.smsvoice.model.RcsMessageContent;
import dev.dialtone.smsvoice.model.RcsMessageOperations;
import dev.dialtone.smsvoice.model.SendRcsMessageRequest;
import dev.dialtone.smsvoice.model.SendRcsMessageResult;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.rcs.RcsContents;
import dev.dialtone.smsvoice.rcs.RcsFieldErrors;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rich messages from RCS agents: text, files and cards, with suggestions. */
final class RcsMessages implements RcsMessageOperations {
    private static final String CONTENT = "rcsMessageContent";
    private static final Set<String> PROMOTIONS = Set.of("PROMOTION", "PROMOTIONAL");
    /** Those that AWS's API reference lists, and two that its own guide for agents sends; "reserved for future use". */
    private static final Set<String> TRAFFIC_TYPES = new LinkedHashSet<>(List.of(
            "AUTHENTICATION",
            "TRANSACTION",
            "PROMOTION",
            "SERVICE_REQUEST",
            "ACKNOWLEDGEMENT",
            "TRANSACTIONAL",
            "PROMOTIONAL"));

    /** Without a time to live, a message is tried as long as any. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Sending sending;
    private final RcsFallbacks fallbacks;

    RcsMessages(Sending sending, RcsFallbacks fallbacks) {
        this.sending = sending;
        this.fallbacks = fallbacks;
    }

    @Override
    public SendRcsMessageResult sendRcsMessage(SendRcsMessageRequest input, RequestContext context) {
        RcsMessageContent content = requireSensible(input);
        SendOrder order = order(input, content, null);
        if (input.fallbackConfiguration() != null) {
            order = order(input, content, fallbacks.require(context, input, order));
        }
        return SendRcsMessageResult.builder()
                .messageId(sending.send(context, order))
                .build();
    }

    /** The content, or the error that says all that the shape lets pass and that does not fit. */
    private static RcsMessageContent requireSensible(SendRcsMessageRequest input) {
        RcsMessageContent content = input.rcsMessageContent();
        if (content == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER, CONTENT, "An RCS message needs a content");
        }
        RcsFieldErrors findings = new RcsFieldErrors();
        findings.requireOneOf(TRAFFIC_TYPES, "messageTrafficType", input.messageTrafficType());
        RcsContents.check(findings, content);
        RcsFallbackConfiguration fallback = input.fallbackConfiguration();
        if (fallback != null) {
            RcsFallbackRules.check(findings, fallback);
        }
        findings.throwAny();
        if (fallback != null) {
            RcsFallbackRules.requireLength(fallback);
        }
        return content;
    }

    private static SendOrder order(
            SendRcsMessageRequest input, RcsMessageContent content, @Nullable SentFallback fallback) {
        boolean isPlain = content.suggestions() == null || content.suggestions().isEmpty();
        return new SendOrder(
                MessageKind.RCS,
                input,
                new SendOrder.Choice(
                        input.originationIdentity(),
                        input.protectConfigurationId(),
                        messageType(input.messageTrafficType())),
                RcsContents.shown(content),
                SendOrder.Payment.of(MessageKind.RCS.spendChannel(), 1, SendOrder.price(input.maxPrice())),
                input.timeToLive() == null ? LONGEST : Duration.ofSeconds(input.timeToLive()),
                new RcsOrder(RcsContents.text(content), isPlain, fallback),
                SendRules.MESSAGE);
    }

    /** What events call the type of the traffic; absent: the configuration set decides. */
    private static @Nullable MessageType messageType(@Nullable String trafficType) {
        if (trafficType == null) {
            return null;
        }
        return PROMOTIONS.contains(trafficType) ? MessageType.PROMOTIONAL : MessageType.TRANSACTIONAL;
    }
}
