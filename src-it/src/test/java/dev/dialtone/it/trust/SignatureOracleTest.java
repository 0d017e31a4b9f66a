package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The signer of the SDK for Java, against the server's own calculation. */
class SignatureOracleTest {

    private static final Emulator STRICT = Strict.start();
    private static final URI ENDPOINT = URI.create(STRICT.endpoint());
    private static final String SIGNATURE_WRONG = "The request signature we calculated does not match the signature you"
            + " provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final int REQUESTS = 300;

    /** What paths and queries are made of: what is escaped, what is not, and what looks as if it were. */
    private static final List<String> PIECES = List.of(
            "a", "Z9", "-", "_", ".", "~", " ", "+", "%", "/", "=", "&", "é", "日本", "*", "'", "(", ":", "@", "%2F");

    /** A request that is to be signed, and how. */
    private record Signing(
            SdkHttpRequest request,
            String body,
            String service,
            String region,
            AwsCredentialsIdentity credentials,
            Clock clock,
            AuthLocation where,
            Duration expires) {

        Signing with(SdkHttpRequest other) {
            return new Signing(other, body, service, region, credentials, clock, where, expires);
        }

        Signing withBody(String other) {
            return new Signing(request, other, service, region, credentials, clock, where, expires);
        }

        Signing withRegion(String other) {
            return new Signing(request, body, service, other, credentials, clock, where, expires);
        }

        Signing withService(String other) {
            return new Signing(request, body, other, region, credentials, clock, where, expires);
        }

        Signing by(AwsCredentialsIdentity other) {
            return new Signing(request, body, service, region, other, clock, where, expires);
        }

        Signing at(Instant other) {
            return new Signing(
                    request, body, service, region, credentials, Clock.fixed(other, ZoneOffset.UTC), where, expires);
        }

        Signing inQuery(Duration other) {
            return new Signing(request, body, service, region, credentials, clock, AuthLocation.QUERY_STRING, other);
        }

        SdkHttpRequest signed() {
            ContentStreamProvider payload = () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            return AwsV4HttpSigner.create()
                    .sign(signing -> {
                        signing.identity(credentials)
                                .request(request)
                                .payload(payload)
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                .putProperty(AwsV4HttpSigner.AUTH_LOCATION, where)
                                .putProperty(HttpSigner.SIGNING_CLOCK, clock);
                        if (where == AuthLocation.QUERY_STRING) {
                            signing.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, expires);
                        }
                    })
                    .request();
        }
    }

    @AfterAll
    static void stop() {
        STRICT.close();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "AwsV4HttpSigner of the SDK for Java v2, in headers")
    void takesWhateverTheSdkSignsInHeaders() throws IOException {
        Random random = new Random(15);
        for (int i = 0; i < REQUESTS; i++) {
            Signing signing = generated(random);
            assertNotRefused(signing, send(signing.signed(), signing.body()));
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "AwsV4HttpSigner of the SDK for Java v2, in the query")
    void takesWhateverTheSdkPresigns() throws IOException {
        Random random = new Random(16);
        for (int i = 0; i < REQUESTS; i++) {
            Signing signing = generated(random).inQuery(Duration.ofMinutes(1 + random.nextInt(60)));
            assertNotRefused(signing, send(signing.signed(), signing.body()));
        }
    }

    @Test
    @Evidence(Source.DIALTONE)
    void refusesEachOfThemWithOneCharacterChanged() throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < REQUESTS; i++) {
            Signing signing = generated(random);
            boolean isInQuery = i % 2 == 0;
            SdkHttpRequest signed = (isInQuery ? signing.inQuery(Duration.ofHours(1)) : signing).signed();
            SdkHttpRequest changed = switch (i % 3) {
                case 0 ->
                    signed.toBuilder().encodedPath(signed.encodedPath() + "x").build();
                case 1 ->
                    signed.toBuilder().putRawQueryParameter("another", "1").build();
                default -> signed;
            };
            RawResponse answer = send(changed, i % 3 == 2 ? signing.body() + " " : signing.body());
            assertThat(answer.body()).as("%s", signing.request().getUri()).contains(SIGNATURE_WRONG);
        }
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "https://github.com/iann0036/iamlive/issues/58, and for JSON the status 400 of"
                    + " https://github.com/carcinocron/laravel-aws-cognito-auth/issues/25")
    void doesNotKnowAStranger() throws IOException {
        AwsCredentialsIdentity stranger = AwsCredentialsIdentity.create("AKIAI44QH8DHBEXAMPLE", Strict.SECRET);

        assertError(
                send(describe().by(stranger)),
                400,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
        assertError(
                send(list("connect", "/instance").by(stranger)),
                403,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "dynalite, index.js, and its issues")
    void refusesAWrongSecretAndAChangedBody() throws IOException {
        AwsCredentialsIdentity wrong = AwsCredentialsIdentity.create(Strict.KEY, Strict.SECRET + "x");

        assertError(send(describe().by(wrong)), 400, "InvalidSignatureException", SIGNATURE_WRONG);
        assertError(send(list("chime", "/phone-numbers").by(wrong)), 403, "InvalidSignatureException", SIGNATURE_WRONG);
        assertError(send(describe().signed(), "{\"MaxResults\":5}"), 400, "InvalidSignatureException", SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-301 | Signature expired: ${at} is now earlier than ${now-5} (${now} - 5 min.)",
                "-86400 | Signature expired: ${at} is now earlier than ${now-5} (${now} - 5 min.)",
                "330 | Signature not yet current: ${at} is still later than ${now+5} (${now} + 5 min.)",
            })
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "https://github.com/remind101/logspout-kinesis/issues/21, https://github.com/basak/glacier-cli/issues/36")
    void refusesWhatIsTooOldOrTooNew(long seconds, String message) throws IOException {
        RawResponse answer = send(describe().at(Instant.now().plusSeconds(seconds)));

        String pattern = message.replaceAll("([.()+])", "\\\\$1").replaceAll("\\$\\{[^}]*}", "\\\\d{8}T\\\\d{6}Z");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"InvalidSignatureException\"").containsPattern(pattern);
    }

    @ParameterizedTest
    @ValueSource(longs = {-280, 280})
    @Evidence(value = Source.AWS_DOCS, detail = "IAM User Guide: within five minutes of the timestamp")
    void takesClocksThatAreFiveMinutesApart(long seconds) throws IOException {
        assertThat(send(describe().at(Instant.now().plusSeconds(seconds))).status())
                .isEqualTo(200);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "IAM User Guide: X-Amz-Expires, at most seven days")
    void aPresignedUrlHoldsAsLongAsItSays() throws IOException {
        Signing listing = list("connect", "/instance");
        Instant hourAgo = Instant.now().minusSeconds(3600);

        assertThat(send(listing.inQuery(Duration.ofHours(2)).at(hourAgo)).status())
                .isEqualTo(200);
        assertThat(send(listing.inQuery(Duration.ofMinutes(59)).at(hourAgo)).body())
                .contains("Signature expired: ", " - 59 min.)");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "dynalite and kinesalite, index.js; status 403 in REST of"
                    + " https://github.com/aws-amplify/amplify-flutter/issues/1539")
    void refusesAWrongScope() throws IOException {
        assertError(
                send(describe().withRegion("nowhere")),
                400,
                "InvalidSignatureException",
                "Credential should be scoped to a valid region, not 'nowhere'.");
        assertError(
                send(describe().withService("connect")),
                400,
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'sms-voice'.");
        assertError(
                send(list("chime", "/connect/instance").withRegion("mars")),
                403,
                "InvalidSignatureException",
                "Credential should be scoped to a valid region, not 'mars'. Credential should be scoped to correct"
                        + " service: 'connect'.");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "AWS's endpoints take their own region only")
    void theRegionIsThatOfTheHost() throws IOException {
        Signing toFrankfurt = describe()
                .with(describe().request().toBuilder()
                        .putHeader("Host", "sms-voice.eu-central-1.amazonaws.com")
                        .build());

        assertError(
                send(toFrankfurt),
                400,
                "InvalidSignatureException",
                "Credential should be scoped to a valid region, not 'us-east-1'.");
        assertThat(send(toFrankfurt.withRegion("eu-central-1")).status()).isEqualTo(200);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "STS API Reference, Common Errors")
    void checksCallsOfOtherServicesInTheirOwnWords() throws IOException {
        Signing identity = new Signing(
                request(SdkHttpMethod.POST, "/")
                        .putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                "Action=GetCallerIdentity&Version=2011-06-15",
                "sts",
                "us-east-1",
                AwsCredentialsIdentity.create(Strict.OTHER_ACCOUNT, Strict.OTHER_SECRET),
                Clock.systemUTC(),
                AuthLocation.HEADER,
                Duration.ZERO);

        assertThat(send(identity).body()).contains("<Account>" + Strict.OTHER_ACCOUNT + "</Account>");
        assertThat(send(identity.by(AwsCredentialsIdentity.create(Strict.OTHER_ACCOUNT, "wrong"))))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(403))
                .satisfies(refused -> assertThat(refused.body()).contains("<Code>SignatureDoesNotMatch</Code>"));
    }

    @Test
    @Evidence(Source.DIALTONE)
    void callersAreInTheAccountsOfTheirKeys() throws IOException {
        Signing creating = sms("CreateOptOutList", "{\"OptOutListName\":\"list\"}");

        assertThat(send(creating).body()).contains("arn:aws:sms-voice:us-east-1:" + Strict.ACCOUNT + ":opt-out-list/");
        assertThat(send(creating.by(AwsCredentialsIdentity.create(Strict.OTHER_ACCOUNT, Strict.OTHER_SECRET)))
                        .body())
                .contains("arn:aws:sms-voice:us-east-1:" + Strict.OTHER_ACCOUNT + ":opt-out-list/");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "IAM User Guide: temporary credentials are signed with their token")
    void takesSessionTokensAsSigned() throws IOException {
        Signing session =
                describe().by(AwsSessionCredentialsIdentity.create(Strict.KEY, Strict.SECRET, "a token/with+more="));
        SdkHttpRequest signed = session.signed();

        assertThat(send(signed, session.body()).status()).isEqualTo(200);
        SdkHttpRequest other =
                signed.toBuilder().putHeader("X-Amz-Security-Token", "another").build();
        assertError(send(other, session.body()), 400, "InvalidSignatureException", SIGNATURE_WRONG);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Amazon S3 API Reference: UNSIGNED-PAYLOAD is S3's")
    void takesNoPayloadUnsigned() throws IOException {
        Signing signing = describe();
        SdkHttpRequest unsigned = AwsV4HttpSigner.create()
                .sign(how -> how.identity(signing.credentials())
                        .request(signing.request())
                        .payload(() -> new ByteArrayInputStream(new byte[] {'{', '}'}))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, signing.service())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, signing.region())
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false))
                .request();
        boolean isUnsigned = unsigned.firstMatchingHeader("x-amz-content-sha256")
                .filter("UNSIGNED-PAYLOAD"::equals)
                .isPresent();
        RawResponse answer = send(unsigned, "{}");
        assertThat(answer.status()).isEqualTo(isUnsigned ? 400 : 200);
    }

    @Test
    @Evidence(Source.DIALTONE)
    void leavesTheControlApiOpen() throws IOException {
        assertThat(send(request(SdkHttpMethod.GET, "/_dialtone/health").build(), "")
                        .status())
                .isEqualTo(200);
        assertThat(send(request(SdkHttpMethod.GET, "/health").build(), "").status())
                .isEqualTo(200);
        SdkHttpRequest wrong = request(SdkHttpMethod.GET, "/_dialtone/messages")
                .putHeader("Authorization", "AWS4-HMAC-SHA256 Credential=" + Strict.KEY + "/x, Signature=00")
                .build();
        assertThat(send(wrong, "").status()).isEqualTo(200);
    }

    private static Signing generated(Random random) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .protocol("http")
                .host(ENDPOINT.getHost())
                .port(ENDPOINT.getPort());
        boolean isPost = random.nextBoolean();
        StringBuilder path = new StringBuilder("/connect");
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(encoded(text(random)));
        }
        request.method(isPost ? SdkHttpMethod.POST : SdkHttpMethod.GET).encodedPath(path.toString());
        for (int i = random.nextInt(4); i > 0; i--) {
            request.appendRawQueryParameter(text(random), text(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            request.appendHeader("X-Test-" + random.nextInt(2), "  a   b" + random.nextInt(9) + " ");
        }
        return new Signing(
                request.build(),
                isPost ? "{\"a\":\"" + text(random) + "\"}" : "",
                "connect",
                random.nextBoolean() ? "us-east-1" : "ap-southeast-2",
                AwsCredentialsIdentity.create(Strict.KEY, Strict.SECRET),
                Clock.systemUTC(),
                AuthLocation.HEADER,
                Duration.ZERO);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || "-_.~".indexOf(each) >= 0;
            encoded.append(isPlain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return encoded.toString();
    }

    private static Signing describe() {
        return sms("DescribePhoneNumbers", "{}");
    }

    private static Signing sms(String operation, String body) {
        return new Signing(
                request(SdkHttpMethod.POST, "/")
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("X-Amz-Target", "PinpointSMSVoiceV2." + operation)
                        .build(),
                body,
                "sms-voice",
                "us-east-1",
                AwsCredentialsIdentity.create(Strict.KEY, Strict.SECRET),
                Clock.systemUTC(),
                AuthLocation.HEADER,
                Duration.ZERO);
    }

    private static Signing list(String service, String path) {
        return describe()
                .with(request(SdkHttpMethod.GET, path).build())
                .withBody("")
                .withService(service);
    }

    private static SdkHttpRequest.Builder request(SdkHttpMethod method, String path) {
        return SdkHttpFullRequest.builder()
                .protocol("http")
                .host(ENDPOINT.getHost())
                .port(ENDPOINT.getPort())
                .method(method)
                .encodedPath(path);
    }

    private static RawResponse send(Signing signing) throws IOException {
        return send(signing.signed(), signing.body());
    }

    private static RawResponse send(SdkHttpRequest request, String body) throws IOException {
        StringBuilder head = new StringBuilder(request.method() + " " + request.encodedPath());
        request.encodedQueryParameters().ifPresent(query -> head.append('?').append(query));
        head.append(" HTTP/1.1\r\n");
        if (request.firstMatchingHeader("Host").isEmpty()) {
            head.append("Host: ").append(ENDPOINT.getAuthority()).append("\r\n");
        }
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                header.getValue()
                        .forEach(value -> head.append(header.getKey())
                                .append(": ")
                                .append(value)
                                .append("\r\n"));
            }
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        try (RawConnection connection = RawConnection.to(ENDPOINT)) {
            connection.send(head + "Content-Length: " + length + "\r\n\r\n" + body);
            return Objects.requireNonNull(connection.readOrEnd());
        }
    }

    private static void assertNotRefused(Signing signing, RawResponse answer) {
        assertThat(answer.body())
                .as("%s %s", signing.request().getUri(), answer)
                .doesNotContain("ignature", "Credential");
        assertThat(answer.status()).isLessThan(500).isNotEqualTo(403);
    }

    private static void assertError(RawResponse answer, int status, String name, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + message + "\"");
        assertThat(status == 400 ? answer.body() : String.valueOf(answer.header("x-amzn-ErrorType")))
                .contains(name);
    }
}
