package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.smsvoice.configuration.ProtectConfigurations;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.sending.SendingModule;

/** Wires Notify. */
public final class NotifyModule {
    private final ResourceKit kit;
    private final NotifyStores stores;
    private final ResourceLookup<Pool> pools;
    private final ProtectConfigurations protectConfigurations;
    private final SendingModule sending;

    /** A room that shows nothing to others. */
    public NotifyModule(
            ResourceKit kit,
            NotifyStores stores,
            ResourceLookup<Pool> pools,
            ProtectConfigurations protectConfigurations,
            SendingModule sending) {
        this.kit = kit;
        this.stores = stores;
        this.pools = pools;
        this.protectConfigurations = protectConfigurations;
        this.sending = sending;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        NotifyTemplates templates = new NotifyTemplates();
        NotifyLimits limits = new NotifyLimits(sending.counts(), kit.quotas());
        service.with(templates)
                .with(new NotifyConfigurations(stores, templates, protectConfigurations, pools, kit))
                .with(new NotifyMessages(stores, pools, templates, limits, sending.sending()));
    }
}
