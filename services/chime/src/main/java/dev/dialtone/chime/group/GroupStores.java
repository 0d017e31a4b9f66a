package dev.dialtone.chime.group;

import dev.dialtone.chime.model.voice.StoredVoiceConnectorGroup;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.StoreRegistry;

/** What this room keeps: its own classes change it, others look at it. */
public final class GroupStores {
    /** By id; the account's in every region. */
    final ResourceKind<StoredVoiceConnectorGroup> groups;

    /** The stores of one program. */
    public GroupStores(StoreRegistry stores) {
        this.groups = ResourceKind.of(
                        stores.perAccount("chime/voice-connector-groups", () -> StoredVoiceConnectorGroup.SCHEMA),
                        StoredVoiceConnectorGroup::voiceConnectorGroupId,
                        (id, named) -> ChimeErrors.notFound())
                .arns("chime", "vcg", StoredVoiceConnectorGroup::voiceConnectorGroupArn)
                .build();
    }

    /** Groups, by id. */
    public ResourceLookup<StoredVoiceConnectorGroup> groups() {
        return groups;
    }
}
