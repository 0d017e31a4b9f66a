package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/**
 * The clients of the AWS SDK that tests can ask for. Of the SDK's modules only those need be there whose clients are asked for, so
 * clients are told apart by name, and no class of one is loaded before it is made.
 */
final class SdkClients {

    private static final String SERVICES = "software.amazon.awssdk.services.";
    private static final String SMS = SERVICES + "pinpointsmsvoicev2.PinpointSmsVoiceV2Client";
    private static final String SMS_ASYNC = SERVICES + "pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient";
    private static final String CHIME = SERVICES + "chime.ChimeClient";
    private static final String CHIME_ASYNC = SERVICES + "chime.ChimeAsyncClient";
    private static final String VOICE = SERVICES + "chimesdkvoice.ChimeSdkVoiceClient";
    private static final String VOICE_ASYNC = SERVICES + "chimesdkvoice.ChimeSdkVoiceAsyncClient";
    private static final String CONNECT = SERVICES + "connect.ConnectClient";
    private static final String CONNECT_ASYNC = SERVICES + "connect.ConnectAsyncClient";

    private static final Set<String> ALL =
            Set.of(SMS, SMS_ASYNC, CHIME, CHIME_ASYNC, VOICE, VOICE_ASYNC, CONNECT, CONNECT_ASYNC);

    private SdkClients() {}

    /** Whether this is the class of a client. */
    static boolean include(Class<?> type) {
        return ALL.contains(type.getName());
    }

    /** A new client of an account in its region; whoever asks closes it. */
    static Object create(Class<?> type, Dialtone account) {
        if (!include(type)) {
            throw new IllegalArgumentException(
                    type.getName() + ": not a client of a service that Dialtone answers (expected one of: "
                            + String.join(", ", ALL.stream().sorted().toList()) + ")");
        }
        return Sdk.create(type.getName(), account);
    }

    /** Closes a client. An asynchronous one takes two seconds for it, which the next test need not wait for. */
    static void close(Class<?> type, Object client) {
        if (type.getName().endsWith("AsyncClient")) {
            Thread closing = new Thread(() -> Sdk.close(client), "close " + type.getSimpleName());
            closing.setDaemon(true);
            closing.start();
        } else {
            Sdk.close(client);
        }
    }

    /** Apart, since the JVM cannot verify this class where the SDK is not. */
    private static final class Sdk {

        private Sdk() {}

        static SdkClient create(String type, Dialtone account) {
            return (SdkClient) builder(type)
                    .endpointOverride(account.endpoint())
                    .region(Region.of(account.region()))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create(account.accountId(), "test")))
                    .build();
        }

        static void close(Object client) {
            ((SdkClient) client).close();
        }

        private static AwsClientBuilder<?, ?> builder(String type) {
            return switch (type) {
                case SMS -> PinpointSmsVoiceV2Client.builder();
                case SMS_ASYNC -> PinpointSmsVoiceV2AsyncClient.builder();
                case CHIME -> ChimeClient.builder();
                case CHIME_ASYNC -> ChimeAsyncClient.builder();
                case VOICE -> ChimeSdkVoiceClient.builder();
                case VOICE_ASYNC -> ChimeSdkVoiceAsyncClient.builder();
                case CONNECT -> ConnectClient.builder();
                case CONNECT_ASYNC -> ConnectAsyncClient.builder();
                default -> throw new IllegalArgumentException(type);
            };
        }
    }
}
