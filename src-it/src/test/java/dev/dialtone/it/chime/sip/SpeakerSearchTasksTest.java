package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.CallDetails;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.ErrorCode;
import software.amazon.awssdk.services.chimesdkvoice.model.GoneException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.SpeakerSearchResult;
import software.amazon.awssdk.services.chimesdkvoice.model.SpeakerSearchTask;
import software.amazon.awssdk.services.chimesdkvoice.model.StartSpeakerSearchTaskResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.UnprocessableEntityException;

/** Speaker searches, through every status that they have. */
@ExtendWith(DialtoneServer.class)
class SpeakerSearchTasksTest {

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the statuses and their order; results can be read for seven days")
    void searchesWhileTheClockGoesOn(ChimeSdkVoiceClient voice, ControlClient control, SipFixture fixture) {
        control.dialtone().clock().freeze();
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);

        StartSpeakerSearchTaskResponse started = voice.startSpeakerSearchTask(start -> start.voiceConnectorId(connector)
                .transactionId(call)
                .voiceProfileDomainId(domain)
                .callLeg("Callee"));
        assertThat(started.sdkHttpResponse().statusCode()).isEqualTo(201);
        SpeakerSearchTask queued = started.speakerSearchTask();
        String id = queued.speakerSearchTaskId();
        assertThat(queued.speakerSearchTaskStatus()).isEqualTo("IN_QUEUE");
        assertThat(queued.startedTimestamp()).isNull();
        assertThat(queued.speakerSearchDetails()).isNull();
        assertThat(queued.callDetails())
                .isEqualTo(CallDetails.builder()
                        .voiceConnectorId(connector)
                        .transactionId(call)
                        .isCaller(false)
                        .build());
        assertThat(fixture.search(connector, id)).isEqualTo(queued);

        fixture.pass(Duration.ofMillis(20));
        SpeakerSearchTask running = fixture.search(connector, id);
        assertThat(running.speakerSearchTaskStatus()).isEqualTo("IN_PROGRESS");
        assertThat(running.startedTimestamp())
                .isEqualTo(queued.createdTimestamp().plusMillis(20));
        assertThat(running.speakerSearchDetails()).isNull();

        fixture.pass(Duration.ofMillis(50));
        SpeakerSearchTask succeeded = fixture.search(connector, id);
        assertThat(succeeded.speakerSearchTaskStatus()).isEqualTo("SUCCEEDED");
        assertThat(succeeded.speakerSearchDetails().voiceprintGenerationStatus())
                .isEqualTo("VoiceprintGenerationSuccess");
        assertThat(succeeded.speakerSearchDetails().results()).isEmpty();

