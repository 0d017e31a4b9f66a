package dev.dialtone.control.chime;

import dev.dialtone.control.model.ChimeCallOperations;
import dev.dialtone.control.model.ChimeTaskOutcome;
import dev.dialtone.control.model.DecideChimeTaskInput;
import dev.dialtone.control.model.DecideChimeTaskOutput;
import dev.dialtone.control.model.EndChimeCallInput;
import dev.dialtone.control.model.StartChimeCallInput;
import dev.dialtone.control.model.StartChimeCallOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.control.request.OtherHolders;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.chime.CallSimulation;
import dev.dialtone.telephony.chime.CallSimulation.IncomingCall;
import dev.dialtone.telephony.chime.CallSimulation.Match;
import dev.dialtone.telephony.chime.CallSimulation.StartedCall;
import dev.dialtone.telephony.chime.CallSimulation.TaskOutcome;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has calls come and end, and says what tasks hear in them. */
public final class ChimeCalls implements ChimeCallOperations {

    private final AccountLookup accounts;
    private final OtherHolders holders;
    private final Supplier<CallSimulation> calls;

    /**
     * Asks nobody before somebody asks.
     *
     * @param holders knows whose a number is
     * @param calls gives who has calls
     */
    public ChimeCalls(AccountLookup accounts, OtherHolders holders, Supplier<CallSimulation> calls) {
        this.accounts = accounts;
        this.holders = holders;
        this.calls = calls;
    }

    @Override
    public StartChimeCallOutput startChimeCall(StartChimeCallInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        IncomingCall call =
                new IncomingCall(input.from(), input.to(), input.sipMediaApplicationId(), input.voiceConnectorId());
        CallSimulation has = calls.get();
        StartedCall started = holders.calling(scope.account(), call.to(), () -> has.start(scope, call));
        return StartChimeCallOutput.builder()
                .transactionId(started.transactionId())
                .callId(started.callId())
                .sipMediaApplicationId(started.sipMediaApplicationId())
                .voiceConnectorId(started.voiceConnectorId())
                .build();
    }

    @Override
    public Unit endChimeCall(EndChimeCallInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        CallSimulation has = calls.get();
        if (!heard(scope.account(), () -> has.end(scope, input.transactionId()))) {
            throw ControlErrors.notFound("call " + Excerpt.of(input.transactionId()) + ": not in " + scope.account());
        }
        return new Unit();
    }

    @Override
    public DecideChimeTaskOutput decideChimeTask(DecideChimeTaskInput input, RequestContext context) {
        Scope scope = accounts.scope(input, input.region(), context);
        ChimeTaskOutcome status = input.status();
        if (input.statusMessage() != null && (status == null || !mayHaveMessage(status))) {
            throw ControlErrors.badRequest("statusMessage: given (expected: only with " + ChimeTaskOutcome.FAILED
                    + " and " + ChimeTaskOutcome.PARTIAL_SUCCESS + ")");
        }
        TaskOutcome outcome =
                new TaskOutcome(status == null ? null : status.value(), input.statusMessage(), matches(input));
        CallSimulation has = calls.get();
        String then = heard(scope.account(), () -> has.decide(scope, input.taskId(), outcome))
                .orElseThrow(() -> ControlErrors.notFound("task " + Excerpt.of(input.taskId()) + ": not in "
                        + Excerpt.of(scope.region()) + " of " + scope.account()));
        return new DecideChimeTaskOutput(then);
    }

    private static boolean mayHaveMessage(ChimeTaskOutcome status) {
        return status.equals(ChimeTaskOutcome.FAILED) || status.equals(ChimeTaskOutcome.PARTIAL_SUCCESS);
    }

    private static @Nullable List<Match> matches(DecideChimeTaskInput input) {
        return input.matches() == null
                ? null
                : input.matches().stream()
                        .map(match -> new Match(
                                match.voiceProfileId(),
                                Objects.requireNonNullElse(match.confidence(), 1.0)
                                        .floatValue()))
                        .toList();
    }

    private static <T> T heard(Account account, Supplier<T> work) {
        try {
            return AccountLookup.settled(account, work);
        } catch (CallRefused refused) {
            throw ControlErrors.badRequest(refused.reason());
        }
    }
}
