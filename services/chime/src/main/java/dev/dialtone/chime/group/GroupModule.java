package dev.dialtone.chime.group;

import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.number.NumberAssociations;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.resource.ResourceLookup;

/** Wires groups of voice connectors. */
public final class GroupModule {
    private final GroupStores stores;
    private final ResourceLookup<StoredVoiceConnector> connectors;
    private final NumberAssociations numbers;

    /** The room of these stores; groups have voice connectors and numbers. */
    public GroupModule(GroupStores stores, ResourceLookup<StoredVoiceConnector> connectors, NumberModule numbers) {
        this.stores = stores;
        this.connectors = connectors;
        this.numbers = numbers.associations();
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(new Groups(stores, connectors, numbers, ServiceQuotas.create()))
                .with(new GroupNumbers(stores, numbers));
    }
}
