package dev.dialtone.chime.profile;

import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;

/** Calls that tasks can listen to: in progress, on a voice connector with voice analytics. */
final class ListenedCalls {
    private final VoiceConnectors connectors;
    private final ResourceLookup<StoredCall> calls;

    ListenedCalls(VoiceConnectors connectors, ResourceLookup<StoredCall> calls) {
        this.connectors = connectors;
        this.calls = calls;
    }

    /** Refuses a call that no task can listen to. */
    void require(RequestContext context, String connectorId, String transactionId) {
        Scope scope = calls.scope(context);
        VoiceConnectors.Connector connector =
                connectors.find(scope, connectorId).orElseThrow(ChimeErrors::notFound);
        if (!connector.analyzesCalls()) {
            throw ChimeErrors.unprocessable(
                    "The voice connector's streaming configuration has no voice analytics that are enabled");
        }
        StoredCall call = calls.use(scope, transactionId)
                .filter(found -> connectorId.equals(found.voiceConnectorId()))
                .orElseThrow(ChimeErrors::notFound);
        if (call.endedTimestamp() != null) {
            throw ChimeErrors.gone("The call has ended");
        }
    }
}
