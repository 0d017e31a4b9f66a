package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.model.voice.StoredVoiceConnectorGroup;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.telephony.chime.ConnectorPings;

/** Wires voice connectors. */
public final class ConnectorModule {
    private final ConnectorStores stores;
    private final ConnectorSettings settings;
    private final Connectors connectors;
    private final NumberAssociations numbers;
    private final Quotas quotas;

    /**
     * Makes what the room shows to others.
     *
     * @param tags of voice connectors
     * @param groups which keep their members from being deleted
     */
    public ConnectorModule(
            ConnectorStores stores,
            TagStore tags,
            ResourceLookup<StoredVoiceConnectorGroup> groups,
            NumberModule numbers) {
        this.stores = stores;
        this.quotas = ServiceQuotas.create();
        this.numbers = numbers.associations();
        this.settings = new ConnectorSettings(stores);
        this.connectors = new Connectors(stores, tags, groups, this.numbers, quotas);
    }

    /** What is configured of voice connectors, for rooms that keep it there. */
    public ConnectorSettings settings() {
        return settings;
    }

    /** Has OPTIONS pings come. */
    public ConnectorPings pings() {
        return settings::ping;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(connectors)
                .with(new ConnectorNumbers(stores, numbers))
                .with(new Originations(settings))
                .with(new Terminations(settings, numbers, quotas))
                .with(new EmergencyCalling(settings))
                .with(new Streaming(settings))
                .with(new Logging(settings))
                .with(new ExternalSystems(settings));
    }
}
