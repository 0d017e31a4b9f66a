package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.MessageParts;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.SendTextMessageRequest;
import dev.dialtone.smsvoice.model.SendTextMessageResult;
import dev.dialtone.smsvoice.model.TextMessageOperations;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.messages.Content;
import java.util.List;

/** Text, as SMS. */
public final class TextMessages implements TextMessageOperations {
    private static final String BODY = "messageBody";

    private final Sending sending;

    TextMessages(Sending sending) {
        this.sending = sending;
    }

    @Override
    public SendTextMessageResult sendTextMessage(SendTextMessageRequest input, RequestContext context) {
        if (input.messageBody() == null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER, BODY, "A text message needs a text");
        }
        MessageParts parts = requireParts(input.messageBody(), BODY);
        String id = sending.send(
                context,
                new SendOrder(
                        MessageKind.TEXT,
                        input,
                        new SendOrder.Choice(
                                input.originationIdentity(), input.protectConfigurationId(), input.messageType()),
                        new Content(input.messageBody(), List.of(), parts.parts(), parts.encoding()),
                        SendOrder.Payment.of(
                                MessageKind.TEXT.spendChannel(), parts.parts(), SendOrder.price(input.maxPrice())),
                        SendOrder.timeToLive(input.timeToLive()),
                        null,
                        SendRules.MESSAGE));
        return SendTextMessageResult.builder().messageId(id).build();
    }

    /** The parts of a text; one that makes too many is a ValidationException. */
    public static MessageParts requireParts(String body, String field) {
        MessageParts parts = MessageParts.of(body);
        if (parts.isTooLong()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                    field,
                    "The text makes " + parts.parts() + " parts in " + parts.encoding());
        }
        return parts;
    }
}
