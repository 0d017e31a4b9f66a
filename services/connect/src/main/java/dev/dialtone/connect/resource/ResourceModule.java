package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.AmazonConnectService;

/** Wires the operations on resources of any kind: their tags. */
public final class ResourceModule {
    private final ResourceKit kit;

    /** For the kinds that the kit knows. */
    public ResourceModule(ResourceKit kit) {
        this.kit = kit;
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(new Tagging(kit));
    }
}
