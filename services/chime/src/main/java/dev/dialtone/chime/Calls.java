package dev.dialtone.chime;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.chime.CallSimulation;
import java.util.Optional;

/** The callers' side: each room does its part. */
final class Calls implements CallSimulation {
    private final Rooms rooms;

    Calls(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public StartedCall start(Scope scope, IncomingCall call) {
        StartedCall started = rooms.call().incoming().start(scope.account(), call);
        String connector = started.voiceConnectorId();
        if (connector != null) {
            rooms.tellProxySessions(Scope.ofAllRegions(scope.account()), connector, call.from(), call.to());
        }
        return started;
    }

    @Override
    public boolean end(Scope scope, String transactionId) {
        return rooms.call().incoming().end(scope.account(), transactionId);
    }

    @Override
    public Optional<String> decide(Scope scope, String taskId, TaskOutcome outcome) {
        return rooms.profile().decisions().decide(scope, taskId, outcome);
    }
}
