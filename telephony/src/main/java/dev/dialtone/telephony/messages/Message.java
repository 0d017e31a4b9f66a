package dev.dialtone.telephony.messages;

import dev.dialtone.core.events.Payload;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param payloads what its events tell, in the order in which they were emitted
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
        List<Payload> payloads) {

    private static final int BYTES = 350;
    private static final int EVENT_BYTES = 300;

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

    /** AWS's own objects about it, in the order in which they were emitted. */
    public List<Document> events() {
        return payloads.stream().map(Payload::json).toList();
    }

    /**
     * The message after an event.
     *
     * @param now the status that it has from now on
     * @param payload what the event tells
     */
    public Message after(String now, Payload payload) {
        return with(now, feedback, and(payloads, payload));
    }

    /** The message with what the sender has said about it. */
    public Message withFeedback(String said) {
        return with(status, said, payloads);
    }

    /**
     * About how many bytes of memory it keeps alive by itself. What its events tell, they have in common with each other, and the
     * context with the message: the heaviest counts for all.
     */
    long weight() {
        long heaviest = Weight.of(context);
        for (Payload payload : payloads) {
            heaviest = Math.max(heaviest, payload.weight());
        }
        return BYTES + content.weight() + heaviest + (long) EVENT_BYTES * payloads.size();
    }

    private static List<Payload> and(List<Payload> payloads, Payload last) {
        return switch (payloads.size()) {
            case 0 -> List.of(last);
            case 1 -> List.of(payloads.get(0), last); // As many as nearly every message has.
            default -> Stream.concat(payloads.stream(), Stream.of(last)).toList();
        };
    }

    private Message with(String newStatus, @Nullable String newFeedback, List<Payload> newPayloads) {
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
                newPayloads);
    }
}
