package dev.dialtone.smsvoice.resource;

import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;

/** Wires the operations on resources of any kind: their tags and their policies. */
public final class ResourceModule {
    private final ResourceKit kit;

    /** For the kinds that the kit knows. */
    public ResourceModule(ResourceKit kit) {
        this.kit = kit;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        Resources resources = new Resources(kit.kinds());
        service.with(new Tagging(kit.tags(), resources)).with(new ResourcePolicies(kit.policies, resources));
    }
}
