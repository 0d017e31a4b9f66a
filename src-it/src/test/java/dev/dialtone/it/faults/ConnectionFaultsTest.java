package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.http.RawConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Connections that break as was asked for, and what the SDK for Java makes of them. */
@ExtendWith(DialtoneServer.class)
@Evidence(
        value = CLIENT,
        detail = "the SDK for Java tries again when a connection breaks, and sends the same ClientToken")
class ConnectionFaultsTest {

    @ParameterizedTest
    @CsvSource({"RESET, 1, 0", "EMPTY, 1, 0", "CUT_OFF, 2, 200", "RESET_AFTER_COMMIT, 2, 0"})
    void aSendIsTriedAgainAndMayArriveTwice(
            String connection, int messages, int status, FaultFixture calls, ControlClient control) {
        String id = calls.add("{\"operation\":\"SendTextMessage\",\"times\":1,\"connection\":\"" + connection + "\"}");

        calls.send();

        assertThat(control.dialtone().inbox().messages()).hasSize(messages);
        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::status)
                .containsExactly(status, 200);
        assertThat(calls.calls("SendTextMessage"))
                .extracting(RecordedCall::fault)
                .containsExactly(id, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET_AFTER_COMMIT", "CUT_OFF"})
    void aClientTokenMakesTwoTriesOneNumber(String connection, FaultFixture calls, PinpointSmsVoiceV2Client sms) {
        int before = sms.describePhoneNumbers(all -> {}).phoneNumbers().size();
        calls.add("{\"operation\":\"RequestPhoneNumber\",\"times\":1,\"connection\":\"" + connection + "\"}");

        String number = sms.requestPhoneNumber(FaultFixture::request).phoneNumberId();

        assertThat(calls.calls("RequestPhoneNumber")).hasSize(2);
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers())
                .hasSize(before + 1)
                .anyMatch(each -> each.phoneNumberId().equals(number));
    }

    @Test
    void aClientTokenMakesTwoTriesOneOfRestServicesToo(FaultFixture calls, ConnectClient connect, ChimeClient chime) {
        calls.add("{\"operation\":\"CreateInstance\",\"times\":1,\"connection\":\"RESET_AFTER_COMMIT\"}");
        calls.add("{\"operation\":\"CreatePhoneNumberOrder\",\"times\":1,\"connection\":\"RESET_AFTER_COMMIT\"}");

        connect.createInstance(instance -> instance.instanceAlias("shop")
                .clientToken("11111111-2222-3333-4444-555555555555")
                .identityManagementType(DirectoryType.CONNECT_MANAGED)
                .inboundCallsEnabled(true)
                .outboundCallsEnabled(true));
        chime.createPhoneNumberOrder(order ->
                order.productType(PhoneNumberProductType.VOICE_CONNECTOR).e164PhoneNumbers("+12065550101"));

        assertThat(connect.listInstances(all -> {}).instanceSummaryList()).hasSize(1);
        assertThat(chime.listPhoneNumberOrders(all -> {}).phoneNumberOrders()).hasSize(2); // It has no token.
    }

    @Test
    void withoutRetriesTheCallerIsToldThatTheConnectionBroke(FaultFixture calls, ControlClient control) {
        calls.add("{\"connection\":\"EMPTY\"}");
        try (PinpointSmsVoiceV2Client once = SdkClients.createWithoutRetries(
                PinpointSmsVoiceV2Client.class,
                control.dialtone().endpoint(),
                control.dialtone().accountId(),
                Region.US_EAST_1)) {

            assertThatThrownBy(() -> FaultFixture.send(once)).isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void answersBeforeItOnTheSameConnectionArrive(FaultFixture calls, ControlClient control) throws IOException {
        calls.add("{\"operation\":\"DescribePools\",\"connection\":\"CUT_OFF\"}");
        String plain = request(control, "DescribeOptOutLists");
        String struck = request(control, "DescribePools");
        try (RawConnection connection = RawConnection.to(control.dialtone().endpoint(), Duration.ofSeconds(10))) {
            connection.send(plain + plain + struck + plain);

            assertThat(connection.read().status()).isEqualTo(200);
            assertThat(connection.read().status()).isEqualTo(200);
            assertThatThrownBy(connection::read)
                    .isInstanceOf(EOFException.class)
                    .hasMessageMatching("after [0-9]+ of [0-9]+ bytes");
        }
    }

    private static String request(ControlClient control, String operation) {
        String body = "{}";
        URI endpoint = control.dialtone().endpoint();
        return "POST / HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                + "\r\nX-Amz-Target: PinpointSMSVoiceV2." + operation
                + "\r\nContent-Type: application/x-amz-json-1.0"
                + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
                + control.dialtone().accountId()
                + "/20261129/us-east-1/sms-voice/aws4_request, SignedHeaders=host, Signature=0"
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
