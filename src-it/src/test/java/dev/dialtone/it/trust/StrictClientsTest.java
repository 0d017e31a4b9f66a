package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.server.Emulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Unmodified clients with their own signers against a server that checks them. */
class StrictClientsTest {

    private static final Emulator STRICT = Strict.start();
    private static final URI ENDPOINT = URI.create(STRICT.endpoint());
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "AWS_ENDPOINT_URL", STRICT.endpoint(),
            "AWS_ACCESS_KEY_ID", Strict.KEY,
            "AWS_SECRET_ACCESS_KEY", Strict.SECRET);

    @AfterAll
    static void stop() {
        STRICT.close();
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDK for Java v2")
    void theSdkForJavaPasses() {
        try (PinpointSmsVoiceV2Client sms = client(PinpointSmsVoiceV2Client.builder(), Strict.SECRET);
                ChimeClient chime = client(ChimeClient.builder(), Strict.SECRET);
                ChimeSdkVoiceClient voice = client(ChimeSdkVoiceClient.builder(), Strict.SECRET);
                ConnectClient connect = client(ConnectClient.builder(), Strict.SECRET);
                StsClient sts = client(StsClient.builder(), Strict.SECRET)) {
            sms.createOptOutList(list -> list.optOutListName("java"));
            assertThat(sms.describeOptOutLists(all -> all.optOutListNames("java"))
                            .optOutLists())
                    .hasSize(1);
            assertThat(chime.listPhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
            assertThat(voice.searchAvailablePhoneNumbers(
                                    search -> search.areaCode("206").maxResults(1))
                            .e164PhoneNumbers())
                    .hasSize(1);
            assertThat(connect.listInstances(all -> {}).instanceSummaryList()).isNotNull();
            assertThat(sts.getCallerIdentity().account()).isEqualTo(Strict.ACCOUNT);
        }
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDK for Java v2 reads code, message and status")
    void theSdkForJavaReadsWhyItIsRefused() {
        try (PinpointSmsVoiceV2Client sms = client(PinpointSmsVoiceV2Client.builder(), "wrong");
                ConnectClient connect = client(ConnectClient.builder(), "wrong");
                StsClient sts = client(StsClient.builder(), "wrong")) {
            assertRefused(400, "InvalidSignatureException", () -> sms.describePhoneNumbers(all -> {}));
            assertRefused(403, "InvalidSignatureException", () -> connect.listInstances(all -> {}));
            assertRefused(403, "SignatureDoesNotMatch", () -> sts.getCallerIdentity());
        }
    }

    @Test
    @Evidence(Source.DIALTONE)
    void theControlApiIsOpenAndShowsWhatWasRefused() {
        try (PinpointSmsVoiceV2Client sms = client(PinpointSmsVoiceV2Client.builder(), "wrong")) {
            assertRefused(400, "InvalidSignatureException", () -> sms.describePhoneNumbers(all -> {}));
        }
        Dialtone dialtone = Dialtone.at(ENDPOINT).inAccount(Strict.ACCOUNT);

        assertThat(dialtone.requests().list())
                .anySatisfy(call -> assertThat(String.valueOf(call.error())).contains("InvalidSignatureException"))
                .allSatisfy(call -> assertThat(call.toString()).doesNotContain(Strict.SECRET));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "SDK for JavaScript v3, what the README shows")
    void theSdkForJavaScriptPasses() throws IOException {
        Outcome ran = Programs.javaScript(ENVIRONMENT);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("E164PhoneNumber: '+1206555");
        assertThat(Programs.javaScript(withWrongSecret()).err()).contains("InvalidSignatureException");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "boto3, what the README shows")
    void boto3Passes() {
        Outcome ran = Programs.python(ENVIRONMENT);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out().strip()).matches("\\+1206555\\d{4}");
        assertThat(Programs.python(withWrongSecret()).err()).contains("(InvalidSignatureException)");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "AWS CLI")
    void theAwsCliPasses() {
        Outcome ran = Programs.aws(ENVIRONMENT, "connect", "list-instances");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Programs.aws(ENVIRONMENT, "sts", "get-caller-identity").out())
                .contains(Strict.ACCOUNT);
        assertThat(Programs.aws(withWrongSecret(), "pinpoint-sms-voice-v2", "describe-phone-numbers")
                        .exitCode())
                .isNotZero();
        assertThat(Programs.aws(withWrongSecret(), "chime-sdk-voice", "list-phone-numbers")
                        .err())
                .contains("An error occurred (InvalidSignatureException)");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "curl --aws-sigv4")
    void curlPasses() {
        Outcome ran = Command.of(
                        "curl",
                        "-sS",
                        "--aws-sigv4",
                        "aws:amz:us-east-1:connect",
                        "--user",
                        Strict.KEY + ":" + Strict.SECRET,
                        ENDPOINT + "/instance?maxResults=2")
                .run(Duration.ofMinutes(1));

        assertThat(ran.out()).contains("InstanceSummaryList");
    }

    private static Map<String, String> withWrongSecret() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                STRICT.endpoint(),
                "AWS_ACCESS_KEY_ID",
                Strict.KEY,
                "AWS_SECRET_ACCESS_KEY",
                "wrong");
    }

    private static <C, B extends AwsClientBuilder<B, C>> C client(B builder, String secret) {
        return builder.endpointOverride(ENDPOINT)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(Strict.KEY, secret)))
                .build();
    }

    private static void assertRefused(int status, String code, Runnable call) {
        Function<Throwable, AwsServiceException> read = AwsServiceException.class::cast;
        assertThatThrownBy(call::run).isInstanceOf(AwsServiceException.class).satisfies(thrown -> {
            AwsServiceException refused = read.apply(thrown);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .startsWith("The request signature we calculated does not match");
        });
    }
}
