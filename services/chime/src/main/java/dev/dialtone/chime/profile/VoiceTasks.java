package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.CallDetails;
import dev.dialtone.chime.model.voice.CallLegType;
import dev.dialtone.chime.model.voice.GetSpeakerSearchTaskRequest;
import dev.dialtone.chime.model.voice.GetSpeakerSearchTaskResponse;
import dev.dialtone.chime.model.voice.GetVoiceToneAnalysisTaskRequest;
import dev.dialtone.chime.model.voice.GetVoiceToneAnalysisTaskResponse;
import dev.dialtone.chime.model.voice.SpeakerSearchDetails;
import dev.dialtone.chime.model.voice.SpeakerSearchTask;
import dev.dialtone.chime.model.voice.StartSpeakerSearchTaskRequest;
import dev.dialtone.chime.model.voice.StartSpeakerSearchTaskResponse;
import dev.dialtone.chime.model.voice.StartVoiceToneAnalysisTaskRequest;
import dev.dialtone.chime.model.voice.StartVoiceToneAnalysisTaskResponse;
import dev.dialtone.chime.model.voice.StopSpeakerSearchTaskRequest;
import dev.dialtone.chime.model.voice.StopVoiceToneAnalysisTaskRequest;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.model.voice.StoredVoiceTaskKind;
import dev.dialtone.chime.model.voice.StoredVoiceTaskStatus;
import dev.dialtone.chime.model.voice.VoiceTaskOperations;
import dev.dialtone.chime.model.voice.VoiceToneAnalysisTask;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Speaker searches and voice tone analyses, as clients start, read and stop them. */
final class VoiceTasks implements VoiceTaskOperations {
    private final ProfileStores stores;
    private final VoiceTaskLife life;
    private final TaskStarts starts;

    VoiceTasks(ProfileStores stores, VoiceTaskLife life, TaskStarts starts) {
        this.stores = stores;
        this.life = life;
        this.starts = starts;
    }

    @Override
    public StartSpeakerSearchTaskResponse startSpeakerSearchTask(
            StartSpeakerSearchTaskRequest input, RequestContext context) {
        boolean isCaller = !Objects.equals(input.callLeg(), CallLegType.CALLEE);
        TaskStarts.Wanted wanted = new TaskStarts.Wanted(
                StoredVoiceTaskKind.SPEAKER_SEARCH,
                input.voiceConnectorId(),
                input.transactionId(),
                isCaller,
                input.voiceProfileDomainId(),
                input.clientRequestToken());
        return new StartSpeakerSearchTaskResponse(speakerSearch(starts.start(context, wanted)));
    }

    @Override
    public GetSpeakerSearchTaskResponse getSpeakerSearchTask(
            GetSpeakerSearchTaskRequest input, RequestContext context) {
        StoredVoiceTask task = show(
                context, input.voiceConnectorId(), input.speakerSearchTaskId(), StoredVoiceTaskKind.SPEAKER_SEARCH);
        return new GetSpeakerSearchTaskResponse(speakerSearch(task));
    }

    @Override
    public Unit stopSpeakerSearchTask(StopSpeakerSearchTaskRequest input, RequestContext context) {
        return stop(
                context,
                named(
                        context,
                        input.voiceConnectorId(),
                        input.speakerSearchTaskId(),
                        StoredVoiceTaskKind.SPEAKER_SEARCH));
    }

    @Override
    public StartVoiceToneAnalysisTaskResponse startVoiceToneAnalysisTask(
            StartVoiceToneAnalysisTaskRequest input, RequestContext context) {
        TaskStarts.Wanted wanted = new TaskStarts.Wanted(
                StoredVoiceTaskKind.VOICE_TONE_ANALYSIS,
                input.voiceConnectorId(),
                input.transactionId(),
                true,
                null,
                input.clientRequestToken());
        return new StartVoiceToneAnalysisTaskResponse(toneAnalysis(starts.start(context, wanted), true));
    }

