package dev.dialtone.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dialtone.core.dispatch.Requests;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK's own signer is held against this in src-it; here is AWS's test suite, and what is no signature. */
final class SignaturesTest {

    private static final String KEY = "AKIDEXAMPLE";
    private static final String SCOPE = KEY + "/20150830/us-east-1/service/aws4_request";
    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");
    private static final String DATE = "20150830T123600Z";

    private final Signatures signatures = Signatures.checked(
            "000000000000",
            "us-east-1",
            AccessKeys.of(List.of(KEY + ":wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY:111122223333")),
            () -> NOW);

    @ParameterizedTest
    @CsvSource({
        "/, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "/?Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    })
    void calculatesWhatAwsTestSuiteDoes(String target, String signature) {
        HttpRequest request = signed(target, SCOPE, "host;x-amz-date", signature);

        assertThatCode(() -> signatures.require(request, "service")).doesNotThrowAnyException();
    }

    @Test
    void believesWhateverIsSaidUnlessItChecks() {
        Signatures believed = Signatures.believed("000000000000", "us-east-1");
        HttpRequest request = signed("/", "111122223333/x/eu-west-1/service/y", "host", "00");

        assertThatCode(() -> believed.require(request, "another")).doesNotThrowAnyException();
        assertThat(believed.caller(request)).isEqualTo(new Caller("111122223333", "eu-west-1", "service"));
    }

    @Test
    void callersAreInTheAccountsOfTheirKeys() {
        assertThat(signatures.caller(signed("/", SCOPE, "host", "00")))
                .isEqualTo(new Caller("111122223333", "us-east-1", "service"));
        assertThat(signatures.caller(Requests.get("/"))).isEqualTo(new Caller("000000000000", "us-east-1", null));
    }

