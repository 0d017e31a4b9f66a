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
 */
public record Message(
        String messageId,
        Channel channel,
        @Nullable String from,
        String to,
        Content content,
        Cost cost,
        Sending sending,
        Progress progress) {

    private static final int BYTES = 400;
    private static final int EVENT_BYTES = 300;

    /**
     * What it costs.
     *
     * @param price without the carrier's fee
     */
    public record Cost(Money price, Money carrierFee) {

        /** It costs nothing. */
        public static final Cost NONE = new Cost(Money.ZERO, Money.ZERO);
    }

    /**
     * How it was sent.
     *
     * @param at on the account's clock
     * @param configurationSet the name of the set that it was sent with; absent: none
     * @param context what the sender has noted on it
     */
    public record Sending(
            String accountId,
            String region,
            Instant at,
            @Nullable String configurationSet,
            Map<String, String> context) {

        /** Now, with nothing but the message. */
        public static Sending now(Scope scope) {
            return new Sending(
                    scope.account().id(),
                    scope.region(),
                    scope.account().timeline().now(),
                    null,
                    Map.of());
        }
    }

    /**
     * What has become of it.
     *
     * @param status in AWS's words: {@code DELIVERED}
     * @param feedback what the sender has said about it, in AWS's words: {@code RECEIVED}; absent: nothing
     * @param payloads what its events tell, in the order in which they were emitted
     */
    public record Progress(String status, @Nullable String feedback, List<Payload> payloads) {}

    /** A message that is sent now, with an id of the account; it costs nothing, and no event tells of it. */
    public static Message sentNow(
            Scope scope, Channel channel, @Nullable String from, String to, Content content, String status) {
        return new Message(
                scope.account().ids().uuid(),
                channel,
                from,
                to,
                content,
                Cost.NONE,
                Sending.now(scope),
                new Progress(status, null, List.of()));
    }

    /** AWS's own objects about it, in the order in which they were emitted. */
    public List<Document> events() {
        return progress.payloads.stream().map(Payload::json).toList();
    }

    /**
     * The message after an event.
     *
     * @param now the status that it has from now on
     * @param payload what the event tells
     */
    public Message after(String now, Payload payload) {
        return with(new Progress(now, progress.feedback, and(progress.payloads, payload)));
    }

    /** The message with what the sender has said about it. */
    public Message withFeedback(String said) {
        return with(new Progress(progress.status, said, progress.payloads));
    }

    /**
     * About how many bytes of memory it keeps alive by itself. What its events tell, they have in common with each other, and the
     * context with the message: the heaviest counts for all. Those that were saved have nothing in common.
     */
    public long weight() {
        long heaviest = Weight.of(sending.context);
        long saved = 0;
        List<Payload> payloads = progress.payloads;
        for (int i = 0; i < payloads.size(); i++) {
            Payload payload = payloads.get(i);
            if (payload instanceof Payload.Saved) {
                saved += payload.weight();
            } else {
                heaviest = Math.max(heaviest, payload.weight());
            }
        }
        return BYTES + content.weight() + heaviest + saved + (long) EVENT_BYTES * payloads.size();
    }

    private static List<Payload> and(List<Payload> payloads, Payload last) {
        return switch (payloads.size()) {
            case 0 -> List.of(last);
            case 1 -> List.of(payloads.get(0), last); // As many as nearly every message has.
            default -> Stream.concat(payloads.stream(), Stream.of(last)).toList();
        };
    }

    private Message with(Progress now) {
        return new Message(messageId, channel, from, to, content, cost, sending, now);
    }
}
