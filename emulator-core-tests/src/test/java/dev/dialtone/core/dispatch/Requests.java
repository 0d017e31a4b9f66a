package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Requests as clients send them. */
public final class Requests {

    private Requests() {}

    /** Any request. */
    public static HttpRequest of(String method, String target, String body, String... headers) {
        int mark = target.indexOf('?');
        return new HttpRequest(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Headers.of(headers),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** A GET without a body. */
    public static HttpRequest get(String target, String... headers) {
        return of("GET", target, "", headers);
    }

    /** An Authorization header of the given credential scope. */
    public static String signature(String key, String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + key + "/20260301/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff";
    }
}
