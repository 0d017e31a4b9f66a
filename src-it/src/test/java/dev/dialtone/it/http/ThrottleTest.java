package dev.dialtone.it.http;

import static dev.dialtone.it.SdkErrors.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.SdkClients;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.RuntimeEnvironment;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.ErrorCode;
import software.amazon.awssdk.services.chime.model.ThrottledClientException;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.ThrottlingException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** What {@code --throttle aws} refuses, in a time that only the test lets pass. */
class ThrottleTest {
    private static final String ACCOUNT = "111122223333";

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Emulator dialtone = Emulator.start(
            Settings.DEFAULTS.withAddress("127.0.0.1", 0).withThrottle(Settings.Throttle.AWS),
            new RuntimeEnvironment(() -> now, () -> 1, handler -> handler));

    @AfterEach
    void stop() {
        dialtone.close();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "AWS End User Messaging SMS user guide, quotas: DescribePhoneNumbers 1 a second, PutOptedOutNumber 10; "
                            + "ThrottlingException, HTTP Status Code: 400 (API reference)")
    void holdsSmsAndVoiceToItsRates() {
        try (PinpointSmsVoiceV2Client sms = client(PinpointSmsVoiceV2Client.class, ACCOUNT, Region.US_EAST_1);
                PinpointSmsVoiceV2Client elsewhere = client(PinpointSmsVoiceV2Client.class, ACCOUNT, Region.EU_WEST_2);
                PinpointSmsVoiceV2Client other =
                        client(PinpointSmsVoiceV2Client.class, "444455556666", Region.US_EAST_1)) {
            sms.describePhoneNumbers(describe -> {});
            var refused = refused(
                    software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException.class,
                    400,
                    () -> sms.describePhoneNumbers(describe -> {}));
            assertThat(refused.isThrottlingException()).isTrue();
            assertThat(retryAfter(refused)).isEqualTo("1");
            sms.describePools(describe -> {});
            elsewhere.describePhoneNumbers(describe -> {});
            other.describePhoneNumbers(describe -> {});
            pass(Duration.ofSeconds(1));
            sms.describePhoneNumbers(describe -> {});

            for (int i = 0; i < 10; i++) {
                String number = "+1416555010" + i;
                sms.putOptedOutNumber(put -> put.optOutListName("Default").optedOutNumber(number));
            }
            refused(
                    software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException.class,
                    400,
                    () -> sms.putOptedOutNumber(
                            put -> put.optOutListName("Default").optedOutNumber("+14165550110")));
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "Amazon Connect API reference: a RateLimit of 2 per second, and a BurstLimit of 5; \"ThrottlingException: "
                            + "The throttling limit has been exceeded. HTTP Status Code: 429\"")
    void holdsConnectToItsRateAndBurst() {
        try (ConnectClient connect = client(ConnectClient.class, ACCOUNT, Region.US_EAST_1)) {
            for (int i = 0; i < 5; i++) {
                connect.listPhoneNumbersV2(list -> {});
            }
            assertThat(retryAfter(
                            refused(ThrottlingException.class, 429, () -> connect.listPhoneNumbersV2(list -> {}))))
                    .isEqualTo("1");
            pass(Duration.ofMillis(500));
            connect.listPhoneNumbersV2(list -> {});
            refused(ThrottlingException.class, 429, () -> connect.listPhoneNumbersV2(list -> {}));
        }
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "The operations on instances declare no ThrottlingException; all are held to a rate")
    void throttlesOperationsThatDeclareNoErrorForIt() {
        try (ConnectClient connect = client(ConnectClient.class, ACCOUNT, Region.US_EAST_1)) {
            for (int i = 0; i < 5; i++) {
                connect.listInstances(list -> {});
            }
            ConnectException error = refusedAnyhow(ConnectException.class, () -> connect.listInstances(list -> {}));
            assertThat(error.statusCode()).isEqualTo(429);
            assertThat(error.isThrottlingException()).isTrue();
        }
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "ThrottledClientException, 429, is documented; the rate of these operations is not")
    void holdsChimeToOneRateForEachOperation() {
        try (ChimeClient chime = client(ChimeClient.class, ACCOUNT, Region.US_EAST_1);
                ChimeSdkVoiceClient voice = client(ChimeSdkVoiceClient.class, ACCOUNT, Region.US_EAST_1)) {
            for (int i = 0; i < 10; i++) {
                chime.listPhoneNumbers(list -> {});
                voice.listPhoneNumbers(list -> {});
            }
            ThrottledClientException error =
                    refused(ThrottledClientException.class, 429, () -> chime.listPhoneNumbers(list -> {}));
            assertThat(error.code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(retryAfter(error)).isEqualTo("1");
            refused(
                    software.amazon.awssdk.services.chimesdkvoice.model.ThrottledClientException.class,
                    429,
                    () -> voice.listPhoneNumbers(list -> {}));
            chime.listPhoneNumberOrders(list -> {});
        }
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "AWS End User Messaging SMS user guide, Message Parts per Second: 1 of a Canadian long code; quotas: one message "
                            + "a second to a recipient. That both are a ThrottlingException is inferred")
    void holdsNumbersToTheirMessagePartsPerSecond() {
        try (PinpointSmsVoiceV2Client sms = client(PinpointSmsVoiceV2Client.class, ACCOUNT, Region.US_EAST_1)) {
            String number = canadian(sms);
            pass(Duration.ofSeconds(1));
            String other = canadian(sms);
            pass(Duration.ofSeconds(1));

            send(sms, number, "+12045550101", "Hello");
            var refused = refused(
                    software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException.class,
                    400,
                    () -> send(sms, number, "+12045550102", "Hello"));
            assertThat(retryAfter(refused)).isEqualTo("1");
            send(sms, other, "+12045550102", "Hello");
            refused(
                    software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException.class,
                    400,
                    () -> send(sms, other, "+12045550101", "Hello"));

            pass(Duration.ofSeconds(1));
            send(sms, number, "+12045550103", "x".repeat(3 * 153));
            pass(Duration.ofSeconds(2));
            assertThat(retryAfter(refused(
                            software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException.class,
                            400,
                            () -> send(sms, number, "+12045550104", "Hello"))))
                    .isEqualTo("1");
            sms.sendTextMessage(send -> send.originationIdentity(number)
                    .destinationPhoneNumber("+12045550104")
                    .messageBody("Hello")
                    .dryRun(true));
            pass(Duration.ofSeconds(1));
            send(sms, number, "+12045550104", "Hello");
        }
    }

    private static String canadian(PinpointSmsVoiceV2Client sms) {
        return sms.requestPhoneNumber(request -> request.isoCountryCode("CA")
                        .messageType("TRANSACTIONAL")
                        .numberCapabilitiesWithStrings("SMS")
                        .numberType("LONG_CODE"))
                .phoneNumberId();
    }

    private static void send(PinpointSmsVoiceV2Client sms, String from, String to, String body) {
        sms.sendTextMessage(send ->
                send.originationIdentity(from).destinationPhoneNumber(to).messageBody(body));
    }

    private <C> C client(Class<C> type, String account, Region region) {
        return SdkClients.createWithoutRetries(type, URI.create(dialtone.endpoint()), account, region);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static String retryAfter(AwsServiceException error) {
        return error.awsErrorDetails()
                .sdkHttpResponse()
                .firstMatchingHeader("Retry-After")
                .orElse("");
    }

    private static <E extends SdkServiceException> E refusedAnyhow(Class<E> type, ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(type, call));
    }
}
