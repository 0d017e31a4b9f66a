package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.origination.TwoWay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where events go: to those destinations of the configuration set that ask for their type, to EventBridge's default bus,
 * and to the webhook. AWS tells nobody of a message without a configuration set but EventBridge; the log has it anyway.
 * Messages that come in go to the channel of two-way messaging.
 */
public final class EventRouting {
    private static final String ALL = "ALL";
    private static final String SOURCE = "aws.sms-voice";

    /** AWS's words, by family. RCS has none. */
    private static final Map<MessageFamily, Target.EventBus> BUSES = Map.of(
            MessageFamily.TEXT, new Target.EventBus("Text Message Delivery Status Updated", SOURCE),
            MessageFamily.MEDIA, new Target.EventBus("Media Message Delivery Status Updated", SOURCE),
            MessageFamily.VOICE, new Target.EventBus("Voice Message Delivery Status Updated", SOURCE));

    private static final Target WEBHOOK = new Target.Webhook();

    private final ConfigurationStores configuration;
    private final Events events;

    /** For the destinations of these configuration sets. */
    public EventRouting(ConfigurationStores configuration, Events events) {
        this.configuration = configuration;
        this.events = events;
    }

    /** Emits an event to all that it is for. */
    void emit(Scope scope, MessageEvent event) {
        boolean isLogged = false;
        for (EventDestination destination : destinations(scope, event.message().configurationSetName())) {
            if (destination.enabled() && matches(destination.matchingEventTypes(), event)) {
                events.emit(scope, target(destination), event);
                isLogged = true;
            }
        }
        if (!isLogged) {
            events.record(scope, event);
        }
        Target.EventBus bus = BUSES.get(event.family());
        if (bus != null && events.canSend(bus)) {
            events.emit(scope, bus, event.withoutDestination());
        }
        if (events.canSend(WEBHOOK)) {
            events.emit(scope, WEBHOOK, event);
        }
    }

    /**
     * Passes a message that came in on to the channel of two-way messaging, and to the webhook. For Amazon
     * Connect they are logged here; {@link Inbound} tells it.
     *
     * @param twoWay is enabled
     * @return how far the message to the channel has come
     */
    Delivery passOn(Scope scope, TwoWay twoWay, Document message) {
        Payload payload = Payload.of(message);
        String channel = Objects.requireNonNull(twoWay.channel());
        Delivery delivery = Delivery.RECORDED;
        if (twoWay.isToConnect()) {
            events.record(scope, payload, channel);
        } else {
            delivery = events.emit(scope, new Target.SnsTopic(channel, twoWay.role()), payload);
        }
        if (events.canSend(WEBHOOK)) {
            events.emit(scope, WEBHOOK, payload);
        }
        return delivery;
    }

    /** A set that was deleted after the message was sent has none. */
    private List<EventDestination> destinations(Scope scope, @Nullable String configurationSet) {
        return configurationSet == null
                ? List.of()
                : configuration
                        .configurationSets()
                        .find(scope, configurationSet)
                        .map(ConfigurationSet::eventDestinations)
                        .orElse(List.of());
    }

    private static boolean matches(List<EventType> asked, MessageEvent event) {
        for (EventType one : asked) {
            String value = one.value();
            if (value.equals(event.type()) || value.equals(ALL) || value.equals(event.family() + "_" + ALL)) {
                return true;
            }
        }
        return false;
    }

    private static Target target(EventDestination destination) {
        if (destination.snsDestination() != null) {
            return new Target.SnsTopic(destination.snsDestination().topicArn(), null);
        } else if (destination.kinesisFirehoseDestination() != null) {
            return new Target.FirehoseStream(
                    destination.kinesisFirehoseDestination().deliveryStreamArn(),
                    destination.kinesisFirehoseDestination().iamRoleArn());
        } else if (destination.cloudWatchLogsDestination() != null) {
            return new Target.LogGroup(
                    destination.cloudWatchLogsDestination().logGroupArn(),
                    destination.cloudWatchLogsDestination().iamRoleArn());
        }
        throw new IllegalStateException(destination.eventDestinationName() + " has no target (expected: one)");
    }
}
