package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.function.Supplier;

/** Wires phone numbers, sender IDs, pools and keywords. */
public final class OriginationModule {
    private final ResourceKit kit;
    private final OriginationStores stores;
    private final Inventory inventory;
    private final OptOutModule optOut;
    private final Supplier<RegistrationModule> registration;
    private final Others others;
    private final PhoneNumberAssociation phoneNumberAssociation;
    private final SenderIdAssociation senderIdAssociation;
    private final KeywordSets keywords;
    private final OriginationIdentities identities;
    private final PooledNumbers pooledNumbers;
    private final PoolMembers poolMembers;
    private final PhoneNumberLifecycle life;
    private final Pools pools;

    /**
     * What this room looks at, or changes, in rooms that are made after it.
     *
     * @param rcsAgents the agents that may be in pools and have keywords
     * @param pooledAgents what being in a pool does to them
     * @param notifyConfigurations what keeps a pool
     */
    public record Others(
            Supplier<ResourceLookup<RcsAgent>> rcsAgents,
            PooledAgents pooledAgents,
            Supplier<ResourceLookup<NotifyConfiguration>> notifyConfigurations) {}

    /** Makes what the room shows to others. */
    public OriginationModule(
            ResourceKit kit,
            OriginationStores stores,
            Inventory inventory,
            OptOutModule optOut,
            Supplier<RegistrationModule> registration,
            Others others) {
        this.kit = kit;
        this.stores = stores;
        this.inventory = inventory;
        this.optOut = optOut;
        this.registration = registration;
        this.others = others;
        this.phoneNumberAssociation = new PhoneNumberAssociation(stores, registration);
        this.senderIdAssociation = new SenderIdAssociation(stores, registration);
        this.keywords = new KeywordSets(stores);
        this.identities = new OriginationIdentities(stores, others.rcsAgents(), inventory);
        this.pooledNumbers = new PooledNumbers(stores);
        this.poolMembers = new PoolMembers(stores, identities, pooledNumbers, others, keywords, kit.quotas());
        this.life = new PhoneNumberLifecycle(stores, inventory, phoneNumberAssociation, pooledNumbers, keywords);
        this.pools = new Pools(stores, others.notifyConfigurations(), poolMembers, optOut.lists(), keywords, kit);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<OriginationModule> room) {
        handlers.on(
                PhoneNumberLifecycle.ACTIVATION, (scope, id) -> room.get().life.activate(scope, id));
        handlers.on(PhoneNumberLifecycle.RELEASE, (scope, id) -> room.get().life.forget(scope, id));
        handlers.on(
                PooledNumbers.JOINING, (scope, id) -> room.get().pooledNumbers.joined(scope, id));
        handlers.on(
                PooledNumbers.LEAVING, (scope, id) -> room.get().pooledNumbers.left(scope, id));
        handlers.on(Pools.CREATION, (scope, id) -> room.get().pools.activate(scope, id));
        handlers.on(Pools.DELETION, (scope, id) -> room.get().pools.forget(scope, id));
    }

    /** Finds what messages are sent from. */
    public OriginationIdentities identities() {
        return identities;
    }

    /** Which identities are in which pool. */
    public PoolMembers poolMembers() {
        return poolMembers;
    }

    /** The keywords of numbers, pools and agents. */
    public KeywordSets keywords() {
        return keywords;
    }

    /** What registrations have to do with phone numbers. */
    public PhoneNumberAssociation phoneNumberAssociation() {
        return phoneNumberAssociation;
    }

    /** What registrations have to do with sender IDs. */
    public SenderIdAssociation senderIdAssociation() {
        return senderIdAssociation;
    }

    /** Gives numbers and sender IDs without a request to AWS's API. */
    public NumberGrants grants() {
        return new Grants(
                new GrantedNumbers(stores, inventory, optOut.lists(), poolMembers, life, kit),
                stores,
                poolMembers,
                senderIdAssociation,
                kit);
    }

    /** The phone numbers that Amazon Connect can import. */
    public SourceNumbers sources() {
        return new Sources(stores);
    }

    /** Shows phone numbers and sender IDs. */
    public NumberListing numbers() {
        return new HeldNumbers(stores);
    }

    /** Binds the operations on phone numbers, which most clients call first. */
    public void bindPhoneNumbers(PinpointSMSVoiceV2.Builder service) {
        PhoneNumberRequests requests =
                new PhoneNumberRequests(stores, inventory, optOut.lists(), phoneNumberAssociation, poolMembers, kit);
        service.with(new PhoneNumbers(stores, optOut.lists(), requests, life));
    }

    /** Binds the other operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(new AvailablePhoneNumbers(inventory, registration.get().records()))
                .with(pools)
                .with(new SenderIds(stores, poolMembers, senderIdAssociation, kit))
                .with(new Keywords(stores, others.rcsAgents(), identities, poolMembers, keywords, kit.quotas()));
    }
}
