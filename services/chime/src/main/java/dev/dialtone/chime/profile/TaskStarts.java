package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.StoredCallDetails;
import dev.dialtone.chime.model.voice.StoredSpeakerSearch;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.model.voice.StoredVoiceTaskKind;
import dev.dialtone.chime.model.voice.StoredVoiceTaskStatus;
import dev.dialtone.chime.model.voice.StoredVoiceTaskTimes;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts tasks, when a call can be listened to and nothing else of their kind listens. */
final class TaskStarts {
    private final ProfileStores stores;
    private final VoiceTaskLife life;
    private final ListenedCalls calls;
    private final Quotas quotas;

    /**
     * The task that a request asks for.
     *
     * @param voiceProfileDomainId where a speaker search looks; null: it is none
     * @param token the same one starts one task, however often it comes
     */
    record Wanted(
            StoredVoiceTaskKind kind,
            String voiceConnectorId,
            String transactionId,
            boolean isCaller,
            @Nullable String voiceProfileDomainId,
            @Nullable String token) {

        String text() {
            return String.join(
                    "\n",
                    kind.value(),
                    voiceConnectorId,
                    transactionId,
                    String.valueOf(isCaller),
                    String.valueOf(voiceProfileDomainId));
        }
    }

    TaskStarts(ProfileStores stores, VoiceTaskLife life, ListenedCalls calls, Quotas quotas) {
        this.stores = stores;
        this.life = life;
        this.calls = calls;
        this.quotas = quotas;
    }

    StoredVoiceTask start(RequestContext context, Wanted wanted) {
        Instant now = context.now();
        Scope scope = stores.tasks.scope(context);
        Optional<StoredVoiceTask> before = startedBy(scope, wanted);
        if (before.isPresent()) {
            if (!wanted.text().equals(before.get().request())) {
                throw ChimeErrors.conflict("ClientRequestToken: used for another task");
            }
            return before.get();
        }
        calls.require(context, wanted.voiceConnectorId(), wanted.transactionId());
        String domain = wanted.voiceProfileDomainId();
        if (domain != null) {
            stores.domains.require(context, domain, "VoiceProfileDomainId");
        }
        requireFree(scope, wanted);
        StoredVoiceTask task = StoredVoiceTask.builder()
                .taskId(context.account().ids().uuid())
                .kind(wanted.kind())
                .status(StoredVoiceTaskStatus.IN_QUEUE)
                .callDetails(
                        new StoredCallDetails(wanted.voiceConnectorId(), wanted.transactionId(), wanted.isCaller()))
                .search(domain == null ? null : new StoredSpeakerSearch(domain, List.of(), null))
                .times(new StoredVoiceTaskTimes(now, now, null))
                .clientRequestToken(wanted.token())
                .request(wanted.token() == null ? null : wanted.text())
                .build();
        return life.begin(scope, task, context.later());
    }

    /** One task of a kind listens to a call, and so many in a region, to so many calls. */
    private void requireFree(Scope scope, Wanted wanted) {
        String call = wanted.transactionId();
        if (transactions(stores.atWork(scope, wanted.kind())).contains(call)) {
            throw ChimeErrors.conflict("A task of this kind listens to the call");
        }
        Set<String> calls =
                transactions(StoredVoiceTaskKind.values().stream().flatMap(kind -> stores.atWork(scope, kind)));
        if (!calls.contains(call)) {
            quotas.require(scope, ServiceQuotas.CALLS_WITH_VOICE_ANALYTICS, calls.size() + 1);
        }
        boolean isSearch = wanted.kind().equals(StoredVoiceTaskKind.SPEAKER_SEARCH);
        quotas.require(
                scope,
                isSearch ? ServiceQuotas.SPEAKER_SEARCH_TASKS : ServiceQuotas.VOICE_TONE_ANALYSIS_TASKS,
                stores.tasks.entries().countIn(scope, wanted.kind().value()) + 1);
    }

    private static Set<String> transactions(Stream<StoredVoiceTask> tasks) {
        return tasks.map(task -> task.callDetails().transactionId()).collect(Collectors.toSet());
    }

    private Optional<StoredVoiceTask> startedBy(Scope scope, Wanted wanted) {
        return wanted.token() == null
                ? Optional.empty()
                : stores.tasks.entries().stream(scope)
                        .filter(task -> wanted.token().equals(task.clientRequestToken())
                                && task.kind().equals(wanted.kind()))
                        .findFirst();
    }
}
