package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.UnbuiltModel;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.fault.LateFailure;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.resource.ServiceQuotas;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.smsvoice.sending.MessageThrottle;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.handsets.TesterInvitations;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberListing;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.RegistrationListing;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Pinpoint SMS and Voice v2: contract, behaviour and errors, for the server to wire. */
public final class SmsVoice {
    private final Rooms rooms;
    private final ServiceModel model;

    private SmsVoice(Rooms rooms) {
        this.rooms = rooms;
        this.model = rooms.model();
    }

    /**
     * Puts the service together.
     *
     * @param stores makes what this service keeps
     * @param changeHandlers gets what happens when something of this service falls due
     * @param inventory the numbers that can be requested
     * @param inbox gets what is sent
     * @param events gets what becomes of it
     * @param connect gets messages of two-way messaging whose channel is Amazon Connect; asked when there is one
     */
    public static SmsVoice create(
            StoreRegistry stores,
            ChangeHandlers changeHandlers,
            Inventory inventory,
            Inbox inbox,
            Events events,
            Supplier<ContactSimulation> connect) {
        return create(changeHandlers, new Rooms(new Stores(stores), inventory, inbox, events, connect, null));
    }

    /**
     * The same, which sends no more messages in a second than AWS does.
     *
     * @param realTime what seconds are counted in
     */
    public static SmsVoice createThrottled(
            StoreRegistry stores,
            ChangeHandlers changeHandlers,
            Inventory inventory,
            Inbox inbox,
            Events events,
            Supplier<ContactSimulation> connect,
            InstantSource realTime) {
        return create(
                changeHandlers,
                new Rooms(new Stores(stores), inventory, inbox, events, connect, new MessageThrottle(realTime)));
    }

    static SmsVoice create(
            ChangeHandlers changeHandlers, Inventory inventory, Inbox inbox, Events events, Stores stores) {
        return create(changeHandlers, new Rooms(stores, inventory, inbox, events, () -> ContactSimulation.NONE, null));
    }

    private static SmsVoice create(ChangeHandlers changeHandlers, Rooms rooms) {
        rooms.declare(changeHandlers);
        return new SmsVoice(rooms);
    }

    /** How often an account may call each operation, for who wants to be held to it. */
    public static ApiRates apiRates() {
        return ApiRates.read(ServiceQuotas.class, "api-rates.txt");
    }

    /** Every operation of AWS's API, with behaviour here or without. */
    public static List<ServiceModel.Entry> apiOperations() {
        return UnbuiltModel.read(SmsVoice.class, "operations.txt");
    }

    /** What fails after it was accepted, when a fault asks for it. */
    public static List<LateFailure> lateFailures() {
        return LateFailure.read(PinpointSMSVoiceV2.IDENTITY.name(), SmsVoice.class, "late-failures.txt");
    }

    /** The quotas that an account can set otherwise. */
    public static List<Quota> quotas() {
        return ServiceQuotas.create().all();
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** Decides about registrations, for the control API. */
    public RegistrationReviewer registrationReviewer() {
        return rooms.registration().reviews();
    }

    /** Shows numbers and sender IDs, for the control API. */
    public NumberListing numbers() {
        return rooms.origination().numbers();
    }

    /** The phone numbers that Amazon Connect can import. */
    public SourceNumbers sourceNumbers() {
        return rooms.origination().sources();
    }

    /** Shows registrations, for the control API. */
    public RegistrationListing registrations() {
        return rooms.registration().listing();
    }

    /** Gives numbers and sender IDs, for the control API. */
    public NumberGrants numberGrants() {
        return rooms.origination().grants();
    }

    /** Handles inbound messages, for the control API. */
    public InboundMessages inbound() {
        return rooms.delivery().inbound();
    }

    /** Decides what becomes of messages, for the control API. */
    public MessageOutcomes outcomes() {
        return rooms.delivery().deliveries();
    }

    /** Decides about display names of notify configurations, for the control API. */
    public BrandReviewer brandReviewer() {
        return rooms.notifications().reviews();
    }

    /** Accepts invitations to test RCS agents, for the control API. */
    public TesterInvitations testerInvitations() {
        return rooms.sending().invitations();
    }

    /** How the service words failures. */
    public ServiceErrors errors() {
        return new SmsVoiceErrors();
    }
}
