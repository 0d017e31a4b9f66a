package dev.dialtone.springboot;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Connects a client of the SDK. Loaded only where there is an SDK. */
final class AwsConnection {

    private AwsConnection() {}

    /** The builder, set to call Dialtone and nobody else. */
    static <B extends AwsClientBuilder<B, ?>> B to(DialtoneConnectionDetails details, B builder) {
        return builder.endpointOverride(details.getEndpoint())
                .region(Region.of(details.getRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(details.getAccessKey(), details.getSecretKey())));
    }
}
