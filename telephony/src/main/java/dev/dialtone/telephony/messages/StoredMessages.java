package dev.dialtone.telephony.messages;

import dev.dialtone.core.events.Payload;
import dev.dialtone.telephony.model.StoredMessage;

/** Messages as they are saved. */
final class StoredMessages {
    private StoredMessages() {}

    static StoredMessage stored(Message message) {
        Content content = message.content();
        Message.Sending sending = message.sending();
        return StoredMessage.builder()
                .messageId(message.messageId())
                .channel(message.channel().name())
                .from(message.from())
                .to(message.to())
                .body(content.body())
                .mediaUrls(content.mediaUrls())
                .parts(content.parts())
                .encoding(content.encoding() == null ? null : content.encoding().name())
                .spoken(content.spoken())
                .rich(content.rich())
                .price(message.cost().price().hundredThousandths())
                .carrierFee(message.cost().carrierFee().hundredThousandths())
                .accountId(sending.accountId())
                .region(sending.region())
                .sentAt(sending.at())
                .configurationSet(sending.configurationSet())
                .context(sending.context())
                .status(message.progress().status())
                .feedback(message.progress().feedback())
                .events(message.events())
                .build();
    }

    /** The message; a channel or encoding that there is not is an {@link IllegalArgumentException}. */
    static Message message(StoredMessage stored) {
        return new Message(
                stored.messageId(),
                Channel.valueOf(stored.channel()),
                stored.from(),
                stored.to(),
                new Content(
                        stored.body(),
                        stored.mediaUrls(),
                        stored.parts(),
                        stored.encoding() == null ? null : Encoding.valueOf(stored.encoding()),
                        stored.spoken(),
                        stored.rich()),
                new Message.Cost(new Money(stored.price()), new Money(stored.carrierFee())),
                new Message.Sending(
                        stored.accountId(),
                        stored.region(),
                        stored.sentAt(),
                        stored.configurationSet(),
                        stored.context()),
                new Message.Progress(
                        stored.status(),
                        stored.feedback(),
                        stored.events().stream()
                                .map(event -> Payload.saved(event, null))
                                .toList()));
    }
}
