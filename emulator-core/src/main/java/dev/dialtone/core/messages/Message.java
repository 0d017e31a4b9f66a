package dev.dialtone.core.messages;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent, as the one it went to would see it, with what has become of it.
 *
 * @param from the number or name that the handset shows; absent: none was chosen
 * @param to the number in E.164
 * @param price what it costs without the carrier's fee
 * @param status in AWS's words: {@code DELIVERED}
 * @param configurationSet the name of the set that it was sent with; absent: none
 * @param context what the sender has noted on it
 * @param sentAt on the account's clock
 * @param feedback what the sender has said about it, in AWS's words: {@code RECEIVED}; absent: nothing
 * @param events AWS's own objects, in the order in which they were emitted
 */
public record Message(
        String messageId,
        Channel channel,
        @Nullable String from,
        String to,
        Content content,
        Money price,
        Money carrierFee,
        String status,
        @Nullable String configurationSet,
        Map<String, String> context,
        String accountId,
        String region,
        Instant sentAt,
        @Nullable String feedback,
        List<Document> events) {

    /** A message that is sent now, with an id of the account; it costs nothing, and no event tells of it. */
    public static Message sentNow(
            Scope scope, Channel channel, @Nullable String from, String to, Content content, String status) {
        return new Message(
                scope.account().ids().uuid(),
                channel,
                from,
                to,
                content,
                Money.ZERO,
                Money.ZERO,
                status,
                null,
                Map.of(),
                scope.account().id(),
                scope.region(),
                scope.account().timeline().now(),
                null,
                List.of());
    }

    /**
     * The message after an event.
     *
     * @param now the status that it has from now on
     * @param event AWS's own object
     */
    public Message after(String now, Document event) {
        List<Document> more = new ArrayList<>(events.size() + 1);
        more.addAll(events);
        more.add(event);
        return with(now, feedback, more);
    }

    /** The message with what the sender has said about it. */
    public Message withFeedback(String said) {
        return with(status, said, events);
    }

    private Message with(String newStatus, @Nullable String newFeedback, List<Document> newEvents) {
        return new Message(
                messageId,
                channel,
                from,
                to,
                content,
                price,
                carrierFee,
                newStatus,
                configurationSet,
                context,
                accountId,
                region,
                sentAt,
                newFeedback,
                newEvents);
    }
}
