package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpSettings;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request says.
 *
 * @param request without its body
 * @param keepAlive whether the client wants to send more on this connection
 * @param http10 whether it speaks HTTP/1.0, which has to be told that the connection stays open
 * @param announcedBytes Content-Length; -1 when there is none
 * @param readWhileArriving whether the handler reads the body while it arrives
 * @param expectsContinue whether the client waits for a word before it sends the body
 * @param rejection why the request goes no further, or null
 */
record RequestHead(
        HttpRequest request,
        boolean keepAlive,
        boolean http10,
        long announcedBytes,
        boolean readWhileArriving,
        boolean expectsContinue,
        @Nullable HttpRejection rejection) {

    private static final byte[] NO_BODY = new byte[0];

    /** Stands for a head that never arrived, or not to its end. */
    static RequestHead unknown(HttpRejection rejection) {
        HttpRequest request = new HttpRequest("GET", "/", "", Headers.EMPTY, NO_BODY);
        return new RequestHead(request, false, false, -1, false, false, rejection);
    }

    static RequestHead read(io.netty.handler.codec.http.HttpRequest head, HttpSettings settings, HttpHandler handler) {
        if (head.decoderResult().isFailure()) {
            HttpRejection rejection = rejectionFor(head.decoderResult().cause());
            // A line that failed has left Netty's stand-in for a head; broken headers have left the good ones before
            // them.
            return "/bad-request".equals(head.uri()) ? unknown(rejection) : rejected(head, rejection);
        }
        HttpVersion version = head.protocolVersion();
        if (!version.protocolName().equals("HTTP") || version.majorVersion() != 1) {
            return rejected(head, HttpRejection.VERSION_NOT_SUPPORTED);
        }
        boolean http10 = version.minorVersion() == 0;
        Headers headers = headers(head.headers());
        RequestTarget target = RequestTarget.of(head.method().name(), head.uri());
        HttpRequest request = request(head, target, headers);
        long announcedBytes = HttpUtil.getContentLength(head, -1L);
        String expectation = http10 ? null : headers.first("Expect");
        HttpRejection rejection = target != null && isSound(headers, http10, announcedBytes)
                ? firstRefusal(request, expectation, settings)
                : HttpRejection.MALFORMED;
        boolean hasBody = announcedBytes > 0 || headers.contains("Transfer-Encoding");
        boolean readWhileArriving = rejection == null && hasBody && handler.readsWhileArriving(request);
        if (rejection == null) {
            rejection = tooLarge(announcedBytes, readWhileArriving, settings.limits());
        }
        return new RequestHead(
                request,
                HttpUtil.isKeepAlive(head),
                http10,
                announcedBytes,
                readWhileArriving,
                expectation != null,
                rejection);
    }

    /** What a failure of the decoder means to the client. */
    static HttpRejection rejectionFor(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return HttpRejection.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? HttpRejection.HEADERS_TOO_LARGE : HttpRejection.MALFORMED;
    }

    /** RFC 9112, 3.2, 6.1 and 6.3: a Host header, and only one, and no doubt about where the message ends. */
    private static boolean isSound(Headers headers, boolean http10, long announcedBytes) {
        int hosts = headers.all("Host").size();
        boolean hasLengthOrNone = !headers.contains("Transfer-Encoding");
        return (hosts == 1 || (hosts == 0 && http10))
                && (hasLengthOrNone
                        || (!http10
                                && announcedBytes < 0
                                && headers.all("Transfer-Encoding").size() == 1));
    }

    private static @Nullable HttpRejection firstRefusal(
            HttpRequest request, @Nullable String expectation, HttpSettings settings) {
        Headers headers = request.headers();
        String transferEncoding = headers.first("Transfer-Encoding");
        if (transferEncoding != null && !transferEncoding.equalsIgnoreCase("chunked")) {
            return HttpRejection.ENCODING_NOT_SUPPORTED;
        }
        String host = headers.first("Host");
        if (host != null && !settings.hosts().allow(host)) {
            return HttpRejection.HOST_NOT_ALLOWED;
        }
        if (settings.cors().refuses(request)) {
            return HttpRejection.ORIGIN_NOT_ALLOWED;
        }
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            return HttpRejection.EXPECTATION_FAILED;
        }
        return null;
    }

    private static @Nullable HttpRejection tooLarge(long announcedBytes, boolean streamed, HttpLimits limits) {
        if (streamed) {
            return announcedBytes > limits.maxStreamedBodyBytes() ? HttpRejection.STREAMED_BODY_TOO_LARGE : null;
        }
        return announcedBytes > limits.maxBodyBytes() ? HttpRejection.BODY_TOO_LARGE : null;
    }

    private static RequestHead rejected(io.netty.handler.codec.http.HttpRequest head, HttpRejection rejection) {
        RequestTarget target = RequestTarget.of(head.method().name(), head.uri());
        return new RequestHead(
                request(head, target, headers(head.headers())), false, false, -1, false, false, rejection);
    }

    /** Of a target that is none, nothing is kept. */
    private static HttpRequest request(
            io.netty.handler.codec.http.HttpRequest head, @Nullable RequestTarget target, Headers headers) {
        String method = head.method().name();
        if (target == null) {
            return new HttpRequest(method, "/", "", headers, NO_BODY);
        }
        // RFC 9112, 3.2.2: the host of the target counts, not the header.
        Headers meant = target.authority() == null
                ? headers
                : headers.toBuilder().set("Host", target.authority()).build();
        return new HttpRequest(method, target.path(), target.query(), meant, NO_BODY);
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
