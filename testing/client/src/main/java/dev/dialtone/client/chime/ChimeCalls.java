package dev.dialtone.client.chime;

import dev.dialtone.client.ControlApi;
import dev.dialtone.client.model.ChimeTaskStatus;
import dev.dialtone.client.model.ChimeVoiceMatch;
import dev.dialtone.client.model.StartedChimeCall;
import java.util.Arrays;
import java.util.List;

/**
 * Has calls come to an account, through Chime SDK Voice, and says what is heard in them. Tasks are looked up in the region of {@link
 * dev.dialtone.client.Dialtone#inRegion}, else in the server's default.
 */
public final class ChimeCalls {

    private final ControlApi api;

    /** @param api of the account; {@link dev.dialtone.client.Dialtone#chimeCalls} has it */
    public ChimeCalls(ControlApi api) {
        this.api = api;
    }

    /**
     * Has a call come to whom the number called belongs, by its SIP rule or voice connector.
     *
     * @param from who calls, in E.164
     * @param to who is called, in E.164
     */
    public StartedChimeCall start(String from, String to) {
        return api.startChimeCall(input -> input.from(from).to(to));
    }

    /** {@link #start} through a voice connector. */
    public StartedChimeCall startThrough(String voiceConnectorId, String from, String to) {
        return api.startChimeCall(input -> input.from(from).to(to).voiceConnectorId(voiceConnectorId));
    }

    /** {@link #start} to a SIP media application. */
    public StartedChimeCall startTo(String sipMediaApplicationId, String from, String to) {
        return api.startChimeCall(input -> input.from(from).to(to).sipMediaApplicationId(sipMediaApplicationId));
    }

    /** Ends a call, whoever has begun it. */
    public void end(String transactionId) {
        api.endChimeCall(input -> input.transactionId(transactionId));
    }

    /**
     * Has a task be done.
     *
     * @param voiceProfileIds whose voices a speaker search finds
     */
    public void succeed(String taskId, String... voiceProfileIds) {
        decide(taskId, ChimeTaskStatus.SUCCEEDED, matches(voiceProfileIds));
    }

    /** Has nothing come of a task. */
    public void fail(String taskId) {
        decide(taskId, ChimeTaskStatus.FAILED, List.of());
    }

    /**
     * Any decision.
     *
     * @param matches whose voices a speaker search finds, and how sure that is
     */
    public void decide(String taskId, ChimeTaskStatus status, List<ChimeVoiceMatch> matches) {
        api.decideChimeTask(input -> input.taskId(taskId).status(status).matches(matches.isEmpty() ? null : matches));
    }

    private static List<ChimeVoiceMatch> matches(String... voiceProfileIds) {
        return Arrays.stream(voiceProfileIds)
                .map(id -> ChimeVoiceMatch.builder().voiceProfileId(id).build())
                .toList();
    }
}
