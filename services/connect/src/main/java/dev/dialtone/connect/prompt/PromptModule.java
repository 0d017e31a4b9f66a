package dev.dialtone.connect.prompt;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;

/** Wires prompts. */
public final class PromptModule {
    private final Prompts prompts;

    /** Makes the room. */
    public PromptModule(PromptStores stores, InstanceLookup instances) {
        this.prompts = new Prompts(stores, instances);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(prompts);
    }

    /** What a new instance has of this room. */
    public InstanceContents contents() {
        return prompts;
    }
}
