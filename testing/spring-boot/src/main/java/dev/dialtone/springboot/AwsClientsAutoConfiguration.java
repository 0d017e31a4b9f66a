package dev.dialtone.springboot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/**
 * Supplies the SDK's clients of the services that Dialtone answers, connected to it: of each service whose module is on the class
 * path, the one that blocks and the one that does not, unless there is a bean of that type. Each is made when somebody asks for it.
 */
@AutoConfiguration(after = DialtoneAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "dialtone.enabled", matchIfMissing = true)
@ConditionalOnBean(DialtoneConnectionDetails.class)
public final class AwsClientsAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PinpointSmsVoiceV2Client.class)
    static final class SmsVoice {

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        PinpointSmsVoiceV2Client pinpointSmsVoiceV2Client(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, PinpointSmsVoiceV2Client.builder()).build();
        }

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        PinpointSmsVoiceV2AsyncClient pinpointSmsVoiceV2AsyncClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, PinpointSmsVoiceV2AsyncClient.builder())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ChimeSdkVoiceClient.class)
    static final class ChimeSdkVoice {

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ChimeSdkVoiceClient chimeSdkVoiceClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ChimeSdkVoiceClient.builder()).build();
        }

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ChimeSdkVoiceAsyncClient chimeSdkVoiceAsyncClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ChimeSdkVoiceAsyncClient.builder()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ChimeClient.class)
    static final class Chime {

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ChimeClient chimeClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ChimeClient.builder()).build();
        }

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ChimeAsyncClient chimeAsyncClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ChimeAsyncClient.builder()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConnectClient.class)
    static final class Connect {

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ConnectClient connectClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ConnectClient.builder()).build();
        }

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        ConnectAsyncClient connectAsyncClient(DialtoneConnectionDetails details) {
            return AwsConnection.to(details, ConnectAsyncClient.builder()).build();
        }
    }
}
