package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.sinks.SinkSettings.Attempts;
import dev.dialtone.sinks.SinkSettings.Capacity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events for tests, and their settings. */
final class SinkFixture {

    static final String ACCOUNT = "111122223333";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    static final Target TOPIC = new Target.SnsTopic("arn:aws:sns:eu-west-2:111122223333:news", null);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private SinkFixture() {}

    static OutboundEvent event(Target target, String text) {
        return event(target, new Document(Map.of("text", text)));
    }

    static OutboundEvent event(Target target, Document payload) {
        return new OutboundEvent("id-1", ACCOUNT, "us-east-1", target, payload, NOON);
    }

    /** With time enough on a busy machine, but that the next attempt follows at once. */
    static SinkSettings to(@Nullable URI eventsEndpoint, @Nullable URI webhook) {
        SinkSettings usual = SinkSettings.to(eventsEndpoint, webhook);
        return with(usual, PATIENCE, Duration.ofMillis(1), usual.capacity().maxWaiting(), PATIENCE);
    }

    static SinkSettings with(
            SinkSettings usual, Duration timeout, Duration firstBackoff, int maxWaiting, Duration lastMoment) {
        return new SinkSettings(
                usual.eventsEndpoint(),
                usual.webhook(),
                new Attempts(usual.attempts().most(), timeout, firstBackoff),
                new Capacity(maxWaiting, usual.capacity().connectionsPerUrl()),
                usual.keepAlive(),
                lastMoment,
                usual.tls());
    }

    static DeliveryReport delivered(int attempts) {
        return new DeliveryReport(true, attempts, null);
    }

    static DeliveryReport failed(int attempts, @Nullable String error) {
        return new DeliveryReport(false, attempts, error);
    }
}
