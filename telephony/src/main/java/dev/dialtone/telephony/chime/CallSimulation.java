package dev.dialtone.telephony.chime;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The callers' side of a service that has calls. To be called inside the account. */
public interface CallSimulation {

    /**
     * A call that comes.
     *
     * @param from in E.164
     * @param to in E.164
     * @param sipMediaApplicationId who takes it; with no connector either, who the number called belongs to
     * @param voiceConnectorId what it comes through
     */
    record IncomingCall(
            String from,
            String to,
            @Nullable String sipMediaApplicationId,
            @Nullable String voiceConnectorId) {}

    /**
     * A call that has been taken.
     *
     * @param transactionId what the service's operations know it by
     * @param callId of the only leg that somebody outside has
     */
    record StartedCall(
            String transactionId,
            String callId,
            @Nullable String sipMediaApplicationId,
            @Nullable String voiceConnectorId) {}

    /** Whose voice was found, and how sure that is, from 0 to 1. */
    record Match(String voiceProfileId, float confidence) {}

    /**
     * What becomes of a task that listens to a call.
     *
     * @param status in the service's words; null: as time has it
     * @param message why, for who asks for the task; null: none
     * @param matches what a speaker search finds, now or when it ends; null: what was said before
     */
    record TaskOutcome(
            @Nullable String status,
            @Nullable String message,
            @Nullable List<Match> matches) {}

    /** Has a call come and be answered. Throws {@link CallRefused} when nobody would take it. */
    StartedCall start(Scope scope, IncomingCall call);

    /**
     * Ends a call.
     *
     * @return whether there is such a call; one that has ended stays so
     */
    boolean end(Scope scope, String transactionId);

    /**
     * Decides about a task. Throws {@link CallRefused} when that cannot be.
     *
     * @return its status then, in the service's words; empty when there is no such task in the region
     */
    Optional<String> decide(Scope scope, String taskId, TaskOutcome outcome);
}
