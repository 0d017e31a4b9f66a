package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.StoredVoiceProfile;
import dev.dialtone.chime.model.voice.StoredVoiceProfileDomain;
import dev.dialtone.chime.model.voice.StoredVoiceTask;
import dev.dialtone.chime.model.voice.StoredVoiceTaskKind;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it, others look at it. Each region has its own. */
public final class ProfileStores {
    /** By id. */
    final ResourceKind<StoredVoiceProfileDomain> domains;
    /** By id; counted by domain. */
    final ResourceKind<StoredVoiceProfile> profiles;
    /** By id; those that are not finished counted by kind. */
    final ResourceKind<StoredVoiceTask> tasks;

    /** The stores of one program. */
    public ProfileStores(StoreRegistry stores, TagStores tags) {
        this.domains = ResourceKind.of(
                        stores.perRegion("chime/voice-profile-domains", () -> StoredVoiceProfileDomain.SCHEMA),
                        StoredVoiceProfileDomain::voiceProfileDomainId,
                        (id, named) -> ChimeErrors.notFound())
                .arns("chime", "voice-profile-domain", StoredVoiceProfileDomain::voiceProfileDomainArn)
                .tags(tags.tags())
                .build();
        this.profiles = ResourceKind.of(
                        stores.<StoredVoiceProfile>perRegion("chime/voice-profiles", () -> StoredVoiceProfile.SCHEMA)
                                .byGroup(StoredVoiceProfile::voiceProfileDomainId),
                        StoredVoiceProfile::voiceProfileId,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(VoiceProfiles.EXPIRY))
                .build();
        this.tasks = ResourceKind.of(
                        stores.<StoredVoiceTask>perRegion("chime/voice-tasks", () -> StoredVoiceTask.SCHEMA)
                                .byGroup(ProfileStores::kindAtWork),
                        StoredVoiceTask::taskId,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(VoiceTaskLife.QUEUE, VoiceTaskLife.SEARCH, VoiceTaskLife.RESULTS))
                .build();
    }

    private static @Nullable String kindAtWork(StoredVoiceTask task) {
        return VoiceTaskLife.isAtWork(task) ? task.kind().value() : null;
    }

    /** The tasks of a kind that are not finished. Where there is none, nothing is looked at. */
    Stream<StoredVoiceTask> atWork(Scope scope, StoredVoiceTaskKind kind) {
        return tasks.entries().countIn(scope, kind.value()) == 0
                ? Stream.empty()
                : tasks.entries().stream(scope).filter(task -> kind.value().equals(kindAtWork(task)));
    }

    /** Voice profile domains, by id. */
    public ResourceLookup<StoredVoiceProfileDomain> domains() {
        return domains;
    }
}
