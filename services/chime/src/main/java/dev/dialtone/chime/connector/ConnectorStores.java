package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.state.StoreRegistry;

/** What this room keeps: its own classes change it, others look at it. */
public final class ConnectorStores {
    /** By id, counted by the region that each names; the account's in every region. */
    final ResourceKind<StoredVoiceConnector> connectors;

    /**
     * The stores of one program.
     *
     * @param tags what voice connectors have tags in
     * @param sessions which go with them
     */
    public ConnectorStores(StoreRegistry stores, TagStore tags, ResourceKind.Attachment sessions) {
        this.connectors = ResourceKind.of(
                        stores.<StoredVoiceConnector>perAccount(
                                        "chime/voice-connectors", () -> StoredVoiceConnector.SCHEMA)
                                .byGroup(connector -> connector.awsRegion().value()),
                        StoredVoiceConnector::voiceConnectorId,
                        (id, named) -> ChimeErrors.notFound())
                .arns("chime", "vc", StoredVoiceConnector::voiceConnectorArn)
                .tags(tags)
                .attached(sessions)
                .build();
    }

    /** Voice connectors, by id. */
    public ResourceLookup<StoredVoiceConnector> connectors() {
        return connectors;
    }
}
