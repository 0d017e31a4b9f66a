package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.it.SdkErrors.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chime.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictExceptionReason;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception;

/** Errors that were asked for, and what the SDK for Java makes of them. */
@ExtendWith(DialtoneServer.class)
class ErrorFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "'\"error\":{\"code\":\"ThrottlingException\"}', 400, ThrottlingException",
        "'\"error\":{\"code\":\"InternalServerException\"}', 500, InternalServerException",
        "'\"error\":{\"code\":\"ServiceUnavailable\"}', 503, ServiceUnavailable",
        "'\"error\":{\"statusCode\":503}', 503, ServiceUnavailable",
        "'\"error\":{\"statusCode\":500}', 500, InternalFailure"
    })
    @Evidence(value = CLIENT, detail = "the SDK for Java tries again on throttling and on 5xx")
    void areTriedAgainUntilTheRuleIsSpent(String effect, int status, String name, FaultFixture calls) {
        String id = calls.add("{\"operation\":\"SendTextMessage\",\"times\":2," + effect + "}");

        calls.send();

        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::status)
                .containsExactly(status, status, 200);
        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::error)
                .containsExactly(name, name, null);
        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::fault)
                .containsExactly(id, id, null);
    }

    @Test
    @Evidence(value = MODEL, detail = "ConflictException requires a Reason; InternalServerException has a RequestId")
    void haveWhatTheContractRequires(FaultFixture calls, ControlClient control) {
        calls.add(
                "{\"operation\":\"SendTextMessage\",\"error\":{\"code\":\"ConflictException\",\"message\":\"Not now\"}}");

        ConflictException conflict = refused(ConflictException.class, 400, calls::send);

        assertThat(conflict.awsErrorDetails().errorMessage()).isEqualTo("Not now");
        assertThat(conflict.reason()).isNotNull().isNotEqualTo(ConflictExceptionReason.UNKNOWN_TO_SDK_VERSION);
        assertThat(control.dialtone().inbox().messages()).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "errors of restJson1 are named in a header")
    void areInEachServicesOwnProtocol(
            FaultFixture calls, ConnectClient connect, ChimeClient chime, ChimeSdkVoiceClient voice) {
        calls.add("{\"service\":\"connect\",\"operation\":\"CreateInstance\","
                + "\"error\":{\"code\":\"ServiceQuotaExceededException\"}}");
        calls.add("{\"service\":\"chime\",\"error\":{\"code\":\"ResourceLimitExceededException\"}}");
        calls.add("{\"service\":\"chime-sdk-voice\",\"operation\":\"ListPhoneNumbers\","
                + "\"error\":{\"code\":\"ForbiddenException\"}}");

        refused(
                ServiceQuotaExceededException.class,
                402,
                () -> connect.createInstance(instance -> instance.instanceAlias("shop")
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true)));
        refused(
                ResourceLimitExceededException.class,
                400,
                () -> chime.createPhoneNumberOrder(order -> order.productType(PhoneNumberProductType.VOICE_CONNECTOR)
                        .e164PhoneNumbers("+12065550101")));
        refused(
                software.amazon.awssdk.services.chimesdkvoice.model.ForbiddenException.class,
                403,
                () -> voice.listPhoneNumbers(all -> {}));
        assertThat(chime.listPhoneNumbers(all -> {}).phoneNumbers()).isEmpty(); // It declares no such error.
    }

    @Test
    @Evidence(value = CLIENT, detail = "the SDKs read Retry-After")
    void tellWhenToComeAgain(FaultFixture calls, PinpointSmsVoiceV2Client sms, ControlClient control) {
        calls.add("{\"error\":{\"code\":\"ThrottlingException\"}}");

        PinpointSmsVoiceV2Exception throttled =
                catchThrowableOfType(PinpointSmsVoiceV2Exception.class, () -> sms.describePools(all -> {}));

        assertThat(throttled.isThrottlingException()).isTrue();
        assertThat(throttled.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After"))
                .hasValue("1");
        assertThat(control.dialtone().metrics())
                .contains("dialtone_faults_total{service=\"pinpoint-sms-voice-v2\",operation=\"DescribePools\"}");
    }

    @Test
    @Evidence(value = MODEL)
    void strikeWhatTheRuleNames(FaultFixture calls, PinpointSmsVoiceV2Client sms) {
        calls.add("{\"operation\":\"SendTextMessage\",\"input\":{\"DestinationPhoneNumber\":\"+12045550199\"},"
                + "\"error\":{\"code\":\"ConflictException\"}}");
        calls.add("{\"operation\":\"DescribePools\",\"region\":\"eu-west-1\",\"error\":{\"statusCode\":500}}");

        calls.send();
        sms.describePools(all -> {});

        refused(
                ConflictException.class,
                400,
                () -> sms.sendTextMessage(text -> text.originationIdentity(FaultFixture.FROM)
                        .destinationPhoneNumber("+12045550199")
                        .messageBody("Hello")));
    }
}
