package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.client.Faults;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DescribePoolsResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;

/** The header that strikes the request that has it. */
@ExtendWith(DialtoneServer.class)
@Evidence(DIALTONE)
class FaultHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=ConflictException | 400 | BadRequestException | DescribePools declares ",
                "error=AccessDeniedException; message=Not you | 400 | AccessDeniedException | Not you",
                "{\"error\":{\"code\":\"ValidationException\"}} | 400 | ValidationException | x-dialtone-fault",
                "{\"latencyMs\":5,\"error\":{\"statusCode\":418}} | 418 | BadRequestException | x-dialtone-fault",
                "{\"operation\":\"SendTextMessage\",\"error\":{\"statusCode\":500},\"times\":1} | 400 | BadRequestException | given (expected: none",
                "latency=5 | 400 | BadRequestException | latency is unknown (nearest: latencyMs)",
                "latencyMs=soon | 400 | BadRequestException | latencyMs: soon (expected: a whole number)",
                "later=FAILED | 400 | BadRequestException | later: nothing that DescribePools begins",
                "{\"eror\":1} | 400 | BadRequestException | x-dialtone-fault: ",
                "{ | 400 | BadRequestException | x-dialtone-fault: ",
                "reset | 400 | BadRequestException | x-dialtone-fault: reset is unknown"
            })
    void answersOrRefusesInWords(String fault, int status, String code, String message, PinpointSmsVoiceV2Client sms) {
        PinpointSmsVoiceV2Exception error =
                catchThrowableOfType(PinpointSmsVoiceV2Exception.class, () -> describePools(sms, fault));

        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.awsErrorDetails().errorMessage()).contains(message);
    }

    @Test
    void breaksOneRequestAndGoesBeforeRules(FaultFixture calls, PinpointSmsVoiceV2Client sms) {
        calls.add("{\"times\":1,\"error\":{\"code\":\"AccessDeniedException\"}}");

        assertThatThrownBy(() -> describePools(sms, "connection=EMPTY")).isInstanceOf(SdkClientException.class);
        int tries = calls.calls("DescribePools").size();
        assertThatThrownBy(() -> sms.describePools(all -> {})).isInstanceOf(PinpointSmsVoiceV2Exception.class);

        assertThat(tries).isGreaterThan(1);
        assertThat(calls.calls("DescribePools").subList(0, tries))
                .extracting(RecordedCall::fault)
                .containsOnly(Faults.HEADER);
        assertThat(describePools(sms, "{\"operation\":\"SendTextMessage\",\"error\":{\"statusCode\":500}}")
                        .pools())
                .isEmpty();
    }

    @Test
    void strikesNothingOfTheControlApi(ControlClient control) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(control, "http://localhost:1234");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nothing strikes the control API");
    }

    @Test
    void isNotTakenFromPagesOfOtherSites(ControlClient control) throws IOException, InterruptedException {
        assertThat(send(control, "http://evil.example").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(ControlClient control, String origin)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(control.dialtone().endpoint() + "/_dialtone/faults"))
                                .header("Origin", origin)
                                .header(Faults.HEADER, "error=503")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static DescribePoolsResponse describePools(PinpointSmsVoiceV2Client sms, String fault) {
        return sms.describePools(
                all -> all.overrideConfiguration(override -> override.putHeader(Faults.HEADER, fault)));
    }
}
