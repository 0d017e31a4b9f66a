package dev.dialtone.protocol.tests;

import dev.dialtone.core.http.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HTTP/1.1 as bytes, written and read without the code under test. */
final class RawHttp {

    private RawHttp() {}

    /**
     * A request, with every part as given.
     *
     * @param headers a list stays one line; Content-Length is added for a body
     */
    static byte[] request(
            String method, String uri, List<String> query, String host, Map<String, String> headers, byte[] body) {
        String target = query.isEmpty() ? uri : uri + (uri.contains("?") ? "&" : "?") + String.join("&", query);
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("Host", host);
        sent.putAll(headers);
        if (body.length > 0) {
            sent.putIfAbsent("Content-Length", String.valueOf(body.length));
        }
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        sent.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** An answer, taken apart. */
    record Response(int status, Headers headers, String body) {}

    /** Reads one answer whose body goes to the end. */
    static Response response(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
        Headers.Builder headers = Headers.builder();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Response(status, headers.build(), new String(body, StandardCharsets.UTF_8));
    }
}