        fixture.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(fixture.search(connector, id)).isEqualTo(succeeded);
        fixture.pass(Duration.ofMillis(1));
        refused(NotFoundException.class, 404, () -> fixture.search(connector, id));
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "whose voice it is, the control API says")
    void findsWhoIsSaidToSpeak(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String profile = fixture.profile(domain);
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String id = fixture.search(connector, call, domain).speakerSearchTaskId();

        assertThat(fixture.decide(id, """
                        {"status":"SUCCEEDED","matches":[{"voiceProfileId":"%s","confidence":0.75}]}""".formatted(profile))).isEqualTo("SUCCEEDED");
        assertThat(fixture.search(connector, id).speakerSearchDetails().results())
                .containsExactly(SpeakerSearchResult.builder()
                        .voiceProfileId(profile)
                        .confidenceScore(0.75f)
                        .build());

        String later = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.decide(later, "{\"matches\":[{\"voiceProfileId\":\"" + profile + "\"}]}");
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.search(connector, later).speakerSearchTaskStatus()).isEqualTo("SUCCEEDED");
        assertThat(fixture.search(connector, later)
                        .speakerSearchDetails()
                        .results()
                        .get(0)
                        .confidenceScore())
                .isEqualTo(1f);
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "the client of the control API")
    void isDecidedThroughTheClient(Dialtone dialtone, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String profile = fixture.profile(domain);
        String connector = fixture.listeningConnector();
        String call = dialtone.chimeCalls()
                .startThrough(connector, SipFixture.CALLER, SipFixture.SEATTLE)
                .transactionId();
        String found = fixture.search(connector, call, domain).speakerSearchTaskId();
        dialtone.chimeCalls().succeed(found, profile);
        String failed = fixture.search(connector, call, domain).speakerSearchTaskId();
        dialtone.chimeCalls().fail(failed);
        dialtone.chimeCalls().end(call);

        assertThat(fixture.search(connector, found).speakerSearchDetails().results())
                .extracting(SpeakerSearchResult::voiceProfileId)
                .containsExactly(profile);
        assertThat(fixture.search(connector, failed).speakerSearchTaskStatus()).isEqualTo("FAILED");
        refused(GoneException.class, 410, () -> fixture.search(connector, call, domain));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "that a partial success is a comparison or a voiceprint that failed")
    void succeedsInPart(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String profile = fixture.profile(domain);
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);

        String without = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.decide(without, "{\"status\":\"PARTIAL_SUCCESS\",\"statusMessage\":\"nobody looked\"}");
        SpeakerSearchTask unmatched = fixture.search(connector, without);
        assertThat(unmatched.speakerSearchTaskStatus()).isEqualTo("PARTIAL_SUCCESS");
        assertThat(unmatched.statusMessage()).isEqualTo("nobody looked");
        assertThat(unmatched.speakerSearchDetails().voiceprintGenerationStatus())
                .isEqualTo("VoiceprintGenerationSuccess");

        String with = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.decide(with, """
                {"status":"PARTIAL_SUCCESS","matches":[{"voiceProfileId":"%s"}]}""".formatted(profile));
        assertThat(fixture.search(connector, with).speakerSearchDetails().voiceprintGenerationStatus())
                .isEqualTo("VoiceprintGenerationFailure");
    }

    @Test
    @Evidence(value = Source.DIALTONE, detail = "what the control API takes")
    void refusesDecisionsThatCannotBe(ControlClient control, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String profile = fixture.profileOf(connector, call, domain);
        String task = fixture.search(connector, call, domain).speakerSearchTaskId();
        assertThat(fixture.decide(task, "{\"status\":\"IN_PROGRESS\"}")).isEqualTo("IN_PROGRESS");

        for (String wrong : List.of(
                "{\"status\":\"STOPPED\"}",
                "{\"status\":\"SUCCEEDED\",\"statusMessage\":\"why\"}",
                "{\"matches\":[{\"voiceProfileId\":\"somebody\"}]}",
                "{\"matches\":[{\"voiceProfileId\":\"" + profile + "\",\"confidence\":2}]}",
                "{\"status\":\"FAILED\",\"matches\":[{\"voiceProfileId\":\"" + profile + "\"}]}")) {
            assertThat(control.send("PUT", "/_dialtone/chime/tasks/" + task, wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        fixture.decide(task, "{\"status\":\"FAILED\",\"statusMessage\":\"too loud\"}");
        assertThat(fixture.search(connector, task).speakerSearchTaskStatus()).isEqualTo("FAILED");
        assertThat(fixture.search(connector, task).statusMessage()).isEqualTo("too loud");
        assertThat(fixture.search(connector, task).speakerSearchDetails()).isNull();
        assertThat(control.send("PUT", "/_dialtone/chime/tasks/" + task, "{\"status\":\"SUCCEEDED\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "204 is in the model; that a finished task is unprocessable is not documented")
    void stopsWhatIsNotFinished(ChimeSdkVoiceClient voice, ControlClient control, SipFixture fixture) {
        control.dialtone().clock().freeze();
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String id = fixture.search(connector, call, domain).speakerSearchTaskId();
        assertThat(voice.stopSpeakerSearchTask(
                                stop -> stop.voiceConnectorId(connector).speakerSearchTaskId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(fixture.search(connector, id).speakerSearchTaskStatus()).isEqualTo("STOPPED");
        UnprocessableEntityException error = refused(
                UnprocessableEntityException.class,
                422,
                () -> voice.stopSpeakerSearchTask(
                        stop -> stop.voiceConnectorId(connector).speakerSearchTaskId(id)));
        assertThat(code(error)).isEqualTo(ErrorCode.UNPROCESSABLE);

        String running = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.pass(Duration.ofMillis(20));
        voice.stopSpeakerSearchTask(stop -> stop.voiceConnectorId(connector).speakerSearchTaskId(running));
        assertThat(fixture.search(connector, running).speakerSearchTaskStatus()).isEqualTo("STOPPED");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "one active task for a call, so many in a region; the errors are guessed")
    void startsOneForACallAndSoManyInARegion(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        dialtone.clock().freeze();
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        String other = fixture.call(connector);
        SpeakerSearchTask task = voice.startSpeakerSearchTask(start -> start.voiceConnectorId(connector)
                        .transactionId(call)
                        .voiceProfileDomainId(domain)
                        .clientRequestToken("token-1"))
                .speakerSearchTask();

        refused(ConflictException.class, 409, () -> fixture.search(connector, call, domain));
        assertThat(voice.startSpeakerSearchTask(start -> start.voiceConnectorId(connector)
                                .transactionId(call)
                                .voiceProfileDomainId(domain)
                                .clientRequestToken("token-1"))
                        .speakerSearchTask())
                .isEqualTo(task);
        refused(
                ConflictException.class,
                409,
                () -> voice.startSpeakerSearchTask(start -> start.voiceConnectorId(connector)
                        .transactionId(other)
                        .voiceProfileDomainId(domain)
                        .clientRequestToken("token-1")));
        dialtone.account().quota("CHIME_ACTIVE_SPEAKER_SEARCH_TASKS", 1);
        refused(ResourceLimitExceededException.class, 400, () -> fixture.search(connector, other, domain));
        fixture.pass(Duration.ofMinutes(1));
        fixture.search(connector, other, domain);
    }

    @ParameterizedTest
    @CsvSource({"FAILED, , 0", "PARTIAL_SUCCESS, VoiceprintGenerationSuccess, 1"})
    @Evidence(value = Source.DIALTONE, detail = "how a search ends, a fault may say when it begins")
    void endsAsAFaultSays(
            String status, @Nullable String voiceprint, int tellable, Dialtone dialtone, SipFixture fixture) {
        dialtone.clock().freeze();
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        dialtone.faults().failLater("StartSpeakerSearchTask", status, "Too noisy");

        String id = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.pass(Duration.ofMillis(20));
        assertThat(fixture.search(connector, id).speakerSearchTaskStatus()).isEqualTo("IN_PROGRESS");
        fixture.pass(Duration.ofMillis(50));

        SpeakerSearchTask ended = fixture.search(connector, id);
        assertThat(ended.speakerSearchTaskStatus()).isEqualTo(status);
        assertThat(ended.statusMessage()).isEqualTo("Too noisy");
        assertThat(Stream.ofNullable(ended.speakerSearchDetails()))
                .hasSize(tellable)
                .allSatisfy(details ->
                        assertThat(details.voiceprintGenerationStatus()).isEqualTo(voiceprint));
        String second = fixture.search(connector, call, domain).speakerSearchTaskId();
        fixture.pass(Duration.ofMillis(70));
        assertThat(fixture.search(connector, second).speakerSearchTaskStatus()).isEqualTo("SUCCEEDED");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "which of the declared errors is for which call and connector")
    void refusesCallsThatItCannotListenTo(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String deaf = fixture.connector();
        String deafCall = fixture.call(deaf);
        UnprocessableEntityException error =
                refused(UnprocessableEntityException.class, 422, () -> fixture.search(deaf, deafCall, domain));
        assertThat(code(error)).isEqualTo(ErrorCode.UNPROCESSABLE);

        String connector = fixture.listeningConnector();
        String call = fixture.call(connector);
        List<ThrowingCallable> unknown = List.of(
                () -> fixture.search(NOBODY, call, domain),
                () -> fixture.search(connector, NOBODY, domain),
                () -> fixture.search(connector, deafCall, domain),
                () -> fixture.search(connector, call, NOBODY));
        for (ThrowingCallable each : unknown) {
            refused(NotFoundException.class, 404, each);
        }
        fixture.end(call);
        GoneException gone = refused(GoneException.class, 410, () -> fixture.search(connector, call, domain));
        assertThat(code(gone)).isEqualTo(ErrorCode.GONE);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "a task is of a connector and a kind; that others do not find it is guessed")
    void findsTasksOfTheirConnectorAlone(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String domain = fixture.domain().voiceProfileDomainId();
        String connector = fixture.listeningConnector();
        String other = fixture.listeningConnector();
        String id = fixture.search(connector, fixture.call(connector), domain).speakerSearchTaskId();
        List<ThrowingCallable> unknown = List.of(
                () -> fixture.search(other, id),
                () -> fixture.search(connector, NOBODY),
                () -> voice.getVoiceToneAnalysisTask(get -> get.voiceConnectorId(connector)
                        .voiceToneAnalysisTaskId(id)
                        .isCaller(true)),
                () -> voice.stopSpeakerSearchTask(
                        stop -> stop.voiceConnectorId(other).speakerSearchTaskId(id)),
                () -> voice.stopVoiceToneAnalysisTask(
                        stop -> stop.voiceConnectorId(connector).voiceToneAnalysisTaskId(id)));
        for (ThrowingCallable each : unknown) {
            refused(NotFoundException.class, 404, each);
        }
    }
}
