package dev.dialtone.chime.profile;

import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.FAILED;
import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.IN_PROGRESS;
import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.IN_QUEUE;
import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.PARTIAL_SUCCESS;
import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.STOPPED;
import static dev.dialtone.chime.model.voice.StoredVoiceTaskStatus.SUCCEEDED;

import dev.dialtone.chime.call.CallEnd;
import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.model.voice.StoredVoiceTaskKind;
import dev.dialtone.chime.model.voice.StoredVoiceTaskStatus;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the tasks that listen to calls. */
final class VoiceTaskLife implements CallEnd {

    static final String VOICEPRINT_GENERATED = "VoiceprintGenerationSuccess";
    static final String VOICEPRINT_FAILED = "VoiceprintGenerationFailure";

    /** What a task's status may become. */
    static final Transitions<StoredVoiceTaskStatus> MOVES = Transitions.of(StoredVoiceTaskStatus.class)
            .allow(IN_QUEUE, IN_PROGRESS, FAILED, STOPPED)
            .allow(IN_PROGRESS, SUCCEEDED, PARTIAL_SUCCESS, FAILED, STOPPED)
            .allow(SUCCEEDED)
            .allow(PARTIAL_SUCCESS)
            .allow(FAILED)
            .allow(STOPPED)
            .build();

    /** AWS documents no time. */
    static final TimedTransition QUEUE = TimedTransition.of(
                    "chime-sdk-voice",
                    "voice-task",
                    "IN_QUEUE",
                    "IN_PROGRESS",
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1))
            .completedByUse();

    /** A search gathers ten seconds of speech. Voice tone analysis goes on until the call ends. */
    static final TimedTransition SEARCH = TimedTransition.of(
                    "chime-sdk-voice",
                    "speaker-search-task",
                    "IN_PROGRESS",
                    "SUCCEEDED",
                    Duration.ofMillis(50),
                    Duration.ofSeconds(10))
            .completedByUse();

    /** How long results can be read. */
    static final TimedTransition RESULTS =
            TimedTransition.period("chime-sdk-voice", "voice-task", "Finished", "Deleted", Duration.ofDays(7));

    private final ProfileStores stores;

    VoiceTaskLife(ProfileStores stores) {
        this.stores = stores;
    }

    /** Whether a task is not finished. */
    static boolean isAtWork(StoredVoiceTask task) {
        return task.status().equals(IN_QUEUE) || task.status().equals(IN_PROGRESS);
    }

    /**
     * Begins a task, in the queue.
     *
     * @param ending noted with the queue, which every task begins with; null: it ends as usual
     */
    StoredVoiceTask begin(Scope scope, StoredVoiceTask task, @Nullable Ending ending) {
        Endings.begin(scope, QUEUE, task.taskId(), ending);
        scope.account().timedTransitions().begin(scope, QUEUE, task.taskId());
        return stores.tasks.put(scope, task);
    }

    /** The queue is over. */
    void leaveQueue(Scope scope, String taskId) {
        stores.tasks
                .find(scope, taskId)
                .filter(task -> task.status().equals(IN_QUEUE))
                .ifPresent(task -> start(scope, task));
    }

    /** Has a task that is in the queue listen. */
    StoredVoiceTask start(Scope scope, StoredVoiceTask task) {
        scope.account().timedTransitions().cancel(scope, QUEUE, task.taskId());
        if (task.kind().equals(StoredVoiceTaskKind.SPEAKER_SEARCH)) {
            scope.account().timedTransitions().begin(scope, SEARCH, task.taskId());
        }
        Instant now = scope.account().timeline().now();
        return stores.tasks.put(
                scope,
                task.toBuilder()
                        .status(MOVES.move(task.status(), IN_PROGRESS))
                        .times(task.times().toBuilder()
                                .startedTimestamp(now)
                                .updatedTimestamp(now)
                                .build())
                        .build());
    }

    /** The speech is gathered and compared. */
    void completeSearch(Scope scope, String taskId) {
        stores.tasks
                .find(scope, taskId)
                .filter(task -> task.status().equals(IN_PROGRESS))
                .ifPresent(task -> end(scope, task));
    }

    /** Ends a task that listens, well unless something else was asked for when it began. */
    private void end(Scope scope, StoredVoiceTask task) {
        Ending ending = Endings.find(scope, QUEUE, task.taskId()).orElse(null);
        if (ending == null) {
            finish(scope, task, SUCCEEDED, null);
        } else {
            finish(scope, task, StoredVoiceTaskStatus.of(ending.status()), ending.reason());
        }
    }

    /**
     * Ends a task. Who it found is in it by then.
     *
     * @param message why; null: AWS says nothing
     */
    StoredVoiceTask finish(Scope scope, StoredVoiceTask task, StoredVoiceTaskStatus status, @Nullable String message) {
        Endings.forget(scope, QUEUE, task.taskId());
        scope.account().timedTransitions().cancel(scope, QUEUE, task.taskId());
        scope.account().timedTransitions().cancel(scope, SEARCH, task.taskId());
        scope.account().timedTransitions().begin(scope, RESULTS, task.taskId());
        Instant now = scope.account().timeline().now();
        return stores.tasks.put(
                scope,
                task.toBuilder()
                        .status(MOVES.move(task.status(), status))
                        .statusMessage(message)
                        .search(found(task.search(), status))
                        .times(task.times().toBuilder().updatedTimestamp(now).build())
                        .build());
    }

    /** Of a search that succeeds in part, either the comparison or the voiceprint is there: the first when it was told who matches. */
    private static @Nullable StoredSpeakerSearch found(
            @Nullable StoredSpeakerSearch search, StoredVoiceTaskStatus status) {
        if (search == null) {
            return null;
        }
        if (status.equals(SUCCEEDED)) {
            return search.toBuilder()
                    .voiceprintGenerationStatus(VOICEPRINT_GENERATED)
                    .build();
        }
        if (status.equals(PARTIAL_SUCCESS)) {
            return search.toBuilder()
                    .voiceprintGenerationStatus(search.results().isEmpty() ? VOICEPRINT_GENERATED : VOICEPRINT_FAILED)
                    .build();
        }
        return search.toBuilder().results(List.of()).build();
    }

    /** The results are gone. */
    void delete(Scope scope, String taskId) {
        stores.tasks.remove(scope, taskId);
    }

    /** With the call ends the analysis of its tone; a search compares what it has heard. */
    @Override
    public void ended(Account account, StoredCall call) {
        for (Scope scope : Scope.in(account, null)) {
            stores.atWork(scope, StoredVoiceTaskKind.VOICE_TONE_ANALYSIS)
                    .filter(task -> task.callDetails().transactionId().equals(call.transactionId()))
                    .toList()
                    .forEach(task -> end(scope, task.status().equals(IN_QUEUE) ? start(scope, task) : task));
        }
    }
}
