package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.GoneException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.StartVoiceToneAnalysisTaskResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.UnprocessableEntityException;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceToneAnalysisTask;

/** Voice tone analyses, which go on while their call does. */
@ExtendWith(DialtoneServer.class)
class VoiceToneAnalysisTasksTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "an analysis goes on while the call lasts; results can be read for seven days")
    void goesOnUntilTheCallEnds(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        dialtone.clock().freeze();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        StartVoiceToneAnalysisTaskResponse started = start(voice, connector, call, null);
        assertThat(started.sdkHttpResponse().statusCode()).isEqualTo(201);
        VoiceToneAnalysisTask task = started.voiceToneAnalysisTask();
        String id = task.voiceToneAnalysisTaskId();
        assertThat(task.voiceToneAnalysisTaskStatus()).isEqualTo("IN_QUEUE");
        assertThat(task.callDetails().transactionId()).isEqualTo(call);
        assertThat(task.callDetails().isCaller()).isTrue();
        assertThat(task.startedTimestamp()).isNull();

        fixture.pass(Duration.ofMillis(20));
        assertThat(get(voice, connector, id, false).voiceToneAnalysisTaskStatus())
                .isEqualTo("IN_PROGRESS");
        assertThat(get(voice, connector, id, false).callDetails().isCaller()).isFalse();
        fixture.pass(Duration.ofHours(1));
        VoiceToneAnalysisTask running = get(voice, connector, id, true);
        assertThat(running.voiceToneAnalysisTaskStatus()).isEqualTo("IN_PROGRESS");
        assertThat(running.startedTimestamp()).isEqualTo(task.createdTimestamp().plusMillis(20));

        fixture.end(call);
        assertThat(get(voice, connector, id, true).voiceToneAnalysisTaskStatus())
                .isEqualTo("SUCCEEDED");
        fixture.pass(Duration.ofDays(7).minusMillis(1));
        get(voice, connector, id, true);
        fixture.pass(Duration.ofMillis(1));
        refused(NotFoundException.class, 404, () -> get(voice, connector, id, true));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "204 is in the model; that a finished task is unprocessable is not documented")
    void stopsWhatIsNotFinished(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String id = start(voice, connector, call, null).voiceToneAnalysisTask().voiceToneAnalysisTaskId();
        assertThat(voice.stopVoiceToneAnalysisTask(
                                stop -> stop.voiceConnectorId(connector).voiceToneAnalysisTaskId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(voice, connector, id, true).voiceToneAnalysisTaskStatus())
                .isEqualTo("STOPPED");
        refused(
                UnprocessableEntityException.class,
                422,
                () -> voice.stopVoiceToneAnalysisTask(
                        stop -> stop.voiceConnectorId(connector).voiceToneAnalysisTaskId(id)));

        String failed =
                start(voice, connector, call, null).voiceToneAnalysisTask().voiceToneAnalysisTaskId();
        fixture.decide(failed, "{\"status\":\"FAILED\",\"statusMessage\":\"silence\"}");
        assertFailed(get(voice, connector, failed, true), "silence");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "one active task for a call, so many in a region; the errors are guessed")
    void startsOneForACallAndSoManyInARegion(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String other = fixture.call(connector);
        VoiceToneAnalysisTask task = start(voice, connector, call, "token-1").voiceToneAnalysisTask();
        assertThat(start(voice, connector, call, "token-1")
                        .voiceToneAnalysisTask()
                        .voiceToneAnalysisTaskId())
                .isEqualTo(task.voiceToneAnalysisTaskId());
        refused(ConflictException.class, 409, () -> start(voice, connector, other, "token-1"));
        refused(ConflictException.class, 409, () -> start(voice, connector, call, null));
        dialtone.account().quota("CHIME_ACTIVE_VOICE_TONE_ANALYSIS_TASKS", 1);
        refused(ResourceLimitExceededException.class, 400, () -> start(voice, connector, other, null));
        fixture.end(call);
        start(voice, connector, other, null);
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "how an analysis ends, a fault may say when it begins")
    void endsAsAFaultSays(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        dialtone.faults().failLater("StartVoiceToneAnalysisTask", "FAILED", "Too noisy");
        String id = start(voice, connector, call, null).voiceToneAnalysisTask().voiceToneAnalysisTaskId();

        fixture.end(call);
        assertFailed(get(voice, connector, id, true), "Too noisy");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "so many calls of a region with voice analytics; a call counts once, whatever listens to it")
    void listensToSoManyCalls(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String other = fixture.call(connector);
        dialtone.account().quota("CHIME_CALLS_WITH_VOICE_ANALYTICS", 1);
        start(voice, connector, call, null);
        String domain = fixture.domain().voiceProfileDomainId();
        fixture.search(connector, call, domain);
        refused(ResourceLimitExceededException.class, 400, () -> start(voice, connector, other, null));
        refused(ResourceLimitExceededException.class, 400, () -> fixture.search(connector, other, domain));

        dialtone.account().quota("CHIME_CALLS_WITH_VOICE_ANALYTICS", 2);
        start(voice, connector, other, null);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "which of the declared errors is for which call and connector")
    void refusesCallsThatItCannotListenTo(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String deaf = fixture.connector();
        String deafCall = fixture.call(deaf);
        refused(UnprocessableEntityException.class, 422, () -> start(voice, deaf, deafCall, null));
        String connector = fixture.listeningConnector();
        refused(NotFoundException.class, 404, () -> start(voice, connector, deafCall, null));
        refused(NotFoundException.class, 404, () -> start(voice, connector, NOBODY, null));
        refused(NotFoundException.class, 404, () -> start(voice, NOBODY, deafCall, null));
        refused(NotFoundException.class, 404, () -> get(voice, connector, NOBODY, true));
        refused(
                NotFoundException.class,
                404,
                () -> voice.stopVoiceToneAnalysisTask(
                        stop -> stop.voiceConnectorId(connector).voiceToneAnalysisTaskId(NOBODY)));
        String call = fixture.call(connector);
        fixture.end(call);
        refused(GoneException.class, 410, () -> start(voice, connector, call, null));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "isCaller and LanguageCode are required, and English is the only language")
    void refusesOtherLanguages(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        refused(
                BadRequestException.class,
                400,
                () -> voice.startVoiceToneAnalysisTask(start ->
                        start.voiceConnectorId(connector).transactionId(call).languageCode("de-DE")));
        String id = start(voice, connector, call, null).voiceToneAnalysisTask().voiceToneAnalysisTaskId();
        refused(
                BadRequestException.class,
                400,
                () -> voice.getVoiceToneAnalysisTask(
                        get -> get.voiceConnectorId(connector).voiceToneAnalysisTaskId(id)));
    }

    private static void assertFailed(VoiceToneAnalysisTask task, String message) {
        assertThat(task.voiceToneAnalysisTaskStatus()).isEqualTo("FAILED");
        assertThat(task.statusMessage()).isEqualTo(message);
    }

    private static StartVoiceToneAnalysisTaskResponse start(
            ChimeSdkVoiceClient voice, String connector, String call, @Nullable String token) {
        return voice.startVoiceToneAnalysisTask(start -> start.voiceConnectorId(connector)
                .transactionId(call)
                .languageCode("en-US")
                .clientRequestToken(token));
    }

    private static VoiceToneAnalysisTask get(ChimeSdkVoiceClient voice, String connector, String id, boolean isCaller) {
        return voice.getVoiceToneAnalysisTask(get -> get.voiceConnectorId(connector)
                        .voiceToneAnalysisTaskId(id)
                        .isCaller(isCaller))
                .voiceToneAnalysisTask();
    }
}
