package com.example;

import static dev.dialtone.client.Inbox.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dialtone.testcontainers.DialtoneContainer;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

@Testcontainers
class SignUpTest {

    @Container
    static final DialtoneContainer container = new DialtoneContainer();

    @Test
    void sendsTheCode() {
        try (PinpointSmsVoiceV2Client sms = PinpointSmsVoiceV2Client.builder()
                .endpointOverride(container.getEndpoint())
                .region(Region.of(container.getRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey())))
                .build()) {
            container.dialtone().numbers().give("+12045550100");
            sms.sendTextMessage(text -> text.originationIdentity("+12045550100")
                    .destinationPhoneNumber("+12045550123")
                    .messageBody("Your code is 493817."));
        }
        assertEquals("493817", container.dialtone().inbox().await(to("+12045550123")).code());
    }
}
