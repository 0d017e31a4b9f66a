package dev.dialtone.connect.contact;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a contact by itself. No flow runs: a contact goes on until somebody ends it, or until AWS would, and can be
 * read for 24 months more.
 */
final class ContactLife {
    static final String OTHER = "OTHER";
    static final String CUSTOMER_DISCONNECT = "CUSTOMER_DISCONNECT";

    private static final String SERVICE = AmazonConnectService.IDENTITY.name();
    private static final String TYPE = "contact";

    /** Who is called answers. How long that takes is a guess. */
    static final TimedTransition CONNECTION =
            TimedTransition.of(SERVICE, TYPE, "INITIATED", "CONNECTED", Duration.ofMillis(30), Duration.ofSeconds(1));
    /** The longest call: a guess. */
    static final TimedTransition CALL =
            TimedTransition.period(SERVICE, TYPE, "CALL", "DISCONNECTED", Duration.ofHours(24));
    /** The longest chat, as the administrator guide has it where nothing else is set. */
    static final TimedTransition CHAT =
            TimedTransition.period(SERVICE, TYPE, "CHAT", "DISCONNECTED", Duration.ofHours(25));
    /** DescribeContact shows contacts for 24 months. */
    static final TimedTransition TRACE =
            TimedTransition.period(SERVICE, TYPE, "DISCONNECTED", "FORGOTTEN", Duration.ofDays(730));

    private final ContactStores stores;

    ContactLife(ContactStores stores) {
        this.stores = stores;
    }

    /** Begins a contact: a call that was made rings, everything else is connected. */
    StoredContact begin(Scope scope, StoredContact contact) {
        boolean isCall = contact.channel().equals(Channel.VOICE);
        scope.account().timedTransitions().begin(scope, isCall ? CALL : CHAT, contact.id());
        if (contact.connectedToSystemTimestamp() == null) {
            scope.account().timedTransitions().begin(scope, CONNECTION, contact.id());
        }
        return stores.contacts.put(scope, contact);
    }

    /** Who was called has answered. */
    void connect(Scope scope, String id) {
        Instant now = scope.account().timeline().now();
        stores.contacts.update(
                scope,
                id,
                contact -> contact.disconnectTimestamp() != null
                        ? contact
                        : contact.toBuilder()
                                .connectedToSystemTimestamp(now)
                                .lastUpdateTimestamp(now)
                                .build());
    }

    /** Ends a contact that is in progress. */
    void end(Scope scope, String id, String reason) {
        stores.contacts
                .find(scope, id)
                .filter(contact -> contact.disconnectTimestamp() == null)
                .ifPresent(contact -> {
                    for (TimedTransition transition : new TimedTransition[] {CONNECTION, CALL, CHAT}) {
                        scope.account().timedTransitions().cancel(scope, transition, id);
                    }
                    Instant now = scope.account().timeline().now();
                    if (contact.chatKey() != null) {
                        stores.chats.remove(scope, contact.chatKey());
                    }
                    stores.contacts.put(
                            scope,
                            contact.toBuilder()
                                    .disconnectTimestamp(now)
                                    .lastUpdateTimestamp(now)
                                    .disconnectReason(reason)
                                    .chatKey(null)
                                    .build());
                    scope.account().timedTransitions().begin(scope, TRACE, id);
                });
    }

    /** Nobody can read the contact any more. */
    void forget(Scope scope, String id) {
        stores.contacts.remove(scope, id);
    }
}
