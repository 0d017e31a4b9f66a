package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.message.MediaTypes;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules;
import dev.dialtone.smsvoice.model.MediaMessageOperations;
import dev.dialtone.smsvoice.model.SendMediaMessageRequest;
import dev.dialtone.smsvoice.model.SendMediaMessageResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.messages.Content;
import java.util.List;
import java.util.Objects;

/** Text and a file, as MMS: one part, however long the text is. Whether the file is there, and how large, nobody looks. */
final class MediaMessages implements MediaMessageOperations {
    private static final String BODY = "messageBody";
    private static final String FILES = "mediaUrls";

    private final Sending sending;

    MediaMessages(Sending sending) {
        this.sending = sending;
    }

    @Override
    public SendMediaMessageResult sendMediaMessage(SendMediaMessageRequest input, RequestContext context) {
        List<String> files = Objects.requireNonNullElse(input.mediaUrls(), List.of());
        if (input.messageBody() == null && files.isEmpty()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER,
                    List.of(
                            SmsVoiceErrors.field(BODY, "A media message needs a text or a file"),
                            SmsVoiceErrors.field(FILES, "A media message needs a text or a file")));
        }
        for (int i = 0; i < files.size(); i++) {
            requireSupported(files.get(i), FILES + "." + (i + 1) + ".member");
        }
        String id = sending.send(
                context,
                new SendOrder(
                        MessageKind.MEDIA,
                        input,
                        new SendOrder.Choice(input.originationIdentity(), input.protectConfigurationId(), null),
                        new Content(input.messageBody(), files, 1, null),
                        SendOrder.Payment.of(MessageKind.MEDIA.spendChannel(), 1, SendOrder.price(input.maxPrice())),
                        SendOrder.timeToLive(input.timeToLive()),
                        null,
                        SendRules.MESSAGE));
        return SendMediaMessageResult.builder().messageId(id).build();
    }

    private static void requireSupported(String url, String field) {
        MediaTypes.unsupported(url).ifPresent(ending -> {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MEDIA_TYPE_NOT_SUPPORTED,
                    field,
                    "Files that end in ." + ending + " cannot be sent");
        });
    }
}
