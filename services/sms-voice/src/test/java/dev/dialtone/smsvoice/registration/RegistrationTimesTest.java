package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lasts where times are realistic. */
class RegistrationTimesTest {
    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = CLIENT, detail = "a toll-free registration without values was denied after three seconds")
    void deniesByMachineAfterThreeSeconds() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.submit(id);

        world.passRealTime(Duration.ofMillis(2_999));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        world.passRealTime(Duration.ofMillis(1));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "two skills wait 20 to 30 seconds from the registration's deletion to the agent's")
    void keepsATestingAgentForTwentyToThirtySeconds() {
        RcsAgentFixture rcs = new RcsAgentFixture(registrations.sms);
        String agent = rcs.create();
        String id = registrations.create("TEST_RCS_LAUNCH_REGISTRATION");
        registrations.associate(id, agent);
        registrations.delete(id);

        world.passRealTime(Duration.ofSeconds(20));
        assertThat(rcs.described(agent).testingAgent()).isNotNull();
        assertThat(SmsVoiceFixture.refusal(ConflictException.class, () -> rcs.delete(agent))
                        .reason())
                .isEqualTo(ConflictExceptionReason.RESOURCE_NOT_EMPTY);
        world.passRealTime(Duration.ofSeconds(10));
        assertThat(rcs.described(agent).testingAgent()).isNull();
        rcs.delete(agent);
    }
}
