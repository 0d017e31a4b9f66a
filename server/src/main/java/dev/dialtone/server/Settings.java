package dev.dialtone.server;

import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.signature.AccessKeys;
import dev.dialtone.core.transition.TransitionSpeed;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set. Start from {@link #DEFAULTS}.
 *
 * @param listener what it listens to
 * @param callers what holds of those who do not say
 * @param transitions how long what AWS does in seconds or minutes takes
 * @param quotas how high quotas are that AWS raises on request
 * @param throttle which calls are too many in a second
 * @param events where events go
 * @param log what is logged, and how
 * @param state what is there from the start
 */
public record Settings(
        Listener listener,
        Callers callers,
        TransitionSpeed transitions,
        QuotaLevel quotas,
        Throttle throttle,
        EventUrls events,
        Logging log,
        State state) {

    /** What holds when nothing is set. */
    public static final Settings DEFAULTS = new Settings(
            new Listener(
                    "127.0.0.1",
                    4566,
                    new Limits(1024 * 1024, 1024L * 1024 * 1024, 1024),
                    Hosts.usual(),
                    Cors.localhostAnd(Set.of()),
                    Tls.OFF,
                    null),
            new Callers("us-east-1", "000000000000"),
            TransitionSpeed.FAST,
            QuotaLevel.HIGH,
            Throttle.OFF,
            EventUrls.NONE,
            new Logging(LogLevel.INFO, LogFormat.TEXT),
            State.NOTHING);

    /**
     * What is listened to.
     *
     * @param host name or address to bind
     * @param port to bind; 0 takes a free one
     * @param limits of what it takes
     * @param hosts names by which it may be called
     * @param cors which web pages may call
     * @param tls whether HTTPS is spoken besides HTTP, and by whose certificate
     * @param accessKeys the keys whose signatures are taken; null: any signature is, and none as well
     */
    public record Listener(
            String host,
            int port,
            Limits limits,
            Hosts hosts,
            Cors cors,
            Tls tls,
            @Nullable AccessKeys accessKeys) {

        /** With another address to bind. */
        public Listener withAddress(String newHost, int newPort) {
            return new Listener(newHost, newPort, limits, hosts, cors, tls, accessKeys);
        }

        /** With other limits. */
        public Listener withLimits(Limits newLimits) {
            return new Listener(host, port, newLimits, hosts, cors, tls, accessKeys);
        }

        /** With another rule for web pages. */
        public Listener withCors(Cors newCors) {
            return new Listener(host, port, limits, hosts, newCors, tls, accessKeys);
        }
    }

    /**
     * How much is taken.
     *
     * @param maxBodyBytes of a request
     * @param maxStateBytes of a state document that is put
     * @param maxConnections open at a time
     */
    public record Limits(int maxBodyBytes, long maxStateBytes, int maxConnections) {}

    /**
     * HTTPS on the port of HTTP.
     *
     * @param isOn whether it is spoken
     * @param certificate file of PEM with the certificate and its chain; null: one is made at the start
     * @param key file of PEM with the certificate's private key; null: one is made, too
     */
    public record Tls(
            boolean isOn,
            @Nullable Path certificate,
            @Nullable Path key) {

        /** Only HTTP. */
        public static final Tls OFF = new Tls(false, null, null);

        /** With a certificate that is made at the start. */
        public static final Tls SELF_SIGNED = new Tls(true, null, null);
    }

    /**
     * Who does not say where and whose.
     *
     * @param region of unsigned requests
     * @param account of those whose access key names none, 12 digits
     */
    public record Callers(String region, String account) {}

    /**
     * What is there before anybody calls.
     *
     * @param dataFolder keeps what accounts hold from one start to the next; null: nothing does
     * @param seeds files of operations, and folders that have some, in the order in which they are run
     * @param initFolder whose files come before these, perhaps none; null: there is none
     */
    public record State(
            @Nullable Path dataFolder,
            List<Path> seeds,
            @Nullable Path initFolder) {

        /** It begins empty. */
        public static final State NOTHING = new State(null, List.of(), null);

        /** Copies the seeds. */
        public State {
            seeds = List.copyOf(seeds);
        }
    }

    /**
     * Where events go.
     *
     * @param endpoint base URL of the services that events go to; absent: they are only logged
     * @param webhook URL that events are posted to; absent: there is none
     */
    public record EventUrls(
            @Nullable URI endpoint, @Nullable URI webhook) {

        /** They go nowhere. */
        public static final EventUrls NONE = new EventUrls(null, null);
    }

    /** Which calls are too many in a second. */
    public enum Throttle {
        /** None. */
        OFF,
        /** Those beyond the rates that AWS documents, of calls and of messages. */
        AWS
    }

    /**
     * What is logged, and how.
     *
     * @param level the least important lines
     */
    public record Logging(LogLevel level, LogFormat format) {}

    /** How lines of the log look. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** For programs: an object a line. */
        JSON
    }

    /** How much is logged. */
    public enum LogLevel {
        /** Faults of the program. */
        ERROR,
        /** And what looks wrong. */
        WARN,
        /** And a line for each request. */
        INFO,
        /** And what was asked, polls, and what only developers of Dialtone need. */
        DEBUG
    }

    /**
     * Reads settings from variables by the names that they have in the environment, such as {@code DIALTONE_TRANSITIONS}.
     *
     * @param variables what is not among them is at its default
     * @throws BadSetting for a DIALTONE_ variable that is not known, and for a value that cannot be taken
     */
    public static Settings of(Map<String, String> variables) {
        return SettingsReader.read(variables);
    }

    /** The region of unsigned requests. */
    public String region() {
        return callers.region;
    }

    /** The account of callers whose access key names none, 12 digits. */
    public String account() {
        return callers.account;
    }

    /** With other things there from the start. */
    public Settings withState(State other) {
        return new Settings(listener, callers, transitions, quotas, throttle, events, log, other);
    }

    /** Listening otherwise. */
    public Settings withListener(Listener other) {
        return new Settings(other, callers, transitions, quotas, throttle, events, log, state);
    }

    /** With another address to bind. */
    public Settings withAddress(String host, int port) {
        return withListener(listener.withAddress(host, port));
    }

    /** With another speed of transitions. */
    public Settings withTransitions(TransitionSpeed speed) {
        return new Settings(listener, callers, speed, quotas, throttle, events, log, state);
    }

    /** With other URLs for events. */
    public Settings withEvents(EventUrls urls) {
        return new Settings(listener, callers, transitions, quotas, throttle, urls, log, state);
    }

    /** With quotas of another level. */
    public Settings withQuotas(QuotaLevel level) {
        return new Settings(listener, callers, transitions, level, throttle, events, log, state);
    }

    /** With other calls too many. */
    public Settings withThrottle(Throttle other) {
        return new Settings(listener, callers, transitions, quotas, other, events, log, state);
    }

    /** The names that it may be called by besides the usual ones, without that for any. */
    List<String> names() {
        return Stream.concat(Stream.of(listener.host), listener.hosts.named().stream())
                .filter(name -> !Hosts.usual().named().contains(name))
                .filter(name -> !name.equals("*") && !name.contains(":"))
                .sorted()
                .toList();
    }

    HttpSettings http() {
        HttpLimits limits = HttpLimits.defaults()
                .withMaxBodyBytes(listener.limits.maxBodyBytes)
                .withMaxStreamedBodyBytes(listener.limits.maxStateBytes)
                .withMaxConnections(listener.limits.maxConnections);
        // Who binds a name wants to be called by it.
        return HttpSettings.defaults()
                .withAddress(listener.host, listener.port)
                .withLimits(limits)
                .withHosts(listener.hosts.and(Set.of(listener.host)))
                .withCors(listener.cors);
    }
}
