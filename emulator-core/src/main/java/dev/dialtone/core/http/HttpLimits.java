package dev.dialtone.core.http;

import java.time.Duration;

/**
 * How much the front end takes, and how long it waits. Start from {@link #defaults()}.
 *
 * @param maxBodyBytes of a request; more is answered with 413
 * @param maxStreamedBodyBytes of a request whose body is read while it arrives; more is answered with 413
 * @param maxHeaderBytes of all headers of a request together; more is answered with 431
 * @param maxRequestLineBytes of method, target and version; more is answered with 414
 * @param maxConnections open at a time; a request on one more is answered with 503
 * @param maxPipelinedRequests of one connection that are worked on at a time; some 64 KiB of further ones are read
 * @param idleTimeout after which a connection without a request is closed
 * @param receiveTimeout within which a request must arrive, from its first byte to its last, and 64 KiB of a body
 *     that is read while it arrives; a slower one is answered with 408
 */
public record HttpLimits(
        int maxBodyBytes,
        long maxStreamedBodyBytes,
        int maxHeaderBytes,
        int maxRequestLineBytes,
        int maxConnections,
        int maxPipelinedRequests,
        Duration idleTimeout,
        Duration receiveTimeout) {

    /** What a Java array can hold. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public HttpLimits {
        check("maxBodyBytes", maxBodyBytes, 0, MOST_BYTES);
        if (maxStreamedBodyBytes < 0) {
            throw new IllegalArgumentException(
                    "maxStreamedBodyBytes: " + maxStreamedBodyBytes + " (expected: 0 or more)");
        }
        check("maxHeaderBytes", maxHeaderBytes, 1, MOST_BYTES);
        check("maxRequestLineBytes", maxRequestLineBytes, 1, MOST_BYTES);
        check("maxConnections", maxConnections, 1, Integer.MAX_VALUE);
        check("maxPipelinedRequests", maxPipelinedRequests, 1, Integer.MAX_VALUE);
        check("idleTimeout", idleTimeout);
        check("receiveTimeout", receiveTimeout);
    }

    /** A body of 1 MiB, or 1 GiB of one that is read while it arrives, headers of 32 KiB, 1024 connections; two minutes idle, half a minute for a request. */
    public static HttpLimits defaults() {
        // Idle for longer than the minute that the AWS SDKs keep a connection, so that they close first.
        return new HttpLimits(
                1024 * 1024,
                1024L * 1024 * 1024,
                32 * 1024,
                16 * 1024,
                1024,
                64,
                Duration.ofMinutes(2),
                Duration.ofSeconds(30));
    }

    /** With another limit on the body. */
    public HttpLimits withMaxBodyBytes(int bytes) {
        return new HttpLimits(
                bytes,
                maxStreamedBodyBytes,
                maxHeaderBytes,
                maxRequestLineBytes,
                maxConnections,
                maxPipelinedRequests,
                idleTimeout,
                receiveTimeout);
    }

    /** With another limit on bodies that are read while they arrive. */
    public HttpLimits withMaxStreamedBodyBytes(long bytes) {
        return new HttpLimits(
                maxBodyBytes,
                bytes,
                maxHeaderBytes,
                maxRequestLineBytes,
                maxConnections,
                maxPipelinedRequests,
                idleTimeout,
                receiveTimeout);
    }

    /** With another limit on connections. */
    public HttpLimits withMaxConnections(int connections) {
        return new HttpLimits(
                maxBodyBytes,
                maxStreamedBodyBytes,
                maxHeaderBytes,
                maxRequestLineBytes,
                connections,
                maxPipelinedRequests,
                idleTimeout,
                receiveTimeout);
    }

    /** With another limit on the requests of a connection that are worked on at a time. */
    public HttpLimits withMaxPipelinedRequests(int requests) {
        return new HttpLimits(
                maxBodyBytes,
                maxStreamedBodyBytes,
                maxHeaderBytes,
                maxRequestLineBytes,
                maxConnections,
                requests,
                idleTimeout,
                receiveTimeout);
    }

    /** With other times for idle connections and slow senders. */
    public HttpLimits withTimeouts(Duration idle, Duration receive) {
        return new HttpLimits(
                maxBodyBytes,
                maxStreamedBodyBytes,
                maxHeaderBytes,
                maxRequestLineBytes,
                maxConnections,
                maxPipelinedRequests,
                idle,
                receive);
    }

    static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + ".." + most + ")");
        }
    }

    private static void check(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: more than PT0S)");
        }
    }
}
