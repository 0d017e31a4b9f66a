package dev.dialtone.it.chime.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What Amazon Chime says of operations that have moved to the APIs of Chime SDK. */
class RetiredCallsTest {
    private static final String HOST = "service.chime.aws.amazon.com";
    private static final List<String> PATHS = List.of(
            "/meetings",
            "/meetings/abc/attendees",
            "/app-instances",
            "/app-instance-users/abc",
            "/channels",
            "/media-capture-pipelines",
            "/voice-connectors",
            "/voice-connectors/abc/origination",
            "/voice-connector-groups",
            "/sip-rules",
            "/sip-media-applications");

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "amazon-chime-sdk-js #2870: status, name and text; which paths is in the old model")
    void forbidsThemToWhoSurelyMeansChime() throws IOException {
        for (String path : PATHS) {
            for (String method : List.of("GET", "POST")) {
                forbidden(request(method, path).with("Host", HOST));
                forbidden(request(method, "/chime" + path));
                forbidden(request(method, path).with("User-Agent", "aws-sdk-java/2.20.0 api/Chime#2.20.0"));
            }
        }
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "voice connectors are Chime SDK Voice's, meetings another service's")
    void leavesThemToOthersWhereNobodyKnows() throws IOException {
        for (String path : PATHS) {
            assertThat(request("GET", path).sendTo(dialtone.endpoint()).body()).doesNotContain("deprecated");
            assertThat(request("GET", path)
                            .with("Host", "voice-chime.us-east-1.amazonaws.com")
                            .sendTo(dialtone.endpoint())
                            .body())
                    .doesNotContain("deprecated");
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "CreateMeetingDialOut is one of Chime's own")
    void answersWhatIsStillThere() throws IOException {
        RawResponse answer = request("POST", "/meetings/00000000-0000-4000-8000-000000000000/dial-outs")
                .with("Host", HOST)
                .sendTo(dialtone.endpoint());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("FromPhoneNumber");
        RawResponse unknown =
                request("GET", "/meetingsandmore").with("Host", HOST).sendTo(dialtone.endpoint());
        assertThat(unknown.status()).isEqualTo(404);
    }

    private void forbidden(RawRequest request) throws IOException {
        RawResponse answer = request.sendTo(dialtone.endpoint());
        assertThat(answer.status()).as(request.target()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("ForbiddenException");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("Code").asString()).isEqualTo("Forbidden");
        assertThat(body.get("Message").asString())
                .isEqualTo("Account Id " + dialtone.account()
                        + " is not authorized to call deprecated Amazon Chime SDK API on"
                        + " the \"chime\" endpoint, use one of the \"*-chime*\" endpoints instead.");
    }

    private RawRequest request(String method, String path) {
        return RawRequest.rest(dialtone.account(), "chime", method, path, method.equals("POST") ? "{}" : "");
    }
}
