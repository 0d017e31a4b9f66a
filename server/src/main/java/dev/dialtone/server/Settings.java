package dev.dialtone.server;

import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.state.TransitionSpeed;
import java.net.URI;
import java.util.Set;
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
 * @param hosts names by which it may be called
 * @param cors which web pages may call
 * @param log the least important messages to be logged
 */
public record Settings(
        String host,
        int port,
        String region,
        String account,
        TransitionSpeed transitions,
        @Nullable URI eventsEndpoint,
        @Nullable URI webhook,
        int maxBodyBytes,
        int maxConnections,
        Hosts hosts,
        Cors cors,
        LogLevel log) {

    /** What holds when nothing is set. */
    public static final Settings DEFAULTS = new Settings(
            "127.0.0.1",
            4566,
            "us-east-1",
            "000000000000",
            TransitionSpeed.FAST,
            null,
            null,
            1024 * 1024,
            1024,
            Hosts.usual(),
            Cors.localhostAnd(Set.of()),
            LogLevel.INFO);

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
                hosts,
                cors,
                log);
    }

    /** With another speed of transitions. */
    public Settings withTransitions(TransitionSpeed speed) {
        return new Settings(
                host,
                port,
                region,
                account,
                speed,
                eventsEndpoint,
                webhook,
                maxBodyBytes,
                maxConnections,
                hosts,
                cors,
                log);
    }

    /** With other URLs for events; an absent one is none. */
    public Settings withEventUrls(@Nullable URI endpoint, @Nullable URI hook) {
        return new Settings(
                host,
                port,
                region,
                account,
                transitions,
                endpoint,
                hook,
                maxBodyBytes,
                maxConnections,
                hosts,
                cors,
                log);
    }

    HttpSettings http() {
        HttpLimits limits = HttpLimits.defaults().withMaxBodyBytes(maxBodyBytes).withMaxConnections(maxConnections);
        // Who binds a name wants to be called by it.
        return HttpSettings.defaults()
                .withAddress(host, port)
                .withLimits(limits)
                .withHosts(hosts.and(Set.of(host)))
                .withCors(cors);
    }
}
