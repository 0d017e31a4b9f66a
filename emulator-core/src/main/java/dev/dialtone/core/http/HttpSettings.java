package dev.dialtone.core.http;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How the front end listens. Start from {@link #defaults()}.
 *
 * @param host name or address to bind
 * @param port to bind; 0 takes a free one
 * @param eventLoops threads that read, handle and write; they start as connections come
 * @param limits on what one client may take
 * @param cors which web pages may call
 * @param tls for HTTPS, spoken on the same port as HTTP; null for HTTP only
 */
public record HttpSettings(
        String host,
        int port,
        int eventLoops,
        HttpLimits limits,
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

    /** Port 4566 on 127.0.0.1, an event loop per core up to 8, the usual limits, any web page, no TLS. */
    public static HttpSettings defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new HttpSettings("127.0.0.1", 4566, Math.min(cores, 8), HttpLimits.defaults(), Cors.anyOrigin(), null);
    }

    /** With another address. */
    public HttpSettings withAddress(String newHost, int newPort) {
        return new HttpSettings(newHost, newPort, eventLoops, limits, cors, tls);
    }

    /** With other limits. */
    public HttpSettings withLimits(HttpLimits newLimits) {
        return new HttpSettings(host, port, eventLoops, newLimits, cors, tls);
    }

    /** With another rule for web pages. */
    public HttpSettings withCors(Cors newCors) {
        return new HttpSettings(host, port, eventLoops, limits, newCors, tls);
    }

    /** With HTTPS beside HTTP; null for HTTP only. */
    public HttpSettings withTls(@Nullable SSLContext newTls) {
        return new HttpSettings(host, port, eventLoops, limits, cors, newTls);
    }
}
