package dev.dialtone.chime.profile;

import dev.dialtone.chime.call.CallEnd;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.function.Supplier;

/** Wires voice profiles, their domains, and tasks. */
public final class ProfileModule {
    private final VoiceTaskLife life;
    private final VoiceProfileDomains domains;
    private final VoiceProfiles profiles;
    private final VoiceTasks tasks;
    private final TaskDecisions decisions;

    /**
     * @param calls what tasks listen to
     * @param connectors what those calls come through
     */
    public ProfileModule(
            ProfileStores stores, TagStores tags, ResourceLookup<StoredCall> calls, VoiceConnectors connectors) {
        Quotas quotas = ServiceQuotas.create();
        this.life = new VoiceTaskLife(stores);
        this.domains = new VoiceProfileDomains(stores, tags, quotas);
        this.profiles = new VoiceProfiles(stores, new FinishedSearches(stores, calls), quotas);
        this.tasks = new VoiceTasks(
                stores, life, new TaskStarts(stores, life, new ListenedCalls(connectors, calls), quotas));
        this.decisions = new TaskDecisions(stores, life);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<ProfileModule> room) {
        handlers.on(VoiceTaskLife.QUEUE, (scope, id) -> room.get().life.leaveQueue(scope, id));
        handlers.on(VoiceTaskLife.SEARCH, (scope, id) -> room.get().life.completeSearch(scope, id));
        handlers.on(VoiceTaskLife.RESULTS, (scope, id) -> room.get().life.delete(scope, id));
        handlers.on(VoiceProfiles.EXPIRY, (scope, id) -> room.get().profiles.expire(scope, id));
    }

    /** Hears of calls that end. */
    public CallEnd callEnd() {
        return life;
    }

    /** What tasks hear. */
    public TaskDecisions decisions() {
        return decisions;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(domains).with(profiles).with(tasks);
    }
}
