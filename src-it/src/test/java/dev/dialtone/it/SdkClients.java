package dev.dialtone.it;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** SDK clients of servers that a test has started itself, and without retries: each has one line here. */
public final class SdkClients {
    private static final Map<Class<?>, Supplier<? extends AwsClientBuilder<?, ?>>> BUILDERS = Map.of(
            SnsClient.class, SnsClient::builder,
            StsClient.class, StsClient::builder,
            PinpointSmsVoiceV2Client.class, PinpointSmsVoiceV2Client::builder,
            PinpointSmsVoiceV2AsyncClient.class, PinpointSmsVoiceV2AsyncClient::builder,
            ChimeClient.class, ChimeClient::builder,
            ChimeAsyncClient.class, ChimeAsyncClient::builder,
            ChimeSdkVoiceClient.class, ChimeSdkVoiceClient::builder,
            ChimeSdkVoiceAsyncClient.class, ChimeSdkVoiceAsyncClient::builder,
            ConnectClient.class, ConnectClient::builder,
            ConnectAsyncClient.class, ConnectAsyncClient::builder);

    private SdkClients() {}

    /** A new client of an account in a region, of any server; whoever asks closes it. */
    public static <C> C create(Class<C> type, URI endpoint, String account, Region region) {
        return type.cast(builder(type, endpoint, account, region).build());
    }

    /** The same, which shows the first error and does not try again. */
    public static <C> C createWithoutRetries(Class<C> type, URI endpoint, String account, Region region) {
        return type.cast(builder(type, endpoint, account, region)
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build());
    }

    private static AwsClientBuilder<?, ?> builder(Class<?> type, URI endpoint, String account, Region region) {
        return Objects.requireNonNull(BUILDERS.get(type), type::getName)
                .get()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "test")));
    }
}
