package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.SpeakerSearchResult;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceProfile;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.model.voice.StoredVoiceTaskStatus;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.chime.CallSimulation.Match;
import dev.dialtone.telephony.chime.CallSimulation.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What somebody says that tasks hear. */
public final class TaskDecisions {

    private static final Set<StoredVoiceTaskStatus> FOUND =
            Set.of(StoredVoiceTaskStatus.SUCCEEDED, StoredVoiceTaskStatus.PARTIAL_SUCCESS);

    private final ProfileStores stores;
    private final VoiceTaskLife life;

    TaskDecisions(ProfileStores stores, VoiceTaskLife life) {
        this.stores = stores;
        this.life = life;
    }

    /** Decides about a task, and gives its status then; empty when the region has no such task. */
    public Optional<String> decide(Scope scope, String taskId, TaskOutcome outcome) {
        return stores.tasks
                .find(scope, taskId)
                .map(task -> decide(scope, task, outcome).status().value());
    }

    private StoredVoiceTask decide(Scope scope, StoredVoiceTask task, TaskOutcome outcome) {
        if (!VoiceTaskLife.isAtWork(task)) {
            throw new CallRefused("taskId: of a task in status " + task.status() + " (expected: one that is in "
                    + StoredVoiceTaskStatus.IN_QUEUE + " or " + StoredVoiceTaskStatus.IN_PROGRESS + ")");
        }
        StoredVoiceTaskStatus status = outcome.status() == null ? null : StoredVoiceTaskStatus.of(outcome.status());
        StoredSpeakerSearch search = task.search();
        List<Match> matches = outcome.matches();
        if (matches != null && (search == null || Objects.equals(status, StoredVoiceTaskStatus.FAILED))) {
            throw new CallRefused("matches: given (expected: only for a speaker search that does not fail)");
        }
        StoredVoiceTask told = search == null || matches == null
                ? task
                : task.toBuilder()
                        .search(search.toBuilder()
                                .results(results(scope, search.voiceProfileDomainId(), matches))
                                .build())
                        .build();
        if (status == null) {
            return stores.tasks.put(scope, told);
        }
        if (status.equals(StoredVoiceTaskStatus.IN_PROGRESS)) {
            return told.status().equals(status) ? stores.tasks.put(scope, told) : life.start(scope, told);
        }
        StoredVoiceTask started = told.status().equals(StoredVoiceTaskStatus.IN_QUEUE) && FOUND.contains(status)
                ? life.start(scope, told)
                : told;
        return life.finish(scope, started, status, outcome.message());
    }

    private List<SpeakerSearchResult> results(Scope scope, String domainId, List<Match> matches) {
        List<SpeakerSearchResult> results = new ArrayList<>();
        for (Match match : matches) {
            Optional<StoredVoiceProfile> profile = stores.profiles.find(scope, match.voiceProfileId());
            if (profile.filter(found -> found.voiceProfileDomainId().equals(domainId))
                    .isEmpty()) {
                throw new CallRefused("matches: " + match.voiceProfileId()
                        + " (expected: voice profiles of the domain that is searched)");
            }
            results.add(new SpeakerSearchResult(match.confidence(), match.voiceProfileId()));
        }
        return results;
    }
}
