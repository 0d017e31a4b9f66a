package dev.dialtone.core.http;

/** Why the front end rejects a request before any service sees it. */
public enum HttpRejection {
    /** The bytes are no HTTP request, or one whose end is ambiguous. */
    MALFORMED(400, "the request is not valid HTTP"),
    /** The bytes are TLS, and the port speaks none. */
    TLS(400, "this port speaks HTTP, not HTTPS: use http://"),
    /** A Host that the settings do not allow. */
    HOST_NOT_ALLOWED(403, "this Host is not allowed"),
    /** A web page that the settings do not allow. */
    ORIGIN_NOT_ALLOWED(403, "this web page is not allowed"),
    /** Head or body did not arrive in time. */
    SLOW(408, "the request did not arrive in time"),
    /** The body exceeds the limit. */
    BODY_TOO_LARGE(413, "the request body is too large"),
    /** A body that is read while it arrives exceeds its limit. */
    STREAMED_BODY_TOO_LARGE(413, "the request body is too large"),
    /** The request line exceeds the limit. */
    TARGET_TOO_LONG(414, "the request line is too long"),
    /** An Expect header other than {@code 100-continue}. */
    EXPECTATION_FAILED(417, "only Expect: 100-continue is supported"),
    /** The headers together exceed the limit. */
    HEADERS_TOO_LARGE(431, "the request headers are too large"),
    /** A Transfer-Encoding other than {@code chunked}. */
    ENCODING_NOT_SUPPORTED(501, "only Transfer-Encoding: chunked is supported"),
    /** As many connections as the settings allow are open. */
    TOO_MANY_CONNECTIONS(503, "too many connections are open"),
    /** The server stops, and the request has not arrived whole. */
    STOPPING(503, "Dialtone is stopping"),
    /** Neither HTTP/1.0 nor HTTP/1.1. */
    VERSION_NOT_SUPPORTED(505, "only HTTP/1.0 and HTTP/1.1 are supported");

    private static final int MOST_SHOWN = 100;

    private final int status;
    private final String reason;

    HttpRejection(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }

    /** A sentence for the caller, naming the limit that was hit, or the setting that lets such a request in. */
    public String message(HttpRequest head, HttpLimits limits) {
        return switch (this) {
            case HOST_NOT_ALLOWED ->
                "the Host " + shown(head, "Host")
                        + " is not allowed (expected: localhost, an address, a name without a dot,"
                        + " another usual name of Dialtone or AWS, or one given with --hosts or DIALTONE_HOSTS)";
            case ORIGIN_NOT_ALLOWED ->
                "web pages of " + shown(head, "Origin")
                        + " are not allowed (expected: a page of localhost or of Dialtone,"
                        + " or an origin given with --cors-origins or DIALTONE_CORS_ORIGINS)";
            case SLOW -> reason + " (expected: within " + limits.receiveTimeout() + ")";
            case BODY_TOO_LARGE -> reason + " (expected: at most " + limits.maxBodyBytes() + " bytes)";
            case STREAMED_BODY_TOO_LARGE ->
                reason + " (expected: at most " + limits.maxStreamedBodyBytes()
                        + " bytes, or what --max-state-bytes or DIALTONE_MAX_STATE_BYTES says)";
            case TARGET_TOO_LONG -> reason + " (expected: at most " + limits.maxRequestLineBytes() + " bytes)";
            case HEADERS_TOO_LARGE -> reason + " (expected: at most " + limits.maxHeaderBytes() + " bytes)";
            case TOO_MANY_CONNECTIONS -> reason + " (expected: at most " + limits.maxConnections() + ")";
            case MALFORMED, TLS, EXPECTATION_FAILED, ENCODING_NOT_SUPPORTED, STOPPING, VERSION_NOT_SUPPORTED -> reason;
        };
    }

    private static String shown(HttpRequest head, String header) {
        String value = head.headers().first(header);
        if (value == null) {
            return "other sites";
        }
        return value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
    }
}
