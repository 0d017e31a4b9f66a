package dev.dialtone.connect.contact;

import dev.dialtone.connect.association.AssociationStores;
import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.connect.ContactListing;
import dev.dialtone.telephony.connect.ContactSimulation;
import java.util.function.Supplier;

/** Wires contacts. */
public final class ContactModule {
    private final ContactLife life;
    private final Contacts contacts;
    private final Chats chats;
    private final IncomingContacts incoming;
    private final HeldContacts held;

    /**
     * What contacts look at in other rooms.
     *
     * @param associations which flow takes calls to a number
     */
    public record Others(
            InstanceLookup instances,
            InstanceResourceLookup<StoredContactFlow> flows,
            InstanceResourceLookup<StoredQueue> queues,
            NumberLookup numbers,
            GroupLookup groups,
            AssociationStores associations) {}

    /** Makes the room. */
    public ContactModule(ResourceKit kit, ContactStores stores, Others others) {
        ContactRules rules = new ContactRules(stores, others.instances(), kit);
        this.life = new ContactLife(stores);
        this.contacts = new Contacts(
                stores,
                life,
                others.instances(),
                new OutboundCalls(
                        stores,
                        life,
                        rules,
                        new Destinations(),
                        others.instances(),
                        others.flows(),
                        others.queues(),
                        others.numbers()));
        this.chats = new Chats(stores, life, rules, others.instances(), others.associations());
        this.incoming = new IncomingContacts(
                stores,
                life,
                rules,
                chats,
                others.instances(),
                others.numbers(),
                others.groups(),
                others.associations());
        this.held = new HeldContacts(stores);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<ContactModule> room) {
        handlers.on(ContactLife.CONNECTION, (scope, id) -> room.get().life.connect(scope, id));
        handlers.on(ContactLife.CALL, (scope, id) -> room.get().life.end(scope, id, ContactLife.OTHER));
        handlers.on(ContactLife.CHAT, (scope, id) -> room.get().life.end(scope, id, ContactLife.OTHER));
        handlers.on(ContactLife.TRACE, (scope, id) -> room.get().life.forget(scope, id));
    }

    /** Contacts go with their instance. */
    public InstanceContents contents() {
        return contacts;
    }

    /** What callers and handsets do. */
    public ContactSimulation simulation() {
        return incoming;
    }

    /** Shows contacts. */
    public ContactListing listing() {
        return held;
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(contacts).with(chats);
    }
}
