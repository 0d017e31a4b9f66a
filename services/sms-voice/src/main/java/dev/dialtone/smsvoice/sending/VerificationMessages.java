package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.MessageParts;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.LanguageCode;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeRequest;
import dev.dialtone.smsvoice.model.SendTextMessageRequest;
import dev.dialtone.smsvoice.model.VerificationChannel;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.telephony.messages.Content;
import java.util.List;
import java.util.Objects;

/**
 * Brings verification codes, as texts or calls, on the way of all other messages. Two rules do not hold for them: that of
 * the sandbox, which asks for numbers that such a code has verified, and that of opt-out lists, since whoever tells the
 * code agrees anew. Without an identity in the request, the account must have one in the number's country.
 */
final class VerificationMessages {
    private final Sending sending;

    VerificationMessages(Sending sending) {
        this.sending = sending;
    }

    /** Sends a code, and answers the id of the message. */
    String send(
            RequestContext context,
            VerifiedDestinationNumber number,
            SendDestinationNumberVerificationCodeRequest input,
            String code) {
        String body =
                VerificationCodes.body(Objects.requireNonNullElse(input.languageCode(), LanguageCode.EN_US), code);
        SendRules rules = number.attemptTimestamps().isEmpty() ? SendRules.FIRST_VERIFICATION : SendRules.VERIFICATION;
        return sending.send(
                context,
                input.verificationChannel().equals(VerificationChannel.VOICE)
                        ? call(number, input, body, rules)
                        : text(number, input, body, rules));
    }

    private static SendOrder text(
            VerifiedDestinationNumber number,
            SendDestinationNumberVerificationCodeRequest input,
            String body,
            SendRules rules) {
        MessageParts parts = MessageParts.of(body);
        return new SendOrder(
                MessageKind.TEXT,
                asMessage(number, input),
                SendOrder.Choice.ofOrigin(input.originationIdentity()),
                new Content(body, List.of(), parts.parts(), parts.encoding()),
                SendOrder.Payment.of(MessageKind.TEXT.spendChannel(), parts.parts(), null),
                SendOrder.timeToLive(null),
                null,
                rules);
    }

    private static SendOrder call(
            VerifiedDestinationNumber number,
            SendDestinationNumberVerificationCodeRequest input,
            String body,
            SendRules rules) {
        Speech speech = Speech.ofText(body);
        return new SendOrder(
                MessageKind.VOICE,
                asMessage(number, input),
                SendOrder.Choice.ofOrigin(input.originationIdentity()),
                speech.content(),
                SendOrder.Payment.ofCall(MessageKind.VOICE.spendChannel(), speech.minutes(), speech.seconds(), null),
                SendOrder.timeToLive(null),
                null,
                rules);
    }

    /** What the request has in common with those that send messages. */
    private static SendTextMessageRequest asMessage(
            VerifiedDestinationNumber number, SendDestinationNumberVerificationCodeRequest input) {
        return SendTextMessageRequest.builder()
                .destinationPhoneNumber(number.destinationPhoneNumber())
                .configurationSetName(input.configurationSetName())
                .context(input.context())
                .build();
    }
}
