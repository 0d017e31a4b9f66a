package dev.dialtone.core.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which web pages may call Dialtone from a browser, and the headers that tell the browser so. */
public final class Cors {
    private static final byte[] NO_BODY = new byte[0];
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String EXPOSED =
            "x-amzn-RequestId, x-amzn-ErrorType, x-amzn-ErrorMessage, x-amz-request-id, Retry-After";

    private final boolean on;
    /** Null: any origin. */
    private final @Nullable Set<String> extraOrigins;

    private final Headers anyOriginHeaders =
            Headers.of("Access-Control-Allow-Origin", "*", "Access-Control-Expose-Headers", EXPOSED);

    private Cors(boolean on, @Nullable Set<String> extraOrigins) {
        this.on = on;
        this.extraOrigins = extraOrigins;
    }

    /** Every page may call. */
    public static Cors anyOrigin() {
        return new Cors(true, null);
    }

    /**
     * Pages from this machine (localhost, 127.0.0.1, [::1], *.localhost), from Dialtone itself and from the given origins may call;
     * requests of other pages are refused with 403.
     *
     * @param extraOrigins as browsers write them: {@code https://app.example.com}
     */
    public static Cors localhostAnd(Collection<String> extraOrigins) {
        return new Cors(
                true,
                extraOrigins.stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** No CORS header is sent, no preflight answered and no origin refused; a browser then keeps the answers from pages. */
    public static Cors off() {
        return new Cors(false, null);
    }

    /** Whether the request comes from a page that may not call. */
    boolean refuses(Headers request) {
        if (!on || extraOrigins == null) {
            return false;
        }
        String origin = request.first("Origin");
        return origin != null && !allows(extraOrigins, origin.toLowerCase(Locale.ROOT), request.first("Host"));
    }

    /** What to add to the answer; null for a request that no page sent. */
    @Nullable Headers answerHeaders(Headers request) {
        if (!on) {
            return null;
        }
        String origin = request.first("Origin");
        if (origin == null) {
            return null;
        }
        if (extraOrigins == null) {
            return anyOriginHeaders;
        }
        if (refuses(request)) {
            return null;
        }
        return Headers.of(
                "Access-Control-Allow-Origin", origin, "Access-Control-Expose-Headers", EXPOSED, "Vary", "Origin");
    }

    /** Whether a browser asks what a page may send, before it sends it. */
    boolean isPreflight(HttpRequest request) {
        return on
                && request.method().equals("OPTIONS")
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Allows every method and every header that was asked for; {@code *} would not cover Authorization. */
    HttpResponse preflight(HttpRequest request) {
        Headers.Builder headers = Headers.builder().add("Access-Control-Allow-Methods", METHODS);
        String wanted = request.headers().first("Access-Control-Request-Headers");
        if (wanted != null) {
            headers.add("Access-Control-Allow-Headers", wanted);
        }
        // Chrome asks before a public page may reach a private address.
        if (request.headers().contains("Access-Control-Request-Private-Network")) {
            headers.add("Access-Control-Allow-Private-Network", "true");
        }
        return new HttpResponse(
                204, headers.add("Access-Control-Max-Age", "600").build(), NO_BODY);
    }

    private static boolean allows(Set<String> extraOrigins, String origin, @Nullable String host) {
        if (extraOrigins.contains(origin)) {
            return true;
        }
        int schemeEnd = origin.indexOf("://");
        if (schemeEnd < 0) {
            return false; // "null": a sandboxed frame or a local file
        }
        if (origin.substring(schemeEnd + 3).equalsIgnoreCase(host)) {
            return true;
        }
        String name = hostOf(origin.substring(schemeEnd + 3));
        return name.equals("localhost")
                || name.equals("127.0.0.1")
                || name.equals("[::1]")
                || name.endsWith(".localhost");
    }

    private static String hostOf(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }
}
