package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.delivery.ApprovedMessage;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.SendVoiceMessageRequest;
import dev.dialtone.smsvoice.model.SendVoiceMessageResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VoiceMessageBodyTextType;
import dev.dialtone.smsvoice.model.VoiceMessageOperations;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;

/** Calls that read a text out. Nobody hears the voice, so it makes no difference which one the request chooses. */
final class VoiceMessages implements VoiceMessageOperations {
    private static final String BODY = "messageBody";

    private final Sending sending;
    private final CallSandbox sandbox;

    VoiceMessages(Sending sending, CallSandbox sandbox) {
        this.sending = sending;
        this.sandbox = sandbox;
    }

    @Override
    public SendVoiceMessageResult sendVoiceMessage(SendVoiceMessageRequest input, RequestContext context) {
        Speech speech = speech(input);
        ApprovedMessage call = sending.check(
                context,
                new SendOrder(
                        MessageKind.VOICE,
                        input,
                        new SendOrder.Choice(input.originationIdentity(), input.protectConfigurationId(), null),
                        speech.content(),
                        SendOrder.Payment.ofCall(
                                MessageKind.VOICE.spendChannel(), speech.minutes(),
                                speech.seconds(), SendOrder.price(input.maxPricePerMinute())),
                        SendOrder.timeToLive(input.timeToLive()),
                        null,
                        SendRules.MESSAGE));
        sandbox.require(context.scope(), call.recipient(), speech);
        String id = sending.dispatch(context, call);
        if (!input.dryRun()) {
            sandbox.count(context.scope(), call.recipient());
        }
        return SendVoiceMessageResult.builder().messageId(id).build();
    }

    /** What the request wants read out: plain text, unless it says SSML. */
    private static Speech speech(SendVoiceMessageRequest input) {
        String body = input.messageBody();
        if (body == null) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.MISSING_PARAMETER, BODY, "A call needs a text");
        }
        if (input.messageBodyTextType() == null || input.messageBodyTextType().equals(VoiceMessageBodyTextType.TEXT)) {
            requireLength(body, Ssml.MAX_TEXT_CHARACTERS);
            return Speech.ofText(body);
        }
        requireLength(body, Ssml.MAX_SSML_CHARACTERS);
        Ssml.wrong(body).ifPresent(wrong -> {
            throw malformed(wrong);
        });
        return Speech.ofSsml(body);
    }

    private static void requireLength(String body, int longest) {
        int length = body.codePointCount(0, body.length());
        if (length > longest) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                    BODY,
                    "The text has " + length + " characters, " + longest + " at most");
        }
    }

    private static ValidationException malformed(String wrong) {
        return SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_PARAMETER, BODY, wrong);
    }
}
