package dev.dialtone.core.events;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was emitted for one target.
 *
 * @param eventId Dialtone's own; an event with several targets has one for each
 * @param payload what it tells
 * @param destination the name of the target; absent: it had none
 * @param attempts how often it was sent
 * @param lastError why the last attempt did not succeed; absent: it did, or there was none
 * @param emittedAt on the account's clock
 */
public record EmittedEvent(
        String eventId,
        Payload payload,
        @Nullable String destination,
        Delivery delivery,
        int attempts,
        @Nullable String lastError,
        Instant emittedAt,
        String region) {

    private static final int BYTES = 180;

    /** AWS's own object. */
    public Document event() {
        return payload.json();
    }

    /** About how many bytes of memory it keeps alive by itself. */
    public long weight() {
        return BYTES + Weight.of(destination) + Weight.of(lastError) + payload.weight();
    }

    /** The same event with how its sending ended. */
    EmittedEvent after(EventSender.DeliveryReport report) {
        Delivery end = report.delivered() ? Delivery.DELIVERED : Delivery.FAILED;
        return new EmittedEvent(
                eventId, payload, destination, end, report.attempts(), report.error(), emittedAt, region);
    }
}
