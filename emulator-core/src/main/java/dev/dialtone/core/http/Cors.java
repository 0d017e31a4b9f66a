package dev.dialtone.core.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages may call Dialtone from a browser, and the headers that tell the browser so. Knows a page by its Origin, and where
 * a browser sends none, by what it says of the site in {@code Sec-Fetch-Site}.
 *
 * @param on false: no header is sent, no preflight answered and no page refused
 * @param origins in lower case and without the port that goes without saying: {@code https://app.example.com}; {@code *} for any
 */
public record Cors(boolean on, Set<String> origins) {
    private static final byte[] NO_BODY = new byte[0];
    private static final String ANY = "*";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String EXPOSED =
            "x-amzn-RequestId, x-amzn-ErrorType, x-amzn-ErrorMessage, x-amz-request-id, Retry-After";
    private static final Headers FOR_ANY_ORIGIN =
            Headers.of("Access-Control-Allow-Origin", ANY, "Access-Control-Expose-Headers", EXPOSED);

    /** Copies the origins. */
    public Cors {
        origins = Set.copyOf(origins);
    }

    /** Every page may call. */
    public static Cors anyOrigin() {
        return new Cors(true, Set.of(ANY));
    }

    /**
     * Pages from this machine (localhost, 127.0.0.1, [::1], *.localhost), from Dialtone itself and from the given origins may call;
     * requests of other pages are refused with 403.
     *
     * @param extraOrigins as browsers write them: {@code https://app.example.com}; {@code *} for any
     */
    public static Cors localhostAnd(Collection<String> extraOrigins) {
        Set<String> origins = new HashSet<>();
        for (String origin : extraOrigins) {
            origins.add(normal(origin));
        }
        return new Cors(true, origins);
    }

    /** No CORS header is sent, no preflight answered and no origin refused; a browser then keeps the answers from pages. */
    public static Cors off() {
        return new Cors(false, Set.of());
    }

    /** Whether the request comes from a page that may not call. To be asked when {@link Hosts} has allowed its Host. */
    public boolean refuses(HttpRequest request) {
        if (!on || origins.contains(ANY)) {
            return false;
        }
        String origin = request.headers().first("Origin");
        if (origin != null) {
            return !allows(origin, request.headers());
        }
        // No Origin comes with what a page embeds, such as an image, nor when a link is followed; older browsers say it
        // less well.
        String site = request.headers().first("Sec-Fetch-Site");
        String referer = request.headers().first("Referer");
        return site == null
                ? referer != null && !allows(originOf(referer), request.headers())
                : site.equals("cross-site");
    }

    /** Of an URL: what is before its path. */
    private static String originOf(String url) {
        int authority = url.indexOf("://") + 3;
        int path = url.indexOf('/', authority);
        return path < 0 ? url : url.substring(0, path);
    }

    /**
     * Whether a browser sent it for a page, of whichever site: an Origin comes with all that can change something, a Referer with
     * what older browsers send, and no other client sends any of the three by itself. Nobody asks this where a page is refused;
     * it is for what should not depend on that being {@linkplain #on on}.
     */
    public static boolean isOfPage(Headers request) {
        return request.contains("Origin") || request.contains("Sec-Fetch-Site") || request.contains("Referer");
    }

    /** What to add to the answer; null for a request that no page sent, or one that may not call. */
    public @Nullable Headers answerHeaders(Headers request) {
        String origin = on ? request.first("Origin") : null;
        if (origin == null) {
            return null;
        }
        if (origins.contains(ANY)) {
            return FOR_ANY_ORIGIN;
        }
        return allows(origin, request)
                ? Headers.of(
                        "Access-Control-Allow-Origin",
                        origin,
                        "Access-Control-Expose-Headers",
                        EXPOSED,
                        "Vary",
                        "Origin")
                : null;
    }

    /** Whether a browser asks what a page may send, before it sends it. */
    public boolean isPreflight(HttpRequest request) {
        return on
                && request.method().equals("OPTIONS")
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Allows every method and every header that was asked for; {@code *} would not cover Authorization. */
    public HttpResponse preflight(HttpRequest request) {
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

    private boolean allows(String origin, Headers request) {
        String normal = normal(origin);
        if (origins.contains(normal)) {
            return true;
        }
        int schemeEnd = normal.indexOf("://");
        String scheme = normal.substring(0, Math.max(schemeEnd, 0));
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return false; // also "null": a sandboxed frame or a local file
        }
        String authority = normal.substring(schemeEnd + 3);
        String name = Hosts.nameOf(authority);
        if (name == null) {
            return false;
        }
        return name.equals("localhost")
                || name.equals("127.0.0.1")
                || name.equals("::1")
                || name.endsWith(".localhost")
                || authority.equalsIgnoreCase(request.first("Host"));
    }

    /** As browsers write it. */
    private static String normal(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") && lower.endsWith(":80")) {
            return lower.substring(0, lower.length() - 3);
        }
        return lower.startsWith("https://") && lower.endsWith(":443") ? lower.substring(0, lower.length() - 4) : lower;
    }
}
