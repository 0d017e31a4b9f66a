package dev.dialtone.core.events;

import dev.dialtone.core.shape.Document;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends events to their targets. Safe for use by any thread. */
public interface EventSender {

    /** Reaches no target. */
    EventSender NONE = new NoSender();

    /** Whether there is an address for such a target. */
    boolean canSend(Target target);

    /**
     * Sends an event to a target that it {@link #canSend can send} to, and never blocks.
     *
     * @param whenOver called once, on any thread, maybe before this returns
     */
    void send(OutboundEvent event, Consumer<DeliveryReport> whenOver);

    /**
     * An event for one target.
     *
     * @param accountId the 12 digits of the account that it is of
     * @param region where it happened
     * @param payload AWS's own object
     * @param emittedAt on the account's clock
     */
    record OutboundEvent(
            String eventId, String accountId, String region, Target target, Document payload, Instant emittedAt) {}

    /**
     * How sending an event ended.
     *
     * @param attempts how often it was sent; 0 when it was not even tried
     * @param error why it was not delivered; absent when it was
     */
    record DeliveryReport(
            boolean delivered, int attempts, @Nullable String error) {}
}
