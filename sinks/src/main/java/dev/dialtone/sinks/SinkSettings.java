package dev.dialtone.sinks;

import dev.dialtone.core.events.Target;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where events go, and with how much patience. Start from {@link #to}.
 *
 * @param eventsEndpoint base URL of SNS, Firehose, CloudWatch Logs and EventBridge; absent: nothing goes there
 * @param webhook URL that events of {@link Target.Webhook} are posted to; absent: none is
 * @param attempts how often an event is sent, and with what waits
 * @param capacity how much there may be at a time
 * @param keepAlive how long a connection stays open without an event
 * @param lastMoment how long what is on its way may take when it is closed
 * @param tls whom https trusts; absent: what the JVM trusts
 */
public record SinkSettings(
        @Nullable URI eventsEndpoint,
        @Nullable URI webhook,
        Attempts attempts,
        Capacity capacity,
        Duration keepAlive,
        Duration lastMoment,
        @Nullable SSLContext tls) {

    /**
     * The attempts to send one event.
     *
     * @param most how many there are at most
     * @param timeout of connecting, and then of an answer
     * @param firstBackoff before the second attempt; it doubles with each further one
     */
    public record Attempts(int most, Duration timeout, Duration firstBackoff) {

        /** The wait after an attempt; attempts count from 1. */
        Duration backoffAfter(int attempt) {
            return firstBackoff.multipliedBy(1L << (attempt - 1));
        }
    }

    /**
     * How much there may be at a time.
     *
     * @param maxWaiting how many events may be on their way; two URLs share them evenly
     * @param connectionsPerUrl how many connections are open at most
     */
    public record Capacity(int maxWaiting, int connectionsPerUrl) {}

    /** The usual patience. */
    public static SinkSettings to(@Nullable URI eventsEndpoint, @Nullable URI webhook) {
        return new SinkSettings(
                eventsEndpoint,
                webhook,
                new Attempts(4, Duration.ofSeconds(5), Duration.ofMillis(200)),
                new Capacity(10_000, 4),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                null);
    }

    /** The URL for such a target; absent when none is set. */
    @Nullable URI url(Target target) {
        return target instanceof Target.Webhook ? webhook : eventsEndpoint;
    }

    /** How many events may be on their way to one URL. */
    int maxWaitingPerUrl() {
        return capacity.maxWaiting / urls();
    }

    /** How many URLs there are to share what may be on its way; 1 at least. */
    int urls() {
        return eventsEndpoint == null || webhook == null ? 1 : 2;
    }
}
