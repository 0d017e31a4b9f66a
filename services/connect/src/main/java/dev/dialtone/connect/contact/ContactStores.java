package dev.dialtone.connect.contact;

import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.StoredChat;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.state.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it. */
public final class ContactStores {
    /** By id; calls in progress counted by instance. A replicated instance has those of each region there alone. */
    final ResourceKind<StoredContact> contacts;
    /** Chats in progress, by {@link Chats#key}. */
    final Store<String, StoredChat> chats;

    /** The stores of one service. */
    public ContactStores(ResourceKit kit) {
        this.contacts = ResourceKind.of(
                        kit.stores()
                                .<StoredContact>perRegion("connect/contacts", () -> StoredContact.SCHEMA)
                                .byGroup(ContactStores::instanceInCall),
                        StoredContact::id,
                        (id, named) -> ConnectErrors.resourceNotFound())
                .transitions(List.of(ContactLife.CONNECTION, ContactLife.CALL, ContactLife.CHAT, ContactLife.TRACE))
                .build();
        this.chats = kit.stores().perRegion("connect/chats", () -> StoredChat.SCHEMA);
    }

    private static @Nullable String instanceInCall(StoredContact contact) {
        return contact.disconnectTimestamp() == null && contact.channel().equals(Channel.VOICE)
                ? contact.instanceId()
                : null;
    }
}
