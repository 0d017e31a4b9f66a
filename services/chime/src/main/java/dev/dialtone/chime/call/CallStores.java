package dev.dialtone.chime.call;

import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it, others look at it. */
public final class CallStores {
    /** By transaction; those in progress counted by SIP media application. The account's in every region. */
    final ResourceKind<StoredCall> calls;

    /** The store of one program. */
    public CallStores(StoreRegistry stores) {
        this.calls = ResourceKind.of(
                        stores.<StoredCall>perAccount("chime/calls", () -> StoredCall.SCHEMA)
                                .byGroup(CallStores::applicationInCall),
                        StoredCall::transactionId,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(CallLife.LENGTH, CallLife.TRACE))
                .build();
    }

    private static @Nullable String applicationInCall(StoredCall call) {
        return call.endedTimestamp() == null ? call.sipMediaApplicationId() : null;
    }

    /** Calls, by transaction. */
    public ResourceLookup<StoredCall> calls() {
        return calls;
    }
}
