package dev.dialtone.chime.tag;

import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import java.util.List;

/** Wires the operations on tags. */
public final class TagModule {
    private final Tagging tagging;

    /** @param types all resources that can have tags */
    public TagModule(TagStores stores, List<TaggedType<?>> types) {
        this.tagging = new Tagging(stores, types);
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(tagging);
    }
}
