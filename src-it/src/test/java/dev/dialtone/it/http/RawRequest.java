package dev.dialtone.it.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose every byte can be chosen. Each {@code with…} gives another request. */
public final class RawRequest {

    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    private RawRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** An operation of SMS and Voice for an account. */
    public static RawRequest sms(String account, String operation, String body) {
        return new RawRequest("POST", "/", Map.of(), body.getBytes(StandardCharsets.UTF_8))
                .with("Host", "localhost")
                .with("Content-Type", "application/x-amz-json-1.0")
                .with("X-Amz-Target", "PinpointSMSVoiceV2." + operation)
                .with("Authorization", signature(account, "sms-voice"));
    }

    /** An operation of a service that speaks restJson1, for an account; without a body when it is empty. */
    public static RawRequest rest(String account, String signingName, String method, String target, String body) {
        RawRequest request = new RawRequest(method, target, Map.of(), body.getBytes(StandardCharsets.UTF_8))
                .with("Host", "localhost")
                .with("Authorization", signature(account, signingName));
        return body.isEmpty() ? request : request.with("Content-Type", "application/json");
    }

    /** What an SDK signs with, but for the signature, which nobody checks. */
    public static String signature(String account, String signingName) {
        return "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/us-east-1/" + signingName
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64);
    }

    /** Path and query. */
    public String target() {
        return target;
    }

    /** The value of a header, by the name it was given; empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body, read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** With a header set; null removes it. */
    public RawRequest with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new RawRequest(method, target, changed, body);
    }

    /** With another method. */
    public RawRequest withMethod(String newMethod) {
        return new RawRequest(newMethod, target, headers, body);
    }

    /** With another path and query. */
    public RawRequest withTarget(String newTarget) {
        return new RawRequest(method, newTarget, headers, body);
    }

    /** With another body, in UTF-8. */
    public RawRequest withBody(String newBody) {
        return withBody(newBody.getBytes(StandardCharsets.UTF_8));
    }

    /** With another body. */
    public RawRequest withBody(byte[] newBody) {
        return new RawRequest(method, target, headers, newBody);
    }

    /** As it goes over the wire. */
    public byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            lines.add("Content-Length: " + body.length);
        }
        byte[] head = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Sends it on a connection of its own. */
    public RawResponse sendTo(URI endpoint) throws IOException {
        try (RawConnection connection = RawConnection.to(endpoint)) {
            connection.send(bytes());
            return connection.read();
        }
    }
}
