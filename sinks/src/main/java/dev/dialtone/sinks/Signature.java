package dev.dialtone.sinks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS's Signature Version 4, for POST requests without a query.
 *
 * @param service the signing name
 */
record Signature(String accessKey, String secret, String region, String service) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What {@code x-amz-date} says. */
    static String dateTime(Instant now) {
        return DATE_TIME.format(now);
    }

    /**
     * What the Authorization header says.
     *
     * @param path as it stands in the request
     * @param headers all that are signed, in lower case: host and x-amz-date at least
     */
    String authorization(String path, Map<String, String> headers, byte[] body, Instant now) {
        TreeMap<String, String> sorted = new TreeMap<>(headers);
        String names = String.join(";", sorted.keySet());
        StringBuilder request =
                new StringBuilder("POST\n").append(encoded(path)).append("\n\n");
        sorted.forEach((name, value) -> request.append(name)
                .append(':')
                .append(value.strip().replaceAll(" +", " "))
                .append('\n'));
        request.append('\n').append(names).append('\n').append(hash(body));

        String dateTime = dateTime(now);
        String date = dateTime.substring(0, 8);
        String scope = date + '/' + region + '/' + service + "/aws4_request";
        String toSign = ALGORITHM + '\n' + dateTime + '\n' + scope + '\n' + hash(bytes(request.toString()));
        String signature = HexFormat.of().formatHex(hmac(key(date), toSign));
        return ALGORITHM + " Credential=" + accessKey + '/' + scope + ", SignedHeaders=" + names + ", Signature="
                + signature;
    }

    private byte[] key(String date) {
        byte[] ofDate = hmac(bytes("AWS4" + secret), date);
        return hmac(hmac(hmac(ofDate, region), service), "aws4_request");
    }

    /** Once more: AWS signs paths that are encoded twice, of every service but S3. */
    private static String encoded(String path) {
        StringBuilder text = new StringBuilder(path.length());
        for (byte octet : bytes(path)) {
            if ((octet >= 'a' && octet <= 'z')
                    || (octet >= 'A' && octet <= 'Z')
                    || (octet >= '0' && octet <= '9')
                    || "/-_.~".indexOf(octet) >= 0) {
                text.append((char) octet);
            } else {
                text.append('%').append(UPPER_HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every JVM has SHA-256", every);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every JVM has HMAC with SHA-256", every);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
