package dev.dialtone.core.http;

import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request says.
 *
 * @param request without its body
 * @param keepAlive whether the client wants to send more on this connection
 * @param http10 whether it speaks HTTP/1.0, which has to be told that the connection stays open
 * @param announcedBytes Content-Length; -1 when there is none
 * @param expectsContinue whether the client waits for a word before it sends the body
 * @param refusal why the request goes no further, or null
 */
record RequestHead(
        HttpRequest request,
        boolean keepAlive,
        boolean http10,
        long announcedBytes,
        boolean expectsContinue,
        @Nullable Refusal refusal) {

    private static final byte[] NO_BODY = new byte[0];

    /** Stands for a head that never arrived, or not to its end. */
    static RequestHead unknown(Refusal refusal) {
        HttpRequest request = new HttpRequest("GET", "/", "", Headers.EMPTY, NO_BODY);
        return new RequestHead(request, false, false, -1, false, refusal);
    }

    static RequestHead read(io.netty.handler.codec.http.HttpRequest head, HttpLimits limits, Cors cors) {
        if (head.decoderResult().isFailure()) {
            Refusal refusal = refusalFor(head.decoderResult().cause());
            // A line that failed has left Netty's stand-in for a head; broken headers have left the good ones before
            // them.
            return "/bad-request".equals(head.uri()) ? unknown(refusal) : refused(head, refusal);
        }
        HttpVersion version = head.protocolVersion();
        if (!version.protocolName().equals("HTTP") || version.majorVersion() != 1) {
            return refused(head, Refusal.VERSION_NOT_SUPPORTED);
        }
        boolean http10 = version.minorVersion() == 0;
        HttpRequest request = request(head);
        long announcedBytes = HttpUtil.getContentLength(head, -1L);
        String expectation = http10 ? null : request.headers().first("Expect");
        return new RequestHead(
                request,
                HttpUtil.isKeepAlive(head),
                http10,
                announcedBytes,
                expectation != null,
                firstRefusal(request, http10, announcedBytes, expectation, limits, cors));
    }

    /** What a failure of the decoder means to the client. */
    static Refusal refusalFor(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Refusal.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Refusal.HEADERS_TOO_LARGE : Refusal.MALFORMED;
    }

    private static @Nullable Refusal firstRefusal(
            HttpRequest request,
            boolean http10,
            long announcedBytes,
            @Nullable String expectation,
            HttpLimits limits,
            Cors cors) {
        Headers headers = request.headers();
        String transferEncoding = headers.first("Transfer-Encoding");
        if (transferEncoding != null) {
            if (http10
                    || announcedBytes >= 0
                    || headers.all("Transfer-Encoding").size() > 1) {
                return Refusal.MALFORMED; // RFC 9112 6.1 and 6.3: the end of the message is in doubt
            }
            if (!transferEncoding.equalsIgnoreCase("chunked")) {
                return Refusal.ENCODING_NOT_SUPPORTED;
            }
        }
        if (!isTarget(request) || (!http10 && headers.all("Host").size() != 1)) {
            return Refusal.MALFORMED; // RFC 9112 3.2: a Host header, and only one
        }
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            return Refusal.EXPECTATION_FAILED;
        }
        if (announcedBytes > limits.maxBodyBytes()) {
            return Refusal.BODY_TOO_LARGE;
        }
        return cors.refuses(headers) ? Refusal.ORIGIN_NOT_ALLOWED : null;
    }

    private static boolean isTarget(HttpRequest request) {
        return request.path().startsWith("/")
                || (request.path().equals("*") && request.method().equals("OPTIONS"));
    }

    private static RequestHead refused(io.netty.handler.codec.http.HttpRequest head, Refusal refusal) {
        return new RequestHead(request(head), false, false, -1, false, refusal);
    }

    private static HttpRequest request(io.netty.handler.codec.http.HttpRequest head) {
        String target = head.uri();
        Headers headers = headers(head.headers());
        if (!target.startsWith("/")) {
            int authority = absoluteFormAuthority(target);
            if (authority > 0) {
                int end = endOfAuthority(target, authority);
                // RFC 9112 3.2.2: the host of the target counts, not the header.
                headers = headers.contains("Host")
                        ? headers.toBuilder()
                                .set("Host", target.substring(authority, end))
                                .build()
                        : headers;
                target = target.startsWith("/", end) ? target.substring(end) : "/" + target.substring(end);
            }
        }
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new HttpRequest(head.method().name(), path, query, headers, NO_BODY);
    }

    private static int absoluteFormAuthority(String target) {
        String start = target.substring(0, Math.min(target.length(), 8)).toLowerCase(Locale.ROOT);
        if (start.startsWith("http://")) {
            return 7;
        }
        return start.equals("https://") ? 8 : -1;
    }

    private static int endOfAuthority(String target, int from) {
        int end = from;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static Headers headers(io.netty.handler.codec.http.HttpHeaders from) {
        String[] pairs = new String[2 * from.size()];
        int i = 0;
        Iterator<Map.Entry<CharSequence, CharSequence>> entries = from.iteratorCharSequence();
        while (entries.hasNext()) {
            Map.Entry<CharSequence, CharSequence> entry = entries.next();
            pairs[i++] = entry.getKey().toString();
            pairs[i++] = entry.getValue().toString();
        }
        return new Headers(pairs);
    }
}
