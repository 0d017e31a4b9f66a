package dev.dialtone.core.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is calculated for a signature of AWS's Signature Version 4, by who signs and by who checks (AWS Identity and Access Management
 * User Guide, "Create a signed AWS API request"). In texts each character is a byte: who has others {@linkplain #bytes makes} them so.
 */
public final class SignatureV4 {
    /** As requests name it. */
    public static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private SignatureV4() {}

    /**
     * The signature of a request, in lower-case hexadecimal.
     *
     * @param secret the secret access key
     * @param scope date, region, service and {@code aws4_request}, with a slash between each two
     * @param dateTime when it is signed, as {@link #dateTime} has it
     * @param canonicalRequest the request as it is signed
     */
    public static String signature(String secret, String scope, String dateTime, String canonicalRequest) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = Hashes.hmac(key, part);
        }
        String toSign = String.join("\n", ALGORITHM, dateTime, scope, Hashes.sha256(canonicalRequest));
        return HexFormat.of().formatHex(Hashes.hmac(key, toSign));
    }

    /** When something is signed, as {@code x-amz-date} has it: {@code 20261129T120000Z}. */
    public static String dateTime(Instant instant) {
        return SignatureTime.text(instant);
    }

    /** The hash of a body, in lower-case hexadecimal. */
    public static String hash(byte[] body) {
        return Hashes.sha256(body);
    }

    /** A path of a request as it is signed: encoded once more, for every service but S3. */
    public static String path(String path) {
        return Percent.encode(path, "/");
    }

    /** A text whose characters are the bytes that another one has in UTF-8. */
    public static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
