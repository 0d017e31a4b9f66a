package dev.dialtone.it.connect;

import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Requests and answers as they are on the wire. */
class WireTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private String first = "";
    private String second = "";
    private String number = "";

    @BeforeEach
    void claimNumber(ConnectFixture fixture) {
        first = fixture.instance("first");
        second = fixture.instance("second");
        number = fixture.number(first, SEATTLE);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference of UpdatePhoneNumber, request and response syntax")
    void answersTheSyntaxOfTheReference(ConnectFixture fixture) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                "PUT",
                "/phone-number/" + number,
                "{ \"ClientToken\": \"string\", \"InstanceId\": \"" + second + "\", \"Unknown\": [1] }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.valueToTree(
                        Map.of("PhoneNumberArn", fixture.arn("phone-number/" + number), "PhoneNumberId", number)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "boto3 issue 4622: headers of a successful ClaimPhoneNumber. Which pages may read it is Dialtone's rule, so that "
                            + "there is no Access-Control-Allow-Origin for who is no page")
    void answersWithTheHeadersOfApiGateway() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/phone-number/" + number, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amz-apigw-id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[A-Za-z0-9_-]{15}="));
        assertThat(answer.headers().firstValue("x-amzn-trace-id"))
                .hasValueSatisfying(id -> assertThat(id).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}"));
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(send("GET", "/phone-number/" + ConnectFixture.UNKNOWN, "")
                        .headers()
                        .firstValue("x-amz-apigw-id"))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "header and body of errors, from traces")
    void namesErrorsInHeaderAndBody() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/instance/" + ConnectFixture.UNKNOWN, "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("ResourceNotFoundException");
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("{\"Message\":\"Instance not found\"}"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "no timestampFormat: epoch seconds")
    void writesTimesAsEpochSeconds(ConnectFixture fixture) throws IOException, InterruptedException {
        JsonNode created = JSON.readTree(send("GET", "/instance/" + first, "").body())
                .get("Instance")
                .get("CreatedTime");
        assertThat(created.isNumber()).isTrue();
        assertThat(created.asDouble())
                .isEqualTo(fixture.describeInstance(first).createdTime().toEpochMilli() / 1000.0);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDKs encode : and / of an ARN in the path")
    void takesEncodedArnsInThePath(ConnectFixture fixture) throws IOException, InterruptedException {
        String arn = fixture.arn("phone-number/" + number);
        String encoded = URLEncoder.encode(arn, StandardCharsets.UTF_8);
        assertThat(JSON.readTree(send("GET", "/phone-number/" + encoded, "").body())
                        .get("ClaimedPhoneNumberSummary")
                        .get("PhoneNumberArn")
                        .asString())
                .isEqualTo(arn);
        assertThat(JSON.readTree(send("GET", "/tags/" + encoded, "").body())).isEqualTo(JSON.readTree("{\"tags\":{}}"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "no operation declares a success code; void ones answer no member")
    void answersReleaseWithNothing() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("DELETE", "/phone-number/" + number + "?clientToken=t", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isIn("", "{}");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ListPhoneNumbers is bound to the query; SearchAvailablePhoneNumbers is not")
    void readsListsFromTheQuery() throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(send(
                        "GET",
                        "/phone-numbers-summary/" + first
                                + "?phoneNumberTypes=DID&phoneNumberTypes=TOLL_FREE&phoneNumberCountryCodes=US"
                                + "&maxResults=5",
                        "")
                .body());
        assertThat(page.get("PhoneNumberSummaryList").size()).isEqualTo(1);
        assertThat(page.get("PhoneNumberSummaryList").get(0).get("Id").asString())
                .isEqualTo(number);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(dialtone.endpoint() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + dialtone.account()
                                + "/20260301/us-east-1/connect/aws4_request, SignedHeaders=host, Signature=0")
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
