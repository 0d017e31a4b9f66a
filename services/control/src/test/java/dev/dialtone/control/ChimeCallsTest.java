package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.ChimeTaskOutcome;
import dev.dialtone.control.model.ChimeVoiceMatch;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.telephony.chime.CallSimulation.IncomingCall;
import dev.dialtone.telephony.chime.CallSimulation.Match;
import dev.dialtone.telephony.chime.CallSimulation.TaskOutcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChimeCallsTest {
    private final ControlFixture fixture = new ControlFixture();

    @AfterEach
    void close() {
        fixture.scheduler.close();
    }

    @Test
    void hasCallsComeAndEnd() {
        var call = fixture.caller.startChimeCall(
                b -> b.from("+12065550100").to("+12065550101").voiceConnectorId("abc"));
        assertThat(call.transactionId()).isEqualTo(RecordingChime.TRANSACTION);
        assertThat(call.callId()).isEqualTo("call-1");
        assertThat(call.voiceConnectorId()).isEqualTo("abc");
        assertThat(call.sipMediaApplicationId()).isNull();
        fixture.caller.endChimeCall(b -> b.transactionId(call.transactionId()));

        assertThat(fixture.chimeCalls.told)
                .containsExactly(
                        new IncomingCall("+12065550100", "+12065550101", null, "abc"), RecordingChime.TRANSACTION);
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> fixture.caller.startChimeCall(
                        b -> b.from("+12065550100").to(RecordingChime.NOBODY)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> fixture.caller.endChimeCall(b -> b.transactionId("another")));
    }

    @Test
    void decidesAboutTasks() {
        assertThat(fixture.caller
                        .decideChimeTask(b -> b.taskId(RecordingChime.TASK)
                                .region("eu-west-1")
                                .status(ChimeTaskOutcome.PARTIAL_SUCCESS)
                                .statusMessage("why")
                                .matches(List.of(
                                        ChimeVoiceMatch.builder()
                                                .voiceProfileId("p")
                                                .build(),
                                        ChimeVoiceMatch.builder()
                                                .voiceProfileId("q")
                                                .confidence(0.5)
                                                .build())))
                        .status())
                .isEqualTo("eu-west-1 PARTIAL_SUCCESS");
        fixture.caller.decideChimeTask(b -> b.taskId(RecordingChime.TASK));

        assertThat(fixture.chimeCalls.told)
                .containsExactly(
                        new TaskOutcome("PARTIAL_SUCCESS", "why", List.of(new Match("p", 1), new Match("q", 0.5f))),
                        new TaskOutcome(null, null, null));
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> fixture.caller.decideChimeTask(b -> b.taskId(RecordingChime.TASK)
                        .status(ChimeTaskOutcome.SUCCEEDED)
                        .statusMessage("why")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> fixture.caller.decideChimeTask(b -> b.taskId("another")));
    }
}
