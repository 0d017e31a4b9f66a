package dev.dialtone.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.testcontainers.DialtoneContainer;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeAsyncClient;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceAsyncClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2AsyncClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

class AutoConfigurationTest {

    /** The SDK's modules and the clients in them. */
    private enum Module {
        SMS_VOICE(PinpointSmsVoiceV2Client.class, PinpointSmsVoiceV2AsyncClient.class),
        CHIME_SDK_VOICE(ChimeSdkVoiceClient.class, ChimeSdkVoiceAsyncClient.class),
        CHIME(ChimeClient.class, ChimeAsyncClient.class),
        CONNECT(ConnectClient.class, ConnectAsyncClient.class);

        private final Class<?> client;
        private final Class<?> asyncClient;

        Module(Class<?> client, Class<?> asyncClient) {
            this.client = client;
            this.asyncClient = asyncClient;
        }

        private Stream<Class<?>> clients() {
            return Stream.of(client, asyncClient);
        }
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DialtoneAutoConfiguration.class, AwsClientsAutoConfiguration.class));
    private final ApplicationContextRunner connected =
            application.withPropertyValues("dialtone.endpoint=http://dialtone:4566");

    @Test
    void suppliesNothingWhereNobodySaysWhereDialtoneIs() {
        application.run(AutoConfigurationTest::hasNothing);
        application.withPropertyValues("dialtone.endpoint=").run(AutoConfigurationTest::hasNothing);
    }

    @Test
    void suppliesNothingWhenItIsOff() {
        connected.withPropertyValues("dialtone.enabled=false").run(AutoConfigurationTest::hasNothing);
    }

    @Test
    void suppliesEveryClient() {
        connected.run(context -> {
            assertThat(context).hasSingleBean(Dialtone.class);
            everyClient().forEach(type -> assertThat(context).hasSingleBean(type));
        });
    }

    @Test
    void connectsClientsAsThePropertiesSay() {
        connected
                .withPropertyValues(
                        "dialtone.region=eu-west-1", "dialtone.access-key=key", "dialtone.secret-key=secret")
                .run(context -> {
                    PinpointSmsVoiceV2Client sms = context.getBean(PinpointSmsVoiceV2Client.class);
                    AwsServiceClientConfiguration set = sms.serviceClientConfiguration();
                    assertThat(set.endpointOverride()).contains(URI.create("http://dialtone:4566"));
                    assertThat(set.region()).isEqualTo(Region.EU_WEST_1);
                    AwsCredentialsIdentity caller =
                            set.credentialsProvider().resolveIdentity().join();
                    assertThat(caller.accessKeyId()).isEqualTo("key");
                    assertThat(caller.secretAccessKey()).isEqualTo("secret");
                });
    }

    @Test
    void looksIntoTheAccountThatClientsCallIn() {
        connected.run(context -> assertThat(accountIn(context)).isEqualTo("000000000000"));
        connected
                .withPropertyValues("dialtone.access-key=111122223333")
                .run(context -> assertThat(accountIn(context)).isEqualTo("111122223333"));
        connected
                .withPropertyValues("dialtone.account=444455556666")
                .run(context -> assertThat(accountIn(context)).isEqualTo("444455556666"));
    }

    @ParameterizedTest
    @EnumSource
    void suppliesNoClientWhoseModuleIsMissing(Module missing) {
        connected
                .withClassLoader(new FilteredClassLoader(missing.client.getPackageName() + "."))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Stream.of(Module.values())
                            .filter(module -> module != missing)
                            .flatMap(Module::clients)
                            .forEach(type -> assertThat(context).hasSingleBean(type));
                    missing.clients().forEach(type -> assertThat(context).doesNotHaveBean(type));
                });
    }

    @Test
    void needsNeitherTheSdkNorTestcontainers() {
        connected
                .withClassLoader(new FilteredClassLoader(
                        "software.amazon.awssdk", "org.testcontainers", DialtoneContainer.class.getPackageName()))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Dialtone.class));
    }

    @Test
    void leavesTheUsersBeansAlone() {
        connected.withUserConfiguration(UsersOwn.class).run(context -> {
            PinpointSmsVoiceV2Client sms = context.getBean(PinpointSmsVoiceV2Client.class);
            assertThat(sms.serviceClientConfiguration().region()).isEqualTo(Region.AP_SOUTH_1);
            assertThat(context).hasSingleBean(PinpointSmsVoiceV2AsyncClient.class);
            assertThat(accountIn(context)).isEqualTo("999999999999");
        });
    }

    @Test
    void takesTheUsersConnectionBeforeTheProperties() {
        connected.withUserConfiguration(UsersConnection.class).run(context -> {
            assertThat(context).hasSingleBean(DialtoneConnectionDetails.class);
            assertThat(context.getBean(Dialtone.class).endpoint()).isEqualTo(URI.create("http://elsewhere:4566"));
        });
    }

    @Test
    void makesAClientWhenSomebodyAsksForIt() {
        connected.run(context -> {
            assertThat(context.getBeanFactory().containsSingleton("connectClient"))
                    .isFalse();
            assertThat(context.getBean(ConnectClient.class)).isNotNull();
            assertThat(context.getBeanFactory().containsSingleton("connectClient"))
                    .isTrue();
        });
    }

    private static void hasNothing(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed().doesNotHaveBean(DialtoneConnectionDetails.class);
        assertThat(context).doesNotHaveBean(Dialtone.class);
        everyClient().forEach(type -> assertThat(context).doesNotHaveBean(type));
    }

    private static Stream<Class<?>> everyClient() {
        return Stream.of(Module.values()).flatMap(Module::clients);
    }

    private static String accountIn(AssertableApplicationContext context) {
        return context.getBean(Dialtone.class).accountId();
    }

    @Configuration(proxyBeanMethods = false)
    static final class UsersOwn {

        @Bean
        PinpointSmsVoiceV2Client sms() {
            return PinpointSmsVoiceV2Client.builder().region(Region.AP_SOUTH_1).build();
        }

        @Bean
        Dialtone theirs() {
            return Dialtone.at(URI.create("http://elsewhere:4566")).inAccount("999999999999");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static final class UsersConnection {

        @Bean
        DialtoneConnectionDetails elsewhere() {
            return new PropertiesConnectionDetails(new DialtoneProperties(
                    URI.create("http://elsewhere:4566"), "us-east-1", "test", "test", "000000000000"));
        }
    }
}
