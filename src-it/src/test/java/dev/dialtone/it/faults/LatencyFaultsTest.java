package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.OtherAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** Calls that are slow as was asked for. */
@ExtendWith(DialtoneServer.class)
class LatencyFaultsTest {

    @Test
    @Evidence(value = CLIENT, detail = "the SDK for Java gives up an attempt and tries again")
    void aClientThatGivesUpTriesAgain(FaultFixture calls, ControlClient control) {
        calls.add("{\"operation\":\"SendTextMessage\",\"times\":1,\"latencyMs\":600000}");
        try (PinpointSmsVoiceV2Client impatient = impatient(control)) {

            FaultFixture.send(impatient);
        }

        // The first try did nothing: its client had gone before it was done.
        assertThat(control.dialtone().inbox().messages()).hasSize(1);
    }

    @Test
    @Evidence(DIALTONE)
    void delaysAddUpAndComeBeforeTheError(FaultFixture calls, PinpointSmsVoiceV2Client sms) {
        String all = calls.add("{\"latencyMs\":20}");
        String error = calls.add(
                "{\"operation\":\"DescribePools\",\"latencyMs\":30,\"error\":{\"code\":\"AccessDeniedException\"}}");

        assertThatThrownBy(() -> sms.describePools(pools -> {}))
                .isInstanceOf(
                        software.amazon.awssdk.services.pinpointsmsvoicev2.model.PinpointSmsVoiceV2Exception.class);

        RecordedCall call = calls.calls("DescribePools").get(0);
        assertThat(call.fault()).isEqualTo(all + "," + error);
        assertThat(call.durationMicros()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    @Evidence(DIALTONE)
    void aThousandThatWaitKeepNobodyElseWaiting(
            FaultFixture calls,
            ControlClient control,
            PinpointSmsVoiceV2Client sms,
            @OtherAccount Dialtone theirs,
            @OtherAccount PinpointSmsVoiceV2Client theirClient)
            throws IOException {
        calls.add("{\"operation\":\"DescribePools\",\"latencyMs\":600000}");
        List<SlowCall> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                waiting.add(SlowCall.begin(control.dialtone()));
            }

            assertThat(theirClient.describePools(all -> {}).pools()).isEmpty();
            assertThat(sms.describeOptOutLists(all -> {}).optOutLists()).isNotNull();
            assertThat(theirs.isReady()).isTrue();
        } finally {
            for (SlowCall each : waiting) {
                each.close();
            }
        }
        control.dialtone().faults().clear();
        assertThat(sms.describePools(all -> {}).pools()).isEmpty();
    }

    /** A call whose answer nobody reads. */
    private record SlowCall(java.net.Socket socket) implements AutoCloseable {
        static SlowCall begin(Dialtone dialtone) throws IOException {
            URI endpoint = dialtone.endpoint();
            java.net.Socket socket = new java.net.Socket(endpoint.getHost(), endpoint.getPort());
            String request = "POST / HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                    + "\r\nX-Amz-Target: PinpointSMSVoiceV2.DescribePools\r\nContent-Length: 0\r\nAuthorization: "
                    + "AWS4-HMAC-SHA256 Credential=" + dialtone.accountId()
                    + "/20261129/us-east-1/sms-voice/aws4_request, SignedHeaders=host, Signature=0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new SlowCall(socket);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static PinpointSmsVoiceV2Client impatient(ControlClient control) {
        return PinpointSmsVoiceV2Client.builder()
                .endpointOverride(control.dialtone().endpoint())
                .region(software.amazon.awssdk.regions.Region.US_EAST_1)
                .credentialsProvider(software.amazon.awssdk.auth.credentials.StaticCredentialsProvider.create(
                        software.amazon.awssdk.auth.credentials.AwsBasicCredentials.create(
                                control.dialtone().accountId(), "test")))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(Duration.ofSeconds(2)))
                .build();
    }
}
