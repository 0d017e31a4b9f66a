package dev.dialtone.chime.call;

import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;

/** How long calls last: until somebody ends them. */
final class CallLife {

    /** No call that was forgotten lasts for ever. */
    static final TimedTransition LENGTH =
            TimedTransition.period("chime-sdk-voice", "call", "InProgress", "Ended", Duration.ofHours(24));

    /** As long as the results of what has listened to it. */
    static final TimedTransition TRACE =
            TimedTransition.period("chime-sdk-voice", "call", "Ended", "Forgotten", Duration.ofDays(7));

    private final CallStores stores;
    private final CallEnd listener;

    CallLife(CallStores stores, CallEnd listener) {
        this.stores = stores;
        this.listener = listener;
    }

    /** Begins a call. */
    StoredCall begin(Scope scope, StoredCall call) {
        scope.account().timedTransitions().begin(scope, LENGTH, call.transactionId());
        return stores.calls.put(scope, call);
    }

    /** Ends a call that is in progress. */
    void end(Scope scope, String transactionId) {
        stores.calls
                .find(scope, transactionId)
                .filter(call -> call.endedTimestamp() == null)
                .ifPresent(call -> {
                    scope.account().timedTransitions().cancel(scope, LENGTH, transactionId);
                    StoredCall ended = stores.calls.put(
                            scope,
                            call.toBuilder()
                                    .endedTimestamp(scope.account().timeline().now())
                                    .build());
                    scope.account().timedTransitions().begin(scope, TRACE, transactionId);
                    listener.ended(scope.account(), ended);
                });
    }

    /** Nobody has a use for the call any more. */
    void forget(Scope scope, String transactionId) {
        stores.calls.remove(scope, transactionId);
    }
}
