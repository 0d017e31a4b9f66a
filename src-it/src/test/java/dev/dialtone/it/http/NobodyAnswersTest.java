package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.ChimeServices;
import dev.dialtone.connect.Connect;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no operation takes, and what they are told. */
@Evidence(Source.DIALTONE)
class NobodyAnswersTest {
    private static final Map<String, List<Entry>> REST = Map.of(
            "chime", ChimeServices.chimeApiOperations(),
            "chime-sdk-voice", ChimeServices.voiceApiOperations(),
            "connect", Connect.apiOperations());

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @CsvSource({
        "GET, /_dialtone/reset, POST",
        "GET, /_dialtone/clock/advance, POST",
        "PATCH, /_dialtone/messages, 'DELETE, GET'",
        "DELETE, /chime-sdk-voice/phone-number-orders, 'GET, POST'",
        "PATCH, /connect/instance, 'GET, PUT'"
    })
    void anotherMethodIsNamed(String method, String path, String allow) throws IOException {
        RawResponse answer = unsigned(method, path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allow);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("MethodNotAllowedException");
        assertThat(answer.body()).contains("is not allowed (expected: " + allow + ")");
    }

    @Test
    void anotherMethodOfAwsJsonIsNamedInIt() throws IOException {
        RawResponse answer = RawRequest.sms(dialtone.account(), "DescribePhoneNumbers", "")
                .withMethod("GET")
                .sendTo(dialtone.endpoint());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-amz-json-1.0");
        assertThat(answer.body()).contains("\"__type\":\"MethodNotAllowedException\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_dialtone/mesages, /_dialtone/messages",
        "GET, /_dialtone/helath, /_dialtone/health",
        "POST, /_dialtone/messages/wiat, /_dialtone/messages/wait",
        "GET, /messages, /_dialtone/messages",
        "POST, /clock/advance, /_dialtone/clock/advance",
        "GET, /chime-sdk-voice/phone-nubmers, /phone-numbers",
        "GET, /connect/instances, /instance"
    })
    void theNearestPathIsNamed(String method, String path, String meant) throws IOException {
        assertThat(unsigned(method, path).body()).contains("Did you mean " + meant + "?");
    }

    @Test
    void theNearestOperationIsNamed() throws IOException {
        RawResponse answer =
                RawRequest.sms(dialtone.account(), "SendTextMesage", "{}").sendTo(dialtone.endpoint());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Did you mean SendTextMessage?");
    }

    @Test
    void aSignatureMakesNoDifferenceToTheControlApi() throws IOException {
        RawResponse answer = RawRequest.rest(dialtone.account(), "chime", "GET", "/_dialtone/mesages", "")
                .sendTo(dialtone.endpoint());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Did you mean /_dialtone/messages?");
    }

    @Test
    void whatIsHereIsNamed() throws IOException {
        RawResponse answer = unsigned("GET", "/no/such/path");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Here are: pinpoint-sms-voice-v2, chime, chime-sdk-voice, connect, dialtone")
                .doesNotContain("Did you mean");
    }

    static Stream<Arguments> operations() {
        return REST.entrySet().stream().map(service -> Arguments.of(service.getKey(), service.getValue()));
    }

    /** Each with labels that are valid for few: nothing of it is 404 as an unknown operation, and nothing 5xx but 501. */
    @ParameterizedTest
    @MethodSource("operations")
    @Evidence(Source.MODEL)
    void everyOperationOfAwsIsKnown(String service, List<Entry> operations) throws IOException {
        for (Entry entry : operations) {
            Operation.HttpBinding http = Objects.requireNonNull(entry.http());
            RawResponse answer =
                    unsigned(http.method(), "/" + service + http.uri().replaceAll("\\{[^}]*}", "x"));

            assertThat(answer.body()).as(entry.name()).doesNotContain("UnknownOperationException", "has no operation");
            assertThat(answer.status()).as(entry.name()).matches(status -> status < 500 || status == 501);
            if (answer.status() == 501) {
                assertThat(answer.body()).contains(": " + entry.name() + " is not built in Dialtone yet.");
            }
        }
    }

    private RawResponse unsigned(String method, String path) throws IOException {
        return RawRequest.rest(dialtone.account(), "", method, path, "")
                .with("Authorization", null)
                .sendTo(dialtone.endpoint());
    }
}
