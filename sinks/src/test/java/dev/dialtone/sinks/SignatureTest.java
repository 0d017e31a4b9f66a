package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.signature.SignatureV4;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The published vectors are those of AWS's Signature Version 4 test suite, by their names there. */
final class SignatureTest {

    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");
    private static final Signature PUBLISHED =
            new Signature("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "post-vanilla | - | - | - | host;x-amz-date"
                        + " | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
                "post-header-key-sort | my-header1 | value1 | - | host;my-header1;x-amz-date"
                        + " | c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
                "post-header-value-case | my-header1 | VALUE1 | - | host;my-header1;x-amz-date"
                        + " | cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
                "post-x-www-form-urlencoded | content-type | application/x-www-form-urlencoded | Param1=value1"
                        + " | content-type;host;x-amz-date"
                        + " | ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
                "post-x-www-form-urlencoded-parameters | content-type"
                        + " | application/x-www-form-urlencoded; charset=utf8 | Param1=value1"
                        + " | content-type;host;x-amz-date"
                        + " | 1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe",
            })
    void signsAsPublished(String name, String header, String value, String body, String signed, String signature) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", "example.amazonaws.com");
        headers.put("x-amz-date", SignatureV4.dateTime(NOW));
        if (header != null) {
            headers.put(header, value);
        }

        assertThat(PUBLISHED.authorization("/", headers, bytes(Objects.requireNonNullElse(body, "")), NOW))
                .as(name)
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                        + " SignedHeaders=" + signed + ", Signature=" + signature);
    }

    @ParameterizedTest
    @CsvSource({
        "sns, us-east-1, http://localhost:4566/",
        "logs, eu-west-2, https://logs.eu-west-2.amazonaws.com/",
        "events, ap-south-1, http://localhost:4566/under/a%20path~",
    })
    void signsAsTheSdkDoes(String service, String region, String url) {
        byte[] body = bytes("{\"text\":\"ü \uD83D\uDE00\"}");
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create(url))
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "Service.Operation")
                .putHeader("X-Spaced", "  a   b  ")
                .build();

        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create("111122223333", "test"))
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request();
        Map<String, String> headers = new TreeMap<>();
        signed.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String theirs = headers.remove("authorization");

        assertThat(new Signature("111122223333", "test", region, service)
                        .authorization(URI.create(url).getRawPath(), headers, body, NOW))
                .isEqualTo(theirs)
                .contains("content-type;host;", "x-amz-date", "x-spaced");
    }

    @Test
    void writesDatesOfTheirLength() {
        assertThat(SignatureV4.dateTime(Instant.parse("2026-03-01T02:03:04.999Z")))
                .isEqualTo("20260301T020304Z");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
