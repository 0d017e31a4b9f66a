package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutChimeVoiceConnectorHealthOutput;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pings that are passed on. */
class ConnectorHealthTest {
    private final ControlFixture fixture = new ControlFixture();

    @Test
    void pingComesNowUnlessATimeIsGiven() {
        PutChimeVoiceConnectorHealthOutput now = fixture.caller.putChimeVoiceConnectorHealth(
                input -> input.voiceConnectorId("connector-1").source("192.0.2.10"));
        assertThat(now.timestamp())
                .isEqualTo(fixture.world.account.exclusively(
                        () -> fixture.world.account.timeline().now()));
        Instant at = Instant.parse("2026-11-30T16:45:55Z");
        PutChimeVoiceConnectorHealthOutput then = fixture.caller.putChimeVoiceConnectorHealth(input ->
                input.voiceConnectorId("connector-1").source("192.0.2.10").timestamp(at));
        assertThat(then.timestamp()).isEqualTo(at);
        assertThat(then.source()).isEqualTo("192.0.2.10");
    }

    @Test
    void noPingComesToAnUnknownConnector() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> fixture.caller.putChimeVoiceConnectorHealth(
                        input -> input.voiceConnectorId("connector-2").source("192.0.2.10")))
                .withMessageContaining("voice connector connector-2");
    }
}
