package dev.dialtone.server;

import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.state.Pace;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set. Start from {@link #DEFAULTS}.
 *
 * @param host name or address to bind
 * @param port to bind; 0 takes a free one
 * @param region of unsigned requests
 * @param account of callers whose access key names none, 12 digits
 * @param transitions how long what AWS does in seconds or minutes takes
 * @param eventsEndpoint base URL of the services that events go to; absent: they are only logged
 * @param webhook URL that events are posted to; absent: there is none
 * @param maxBodyBytes of a request
 * @param maxConnections open at a time
 * @param log the least important messages to be logged
 * @param cors which web pages may call
 */
public record Settings(
        String host,
        int port,
        String region,
        String account,
        Pace transitions,
        @Nullable URI eventsEndpoint,
        @Nullable URI webhook,
        int maxBodyBytes,
        int maxConnections,
        LogLevel log,
        Cors cors) {

    /** What holds when nothing is set. */
    public static final Settings DEFAULTS = new Settings(
            "127.0.0.1",
            4566,
            "us-east-1",
            "000000000000",
            Pace.FAST,
            null,
            null,
            1024 * 1024,
            1024,
            LogLevel.INFO,
            Cors.anyOrigin());

    /** How much is logged. */
    public enum LogLevel {
        /** Faults of the program. */
        ERROR,
        /** And what looks wrong. */
        WARN,
        /** And the start. */
        INFO,
        /** And what only developers of Dialtone need. */
        DEBUG
    }

    /** With another address to bind. */
    public Settings withAddress(String newHost, int newPort) {
        return new Settings(
                newHost,
                newPort,
                region,
                account,
                transitions,
                eventsEndpoint,
                webhook,
                maxBodyBytes,
                maxConnections,
                log,
                cors);
    }

    /** With another pace of transitions. */
    public Settings withTransitions(Pace pace) {
        return new Settings(
                host, port, region, account, pace, eventsEndpoint, webhook, maxBodyBytes, maxConnections, log, cors);
    }

    /** With other URLs for events; an absent one is none. */
    public Settings withEventUrls(@Nullable URI endpoint, @Nullable URI hook) {
        return new Settings(
                host, port, region, account, transitions, endpoint, hook, maxBodyBytes, maxConnections, log, cors);
    }

    HttpSettings http() {
        HttpLimits limits = HttpLimits.defaults().withMaxBodyBytes(maxBodyBytes).withMaxConnections(maxConnections);
        return HttpSettings.defaults()
                .withAddress(host, port)
                .withLimits(limits)
                .withCors(cors);
    }
}
