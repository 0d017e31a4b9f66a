package com.example.shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** AWS itself, with the credentials of the machine. Tests have their own clients. */
@Configuration
@Profile("!test")
class AwsConfiguration {

    @Bean
    PinpointSmsVoiceV2Client sms() {
        return PinpointSmsVoiceV2Client.create();
    }
}
