package dev.dialtone.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Throttle;
import dev.dialtone.client.TransitionSpeed;
import dev.dialtone.client.model.QuotaLevel;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** What can be set, and which classes have one server for it. */
class SettingsTest {

    private static final Set<URI> ENDPOINTS = new TreeSet<>();

    /** A server of this class, for classes that are run here to be sent to. */
    @RegisterExtension
    static final DialtoneExtension running = DialtoneExtension.builder().build();

    @BeforeEach
    void meetNobody() {
        ENDPOINTS.clear();
    }

    @DialtoneTest(transitions = TransitionSpeed.FAST, reset = Reset.NEVER, region = "eu-west-1")
    static class Usual {
        @Test
        void meets(Dialtone dialtone, PinpointSmsVoiceV2Client sms) {
            ENDPOINTS.add(dialtone.endpoint());
            assertThat(dialtone.region()).isEqualTo("eu-west-1");
            assertThat(sms.serviceClientConfiguration().region().id()).isEqualTo("eu-west-1");
        }
    }

    static class UsualByName {
        @RegisterExtension
        static final DialtoneExtension dialtone = DialtoneExtension.builder()
                .quotas(QuotaLevel.AWS)
                .quotas(QuotaLevel.HIGH)
                .throttle(Throttle.OFF)
                .build();

        @Test
        void meets() {
            ENDPOINTS.add(dialtone.endpoint());
        }
    }

    @DialtoneTest(quotas = QuotaLevel.AWS, transitions = TransitionSpeed.REALISTIC, throttle = Throttle.AWS)
    static class Strict {
        @Test
        void meets(Dialtone dialtone) {
            ENDPOINTS.add(dialtone.endpoint());
            assertThat(dialtone.account().get().quotaLevel()).isEqualTo(QuotaLevel.AWS);
        }
    }

    @Test
    void shareAServerWhenTheyAreTheSame() {
        Runs.succeed(2, Runs.run(Usual.class, UsualByName.class));

        assertThat(ENDPOINTS).hasSize(1);
    }

    @Test
    void haveAServerEachWhenTheyDiffer() {
        Runs.succeed(2, Runs.run(Usual.class, Strict.class));

        assertThat(ENDPOINTS).hasSize(2);
    }

    static class Elsewhere {
        @RegisterExtension
        static final DialtoneExtension dialtone =
                DialtoneExtension.builder().endpoint(running.endpoint()).build();

        @Test
        void meets(PinpointSmsVoiceV2Client sms) {
            ENDPOINTS.add(dialtone.endpoint());
            dialtone.client().numbers().give("+12045550100");
            assertThat(sms.describePhoneNumbers(any -> {}).phoneNumbers()).hasSize(1);
        }
    }

    @Test
    void canNameAServerThatRuns() {
        Runs.succeed(1, Runs.run(Elsewhere.class));

        assertThat(ENDPOINTS).containsExactly(running.endpoint());
        assertThat(running.client().isReady()).isTrue();
    }

    @Test
    void areNotForAServerThatRuns() {
        assertThatThrownBy(() -> DialtoneExtension.builder()
                        .endpoint(running.endpoint())
                        .throttle(Throttle.AWS)
                        .build())
                .hasMessageContaining("with DIALTONE_THROTTLE (expected: no settings");
    }

    @DialtoneTest
    static class Around {
        @Nested
        @DialtoneTest(throttle = Throttle.AWS)
        class Inside {
            @Test
            void isNotReached() {}
        }
    }

    @Test
    void areThoseOfTheClassAround() {
        assertThat(Runs.failures(Runs.run(Around.class)))
                .singleElement(THROWABLE)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("Around$Inside: @DialtoneTest with settings of its own");
    }

    static class Unknown {
        @RegisterExtension
        static final DialtoneExtension dialtone = DialtoneExtension.builder()
                .setting("DIALTONE_TRANSITION", "fast")
                .build();

        @Test
        void isNotReached() {}
    }

    static class Wrong {
        @RegisterExtension
        static final DialtoneExtension dialtone = DialtoneExtension.builder()
                .setting("DIALTONE_MAX_CONNECTIONS", "0")
                .build();

        @Test
        void isNotReached() {}
    }

    @Test
    void areRefusedWithTheirNames() {
        assertThat(Runs.failures(Runs.run(Unknown.class)))
                .singleElement(THROWABLE)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("DIALTONE_TRANSITION: unknown setting");
        assertThat(Runs.failures(Runs.run(Wrong.class)))
                .singleElement(THROWABLE)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("DIALTONE_MAX_CONNECTIONS: 0 (expected: 1..1000000)");
        assertThatThrownBy(() -> DialtoneExtension.builder().setting("TRANSITIONS", "fast"))
                .hasMessageContaining("setting: TRANSITIONS (expected: a name such as");
        assertThatThrownBy(() -> DialtoneExtension.builder().setting("DIALTONE_LOG", "debug"))
                .hasMessageContaining("the loggers dev.dialtone");
    }
}
