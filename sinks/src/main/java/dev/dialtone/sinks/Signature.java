package dev.dialtone.sinks;

import dev.dialtone.core.signature.SignatureV4;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * AWS's Signature Version 4, for POST requests without a query.
 *
 * @param service the signing name
 */
record Signature(String accessKey, String secret, String region, String service) {

    /**
     * What the Authorization header says.
     *
     * @param path as it stands in the request
     * @param headers all that are signed, in lower case: host and x-amz-date at least
     */
    String authorization(String path, Map<String, String> headers, byte[] body, Instant now) {
        TreeMap<String, String> sorted = new TreeMap<>(headers);
        String names = String.join(";", sorted.keySet());
        StringBuilder request = new StringBuilder("POST\n")
                .append(SignatureV4.path(SignatureV4.bytes(path)))
                .append("\n\n");
        sorted.forEach((name, value) -> request.append(name)
                .append(':')
                .append(SignatureV4.bytes(value.strip().replaceAll(" +", " ")))
                .append('\n'));
        request.append('\n').append(names).append('\n').append(SignatureV4.hash(body));

        String dateTime = SignatureV4.dateTime(now);
        String scope = String.join("/", dateTime.substring(0, 8), region, service, "aws4_request");
        return SignatureV4.ALGORITHM + " Credential=" + accessKey + '/' + scope + ", SignedHeaders=" + names
                + ", Signature=" + SignatureV4.signature(secret, scope, dateTime, request.toString());
    }
}
