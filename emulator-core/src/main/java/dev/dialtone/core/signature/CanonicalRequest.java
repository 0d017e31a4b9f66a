package dev.dialtone.core.signature;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A request as it is signed: the canonical request of Signature Version 4. Each character is a byte. */
final class CanonicalRequest {
    /** Those of Amazon S3: the path is signed as it is sent, and a header says what of the payload is signed. */
    private static final Set<String> S3 = Set.of("s3", "s3-object-lambda", "s3-outposts", "s3express");

    private static final String CONTENT_HASH = "x-amz-content-sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private CanonicalRequest() {}

    static String of(HttpRequest request, Credentials credentials, String signingName) {
        boolean isS3 = S3.contains(signingName);
        StringBuilder text = new StringBuilder(512);
        text.append(request.method()).append('\n');
        text.append(isS3 ? request.path() : Percent.encode(normal(request.path()), "/"))
                .append('\n');
        text.append(QueryParameters.of(request.query()).canonical(credentials.isInQuery() ? "X-Amz-Signature" : ""))
                .append('\n');
        List<String> signed = credentials.signedHeaders();
        for (String name : signed) {
            text.append(name).append(':').append(value(request.headers(), name)).append('\n');
        }
        return text.append('\n')
                .append(String.join(";", signed))
                .append('\n')
                .append(isS3 ? hashForS3(request, credentials) : Hashes.sha256(request.body()))
                .toString();
    }

    /** All values in the order in which they came; blanks in a row count as one. */
    private static String value(Headers headers, String name) {
        StringBuilder joined = new StringBuilder();
        String separator = "";
        for (String value : headers.all(name)) {
            joined.append(separator);
            separator = ",";
            String stripped = value.strip();
            for (int i = 0; i < stripped.length(); i++) {
                boolean isBlank = isBlank(stripped.charAt(i));
                if (!isBlank || !isBlank(stripped.charAt(i - 1))) {
                    joined.append(isBlank ? ' ' : stripped.charAt(i));
                }
            }
        }
        return joined.toString();
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** Without dots and without empty segments, but for a slash at the end (RFC 3986, 5.2.4). */
    private static String normal(String path) {
        if (!path.contains("//") && !path.contains("/.")) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        // The SDKs leave no slash behind that the path does not end with, other than the RFC.
        return segments.isEmpty() ? "/" : "/" + String.join("/", segments) + (path.endsWith("/") ? "/" : "");
    }

    /** The header's word, which {@link SignatureCheck} holds against the body; without one, a presigned URL signs no payload. */
    private static String hashForS3(HttpRequest request, Credentials credentials) {
        String said = request.headers().first(CONTENT_HASH);
        return said != null ? said : credentials.isInQuery() ? UNSIGNED : Hashes.sha256(request.body());
    }

    /** Whether a header of S3 says another hash than the body's. */
    static boolean contradictsBody(HttpRequest request, String signingName) {
        String said = S3.contains(signingName) ? request.headers().first(CONTENT_HASH) : null;
        return said != null
                && !said.equals(UNSIGNED)
                && !said.startsWith("STREAMING-")
                && !said.equals(Hashes.sha256(request.body()));
    }
}
