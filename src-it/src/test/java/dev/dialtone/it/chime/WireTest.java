package dev.dialtone.it.chime;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.it.chime.ChimeFixture.SEATTLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Requests and answers as they are on the wire, and which of the two services they mean. */
class WireTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "API reference of UpdatePhoneNumber, sample request and response")
    void answersTheSampleRequestOfTheReference(ChimeFixture fixture) throws IOException, InterruptedException {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);

        HttpResponse<String> answer =
                send("POST", "/phone-numbers/%2B12065550100", "{\"ProductType\": \"BusinessCalling\"}", "curl");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode number = JSON.readTree(answer.body()).get("PhoneNumber");
        assertThat(number.get("PhoneNumberId").asString()).isEqualTo("%2B12065550100");
        assertThat(number.get("ProductType").asString()).isEqualTo("BusinessCalling");
        assertThat(number.get("Associations").isEmpty()).isTrue();
        assertThat(number.get("CreatedTimestamp").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    }

    /**
     * Line by line as the page prints them, with the account's signature for AUTHPARAMS. They have no Content-Type; the page counts
     * the second body short, so that the length is left to be written here.
     */
    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "UpdatePhoneNumber page, both sample requests and responses: Host service.chime.aws.amazon.com, no "
                            + "Content-Type")
    void answersTheSampleRequestsWordForWord(ChimeFixture fixture) throws IOException {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);

        JsonNode product = sample("20191029T182530Z", "{\"ProductType\": \"BusinessCalling\"}");
        assertThat(product.get("ProductType").asString()).isEqualTo("BusinessCalling");
        JsonNode name = sample("20191029T182817Z", "{\"CallingName\": \"phonenumber2\"}");
        assertThat(name.get("CallingName").asString()).isEqualTo("phonenumber2");
        for (JsonNode number : List.of(product, name)) {
            assertThat(number.propertyNames())
                    .contains(
                            "Associations",
                            "CallingNameStatus",
                            "Capabilities",
                            "CreatedTimestamp",
                            "E164PhoneNumber",
                            "PhoneNumberId",
                            "ProductType",
                            "Status",
                            "Type",
                            "UpdatedTimestamp");
            assertThat(number.get("E164PhoneNumber").asString()).isEqualTo("+12065550100");
            assertThat(number.get("PhoneNumberId").asString()).isEqualTo("%2B12065550100");
            assertThat(number.get("Status").asString()).isEqualTo("Unassigned");
            assertThat(number.get("Type").asString()).isEqualTo("Local");
        }
    }

    private JsonNode sample(String date, String body) throws IOException {
        String request = String.join(
                "\r\n",
                "POST /phone-numbers/%2B12065550100 HTTP/1.1",
                "Host: service.chime.aws.amazon.com",
                "Accept-Encoding: identity",
                "User-Agent: aws-cli/1.16.170 Python/3.6.0 Windows/10 botocore/1.12.160",
                "X-Amz-Date: " + date,
                "Authorization: " + RawRequest.signature(dialtone.account(), "chime"),
                "Content-Length: " + body.length(),
                "",
                body);
        try (RawConnection connection = RawConnection.to(dialtone.endpoint())) {
            connection.send(request);
            RawResponse answer = connection.read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("x-amzn-RequestId")).isNotNull();
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            return JSON.readTree(answer.body()).get("PhoneNumber");
        }
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Both spellings of the id are in AWS's examples")
    void takesEverySpellingOfAnIdInThePath(ChimeFixture fixture) throws IOException, InterruptedException {
        fixture.have(PhoneNumberProductType.VOICE_CONNECTOR, SEATTLE);

        for (String id : List.of("+12065550100", "%2B12065550100", "%2b12065550100", "%252B12065550100")) {
            HttpResponse<String> answer = send("GET", "/phone-numbers/" + id, "", "curl");
            assertThat(answer.statusCode()).as(id).isEqualTo(200);
        }
        assertThat(send("GET", "/phone-numbers/%2012065550100", "", "curl").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "Header and body of an error of either service")
    void namesErrorsInHeaderAndBody() throws IOException, InterruptedException {
        for (String prefix : List.of("", "/chime", "/chime-sdk-voice")) {
            HttpResponse<String> answer = send("GET", prefix + "/phone-numbers/%2B12065550100", "", "curl");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("NotFoundException");
            assertThat(JSON.readTree(answer.body()))
                    .isEqualTo(JSON.readTree(
                            "{\"Code\":\"NotFound\",\"Message\":\"Unable to find the requested" + " identifier\"}"));
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "which of the two APIs was asked cannot be told")
    void answersAnAmbiguousRequestWithWhatEitherAnswers(ChimeFixture fixture) throws IOException, InterruptedException {
        fixture.have(PhoneNumberProductType.BUSINESS_CALLING, SEATTLE);

        HttpResponse<String> named = send("POST", "/phone-numbers/%2B12065550100", "{\"Name\": \"Lobby\"}", "curl");
        JsonNode either = JSON.readTree(named.body()).get("PhoneNumber");
        assertThat(either.get("Name").asString()).isEqualTo("Lobby");
        assertThat(either.get("OrderId")).isNotNull();
        assertThat(either.get("ProductType").asString()).isEqualTo("BusinessCalling");
        assertThat(listed("curl", "")).isEqualTo(1);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "The User-Agent of the SDKs for Java and JavaScript")
    void tellsTheServicesApartByPathAndUserAgent(ChimeFixture fixture) throws IOException, InterruptedException {
        fixture.have(PhoneNumberProductType.BUSINESS_CALLING, SEATTLE);

        assertThat(listed("aws-sdk-java/2.40.2 api/Chime#2.40.2", "")).isEqualTo(1);
        assertThat(listed("aws-sdk-java/2.40.2 api/Chime_SDK_Voice#2.40.2", "")).isZero();
        assertThat(listed("curl", "/chime")).isEqualTo(1);
        assertThat(listed("curl", "/chime-sdk-voice")).isZero();
        JsonNode number = JSON.readTree(send("GET", "/chime/phone-numbers/%2B12065550100", "", "curl")
                        .body())
                .get("PhoneNumber");
        assertThat(number.has("OrderId")).isFalse();
        assertThat(number.has("Name")).isFalse();
    }

    private int listed(String userAgent, String prefix) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", prefix + "/phone-numbers", "", userAgent);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("PhoneNumbers").size();
    }

    private HttpResponse<String> send(String method, String path, String body, String userAgent)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(dialtone.endpoint() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("User-Agent", userAgent)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + dialtone.account()
                                + "/20260301/us-east-1/chime/aws4_request, SignedHeaders=host, Signature=0")
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