    @Test
    void looksForTheCallerWhereItLooksForTheSignature() {
        String disguised =
                "AWS4-HMAC-SHA256 XCredential=444455556666/20150830/us-east-1/service/aws4_request,Credential=" + SCOPE
                        + ",SignedHeaders=host,Signature=00";

        assertThat(signatures
                        .caller(Requests.get("/", "Authorization", disguised, "X-Amz-Date", DATE))
                        .account())
                .isEqualTo("111122223333");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | IncompleteSignatureException | Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. (Hashed with SHA-256 and encoded with Base64) Authorization=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "AWS4-HMAC-SHA256 Credential=a,Signature=b | IncompleteSignatureException | Authorization header requires 'SignedHeaders' parameter. (Hashed with SHA-256 and encoded with Base64) Authorization=",
                "Bearer token | IncompleteSignatureException | Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '",
                "AWS4-HMAC-SHA256 Credential=a,Credential=b,Signature=c,SignedHeaders=host | IncompleteSignatureException | Authorization header has 'Credential' more than once.",
                "AWS4-HMAC-SHA256 Credential=a/b,Signature=c,SignedHeaders=host | IncompleteSignatureException | Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b'",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e,Signature=c,SignedHeaders=x-amz-date | InvalidSignatureException | 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
                "AWS4-ECDSA-P256-SHA256 Credential=a/b/c/d/e,Signature=c,SignedHeaders=host | IncompleteSignatureException | Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now). ",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e,Signature=c,SignedHeaders=host | InvalidSignatureException | Credential should be scoped to a valid region, not 'c'. Credential should be scoped to correct service: 'service'. Credential should be scoped with a valid terminator: 'aws4_request', not 'e'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: 'b' != '20150830', from '20150830T123600Z'.",
            })
    void saysWhatIsWrongInAwssWords(String authorization, String error, String message) {
        HttpRequest request =
                Requests.get("/", "Host", "localhost", "Authorization", authorization, "X-Amz-Date", DATE);

        assertThatThrownBy(() -> signatures.require(request, "service"))
                .isInstanceOfSatisfying(
                        SignatureRefused.class,
                        refused -> assertThat(refused.error()).isEqualTo(error))
                .hasMessageStartingWith(message);
    }

    @Test
    void wantsADateAndTakesThatOfHttp() {
        String authorization = "AWS4-HMAC-SHA256 Credential=" + SCOPE + ",SignedHeaders=host,Signature=00";

        assertRefused(
                Requests.get("/", "Authorization", authorization),
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed");
        assertRefused(
                Requests.get("/", "Authorization", authorization, "X-Amz-Date", "2015"),
                "Date must be in ISO-8601 'basic format'. Got '2015'. See http://en.wikipedia.org/wiki/ISO_8601");
        assertRefused(
                Requests.get("/", "Authorization", authorization, "Date", "Sun, 30 Aug 2015 12:36:00 GMT"),
                "The request signature we calculated does not match");
        assertRefused(
                Requests.get("/", "Authorization", authorization, "Date", "Sun, 30 Aug 2015 12:30:00 GMT"),
                "Signature expired: 20150830T123000Z is now earlier than 20150830T123100Z (20150830T123600Z - 5 min.)");
    }

    @Test
    void saysWhatAPresignedUrlLacks() {
        assertRefused(
                Requests.get("/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=1&X-Amz-Date=2"),
                "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include"
                        + " 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS"
                        + " query-string parameters must include 'X-Amz-Date' only once. Re-examine the query-string parameters.");
        assertRefused(
                Requests.get("/?X-Amz-Algorithm=AWS4-HMAC-SHA256", "Authorization", "a"),
                "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        assertRefused(Requests.get("/?X-Amz-Signature=00"), "Request is missing Authentication Token");
    }

    @ParameterizedTest
    @CsvSource({
        "x, X-Amz-Expires should be a number",
        "-1, X-Amz-Expires must be non-negative",
        "604801, X-Amz-Expires must be less than a week",
        "99999999999999999999, X-Amz-Expires should be a number",
    })
    void refusesLivesThatAreNone(String expires, String message) {
        assertRefused(
                Requests.get("/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + SCOPE + "&X-Amz-Date=" + DATE
                        + "&X-Amz-SignedHeaders=host&X-Amz-Signature=00&X-Amz-Expires=" + expires),
                message);
    }

    @Test
    void takesTheKeyOfAnHourForNobody() {
        HttpRequest request = signed("/", SCOPE.replace(KEY, "AKIDOTHER"), "host", "00");

        assertRefused(request, "The security token included in the request is invalid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "us-gov-west-1", "mx-central-1", "us-isob-east-1", "ap-southeast-7"})
    void takesRegionsOfTheFormOfAwss(String region) {
        assertThat(Regions.isValid(region, "localhost:4566")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "us-east",
                "us-east-",
                "us-east-0",
                "us-east-10",
                "us--1",
                "US-EAST-1",
                "-a-1",
                "us_east-1"
            })
    void takesNoOthers(String region) {
        assertThat(Regions.isValid(region, null)).isFalse();
    }

    @Test
    void survivesWhateverIsSent() {
        Random random = new Random(15);
        String alphabet = "AWS4-HMAC-SHA256 Credential=SignedHeaders,;/=%& \t\u00e9\u0080x";
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, alphabet);
            HttpRequest request = new HttpRequest(
                    "GET",
                    "/" + text(random, "/.%2eF\u00e9"),
                    random.nextBoolean() ? "" : "X-Amz-Algorithm=" + text + "&X-Amz-Date=" + DATE + "&" + text,
                    Headers.of("Host", "localhost", "Authorization", "AWS4-HMAC-SHA256 " + text, "X-Amz-Date", DATE),
                    new byte[0]);
            signatures.caller(request);
            assertThat(catchThrowable(() -> signatures.require(request, "service")))
                    .isInstanceOf(SignatureRefused.class);
        }
    }

    @Test
    void takesTimeInProportionToTheHeader() {
        String names = "a;".repeat(16_000) + "host";
        assertRefused(signed("/", SCOPE, names, "00"), "The request signature we calculated does not match");
        assertRefused(
                signed("/?" + "a=b&".repeat(4_000), SCOPE, "host", "00"),
                "The request signature we calculated does not match");
    }

    private void assertRefused(HttpRequest request, String message) {
        HttpRequest withHost = new HttpRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers().contains("Host")
                        ? request.headers()
                        : request.headers().with("Host", "localhost"),
                request.body());
        assertThatThrownBy(() -> signatures.require(withHost, "service"))
                .isInstanceOf(SignatureRefused.class)
                .hasMessageStartingWith(message);
    }

    private static HttpRequest signed(String target, String credential, String names, String signature) {
        return Requests.get(
                target,
                "Host",
                "example.amazonaws.com",
                "X-Amz-Date",
                DATE,
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=" + names + ", Signature=" + signature);
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            int start = random.nextInt(alphabet.length());
            text.append(alphabet, start, Math.min(start + 1 + random.nextInt(11), alphabet.length()));
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
