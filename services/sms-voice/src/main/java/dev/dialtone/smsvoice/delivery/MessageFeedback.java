package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.MessageFeedbackOperations;
import dev.dialtone.smsvoice.model.MessageFeedbackStatus;
import dev.dialtone.smsvoice.model.PutMessageFeedbackRequest;
import dev.dialtone.smsvoice.model.PutMessageFeedbackResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;

/** What senders say about messages, such as that a code was typed in. Without a word for an hour, AWS takes it for a failure. */
final class MessageFeedback implements MessageFeedbackOperations {
    private static final String FIELD = "messageId";

    static final TimedTransition SILENCE = TimedTransition.period(
            "pinpoint-sms-voice-v2", "message-feedback", "PENDING", "FAILED", Duration.ofHours(1));

    private final Deliveries deliveries;

    MessageFeedback(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The last word counts, until the hour is over. */
    @Override
    public PutMessageFeedbackResult putMessageFeedback(PutMessageFeedbackRequest input, RequestContext context) {
        Scope scope = context.scope();
        SentMessage message = deliveries
                .find(scope, input.messageId())
                .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.MESSAGE, input.messageId()));
        if (!message.feedbackEnabled()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_REQUEST, FIELD, "The message was sent without feedback");
        }
        if (message.feedbackOver()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_REQUEST, FIELD, "The message was sent more than an hour ago");
        }
        deliveries.note(scope, message, input.messageFeedbackStatus());
        return PutMessageFeedbackResult.builder()
                .messageId(message.messageId())
                .messageFeedbackStatus(input.messageFeedbackStatus())
                .build();
    }

    /** Nothing was said in time. */
    void giveUp(Scope scope, String messageId) {
        deliveries.find(scope, messageId).ifPresent(message -> {
            MessageFeedbackStatus said = message.feedbackStatus();
            deliveries.note(
                    scope,
                    message.toBuilder().feedbackOver(true).build(),
                    said == null ? MessageFeedbackStatus.FAILED : said);
        });
    }
}
