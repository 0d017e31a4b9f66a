package dev.dialtone.connect.prompt;

import dev.dialtone.connect.model.StoredPrompt;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class PromptStores {
    /** In groups by name. */
    final InstanceResources<StoredPrompt> prompts;

    /** The stores of one service. */
    public PromptStores(ResourceKit kit) {
        this.prompts = kit.inInstances(
                "prompt",
                kit.stores()
                        .<StoredPrompt>perRegion("connect/prompts", () -> StoredPrompt.SCHEMA)
                        .byGroup(StoredPrompt::name),
                StoredPrompt::promptId);
    }

    /** Prompts, in groups by name. */
    public InstanceResourceLookup<StoredPrompt> prompts() {
        return prompts;
    }
}
