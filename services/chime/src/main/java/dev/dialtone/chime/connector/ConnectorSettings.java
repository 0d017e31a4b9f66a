package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.TerminationHealth;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is configured of a voice connector: each of its parts is put, shown and deleted in the same way. */
public final class ConnectorSettings {
    private static final String ID_FIELD = "VoiceConnectorId";

    private final ConnectorStores stores;

    ConnectorSettings(ConnectorStores stores) {
        this.stores = stores;
    }

    /** The voice connector that a request names, to act on it. */
    public StoredVoiceConnector require(RequestContext context, String id) {
        return stores.connectors.require(context, id, ID_FIELD);
    }

    /** A part of the voice connector that a request names; AWS has the same error for one that is not configured. */
    public <P> P show(RequestContext context, String id, Function<StoredVoiceConnector, @Nullable P> part) {
        P shown = part.apply(stores.connectors.show(context, id, ID_FIELD));
        if (shown == null) {
            throw ChimeErrors.notFound();
        }
        return shown;
    }

    /** Changes a voice connector. */
    public Unit change(
            RequestContext context, StoredVoiceConnector connector, Consumer<StoredVoiceConnector.Builder> change) {
        return change(stores.connectors.scope(context), connector, change);
    }

    private Unit change(Scope scope, StoredVoiceConnector connector, Consumer<StoredVoiceConnector.Builder> change) {
        StoredVoiceConnector.Builder changed = connector.toBuilder();
        change.accept(changed);
        stores.connectors.put(scope, changed.build());
        return new Unit();
    }

    /** An OPTIONS ping has come; tells whether there is such a voice connector. */
    boolean ping(Account account, String id, String source, Instant at) {
        Scope scope = Scope.ofAllRegions(account);
        stores.connectors
                .find(scope, id)
                .ifPresent(connector -> change(
                        scope,
                        connector,
                        changed -> changed.terminationHealth(TerminationHealth.builder()
                                .source(source)
                                .timestamp(at)
                                .build())));
        return stores.connectors.exists(scope, id);
    }
}