    @Override
    public GetVoiceToneAnalysisTaskResponse getVoiceToneAnalysisTask(
            GetVoiceToneAnalysisTaskRequest input, RequestContext context) {
        StoredVoiceTask task = show(
                context,
                input.voiceConnectorId(),
                input.voiceToneAnalysisTaskId(),
                StoredVoiceTaskKind.VOICE_TONE_ANALYSIS);
        return new GetVoiceToneAnalysisTaskResponse(toneAnalysis(task, input.isCaller()));
    }

    @Override
    public Unit stopVoiceToneAnalysisTask(StopVoiceToneAnalysisTaskRequest input, RequestContext context) {
        return stop(
                context,
                named(
                        context,
                        input.voiceConnectorId(),
                        input.voiceToneAnalysisTaskId(),
                        StoredVoiceTaskKind.VOICE_TONE_ANALYSIS));
    }

    /** A task is stopped as it stands: done first, what it waits for would leave nothing to stop. */
    private Unit stop(RequestContext context, StoredVoiceTask task) {
        if (!VoiceTaskLife.isAtWork(task)) {
            throw ChimeErrors.unprocessable("The task is in status " + task.status() + " (expected: "
                    + StoredVoiceTaskStatus.IN_QUEUE + " or " + StoredVoiceTaskStatus.IN_PROGRESS + ")");
        }
        Scope scope = stores.tasks.scope(context);
        life.finish(scope, task, StoredVoiceTaskStatus.STOPPED, null);
        return new Unit();
    }

    private StoredVoiceTask show(RequestContext context, String connectorId, String taskId, StoredVoiceTaskKind kind) {
        return stores.tasks.show(
                context, named(context, connectorId, taskId, kind).taskId(), "TaskId");
    }

    private StoredVoiceTask named(RequestContext context, String connectorId, String taskId, StoredVoiceTaskKind kind) {
        StoredVoiceTask task = stores.tasks.named(context, taskId, "TaskId");
        if (!task.kind().equals(kind) || !task.callDetails().voiceConnectorId().equals(connectorId)) {
            throw ChimeErrors.notFound();
        }
        return task;
    }

    private static SpeakerSearchTask speakerSearch(StoredVoiceTask task) {
        return SpeakerSearchTask.builder()
                .speakerSearchTaskId(task.taskId())
                .speakerSearchTaskStatus(task.status().value())
                .callDetails(callDetails(task, task.callDetails().isCaller()))
                .speakerSearchDetails(found(task))
                .createdTimestamp(task.times().createdTimestamp())
                .updatedTimestamp(task.times().updatedTimestamp())
                .startedTimestamp(task.times().startedTimestamp())
                .statusMessage(task.statusMessage())
                .build();
    }

    /** What a search has found, when it has ended well. */
    private static @Nullable SpeakerSearchDetails found(StoredVoiceTask task) {
        StoredSpeakerSearch search = Objects.requireNonNull(task.search(), "a speaker search");
        return search.voiceprintGenerationStatus() == null
                ? null
                : new SpeakerSearchDetails(List.copyOf(search.results()), search.voiceprintGenerationStatus());
    }

    /** @param isCaller whose voice the request asks for: one task listens to both */
    private static VoiceToneAnalysisTask toneAnalysis(StoredVoiceTask task, boolean isCaller) {
        return VoiceToneAnalysisTask.builder()
                .voiceToneAnalysisTaskId(task.taskId())
                .voiceToneAnalysisTaskStatus(task.status().value())
                .callDetails(callDetails(task, isCaller))
                .createdTimestamp(task.times().createdTimestamp())
                .updatedTimestamp(task.times().updatedTimestamp())
                .startedTimestamp(task.times().startedTimestamp())
                .statusMessage(task.statusMessage())
                .build();
    }

    private static CallDetails callDetails(StoredVoiceTask task, boolean isCaller) {
        return new CallDetails(
                task.callDetails().voiceConnectorId(), task.callDetails().transactionId(), isCaller);
    }
}
