package dev.dialtone.core.http;

import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How the front end listens. Start from {@link #defaults()}.
 *
 * @param host name or address to bind
 * @param port to bind; 0 takes a free one
 * @param eventLoops threads that read, handle and write; they start as connections come
 * @param limits on what one client may take
 * @param hosts names by which it may be called
 * @param cors which web pages may call
 * @param tls for HTTPS, spoken on the same port as HTTP; null for HTTP only
 */
public record HttpSettings(
        String host,
        int port,
        int eventLoops,
        HttpLimits limits,
        Hosts hosts,
        Cors cors,
        @Nullable SSLContext tls) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public HttpSettings {
        HttpLimits.check("port", port, 0, 65_535);
        HttpLimits.check("eventLoops", eventLoops, 1, 1_024);
    }

    /** Port 4566 on 127.0.0.1, an event loop per core up to 8, the usual limits and names, web pages of this machine, no TLS. */
    public static HttpSettings defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new HttpSettings(
                "127.0.0.1",
                4566,
                Math.min(cores, 8),
                HttpLimits.defaults(),
                Hosts.usual(),
                Cors.localhostAnd(Set.of()),
                null);
    }

    /** With another address. */
    public HttpSettings withAddress(String newHost, int newPort) {
        return new HttpSettings(newHost, newPort, eventLoops, limits, hosts, cors, tls);
    }

    /** With other limits. */
    public HttpSettings withLimits(HttpLimits newLimits) {
        return new HttpSettings(host, port, eventLoops, newLimits, hosts, cors, tls);
    }

    /** With other names. */
    public HttpSettings withHosts(Hosts newHosts) {
        return new HttpSettings(host, port, eventLoops, limits, newHosts, cors, tls);
    }

    /** With another rule for web pages. */
    public HttpSettings withCors(Cors newCors) {
        return new HttpSettings(host, port, eventLoops, limits, hosts, newCors, tls);
    }

    /** With HTTPS beside HTTP; null for HTTP only. */
    public HttpSettings withTls(@Nullable SSLContext newTls) {
        return new HttpSettings(host, port, eventLoops, limits, hosts, cors, newTls);
    }
}
