package dev.dialtone.control;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.chime.CallSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes every call but those to nobody, knows one transaction and one task, and remembers what it was told. */
final class RecordingChime implements CallSimulation {
    static final String NOBODY = "+12065550199";
    static final String TRANSACTION = "transaction-1";
    static final String TASK = "task-1";

    final List<Object> told = new ArrayList<>();

    @Override
    public StartedCall start(Scope scope, IncomingCall call) {
        if (call.to().equals(NOBODY)) {
            throw new CallRefused("to: " + NOBODY);
        }
        told.add(call);
        return new StartedCall(TRANSACTION, "call-1", call.sipMediaApplicationId(), call.voiceConnectorId());
    }

    @Override
    public boolean end(Scope scope, String transactionId) {
        told.add(transactionId);
        return transactionId.equals(TRANSACTION);
    }

    @Override
    public Optional<String> decide(Scope scope, String taskId, TaskOutcome outcome) {
        told.add(outcome);
        return taskId.equals(TASK) ? Optional.of(scope.region() + " " + outcome.status()) : Optional.empty();
    }
}
