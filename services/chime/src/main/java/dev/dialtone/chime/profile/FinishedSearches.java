package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import java.time.Duration;
import java.time.Instant;

/** Speaker searches that a voice profile can be made from. */
final class FinishedSearches {

    /** How long a voiceprint can be used, from the end of the call. */
    private static final Duration USABLE = Duration.ofHours(24);

    private final ProfileStores stores;
    private final ResourceLookup<StoredCall> calls;

    FinishedSearches(ProfileStores stores, ResourceLookup<StoredCall> calls) {
        this.stores = stores;
        this.calls = calls;
    }

    /** The search of a task with a voiceprint that can be used; else the error. */
    StoredSpeakerSearch require(RequestContext context, String taskId) {
        Instant now = context.now();
        StoredVoiceTask task = stores.tasks.require(context, taskId, "SpeakerSearchTaskId");
        StoredSpeakerSearch search = task.search();
        if (search == null) {
            throw ChimeErrors.notFound();
        }
        if (VoiceTaskLife.isAtWork(task)) {
            throw ChimeErrors.conflict("The speaker search task is in status " + task.status());
        }
        if (!VoiceTaskLife.VOICEPRINT_GENERATED.equals(search.voiceprintGenerationStatus())) {
            throw ChimeErrors.badRequest("SpeakerSearchTaskId: of a task in status " + task.status()
                    + " without a voiceprint (expected: one with the VoiceprintGenerationStatus "
                    + VoiceTaskLife.VOICEPRINT_GENERATED + ")");
        }
        Instant ended = calls.find(calls.scope(context), task.callDetails().transactionId())
                .map(call -> call.endedTimestamp() == null ? now : call.endedTimestamp())
                .orElse(Instant.MIN);
        if (!now.minus(USABLE).isBefore(ended)) {
            throw ChimeErrors.gone("The call of the speaker search task ended more than 24 hours ago");
        }
        return search;
    }
}
