package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.RoomedModel;
import dev.dialtone.core.dispatch.RoomedModel.Room;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.configuration.ConfigurationModule;
import dev.dialtone.smsvoice.delivery.DeliveryModule;
import dev.dialtone.smsvoice.delivery.EventRouting;
import dev.dialtone.smsvoice.delivery.Receivers;
import dev.dialtone.smsvoice.message.MessageModule;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.notify.NotifyModule;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.origination.OriginationModule;
import dev.dialtone.smsvoice.rcs.AgentsInPools;
import dev.dialtone.smsvoice.rcs.RcsModule;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.ResourceModule;
import dev.dialtone.smsvoice.sending.SenderSelector;
import dev.dialtone.smsvoice.sending.SendingModule;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The rooms of the service, from those that know no other to those that know most: the map of the program. A room is made
 * when one of its operations is first called, when another room needs it, or when something of it falls due.
 */
final class Rooms {
    private final Stores stores;
    private final Lazy<OptOutModule> optOut;
    private final Lazy<ConfigurationModule> configuration;
    private final Lazy<RegistrationModule> registration;
    private final Lazy<OriginationModule> origination;
    private final Lazy<RcsModule> rcs;
    private final Lazy<DeliveryModule> delivery;
    private final Lazy<SendingModule> sending;

    Rooms(Stores stores, Inventory inventory, Inbox inbox, Events events) {
        this.stores = stores;
        optOut = new Lazy<>(() -> new OptOutModule(
                stores.kit(),
                stores.optOut(),
                inventory,
                () -> List.of(
                        stores.origination().phoneNumbers(),
                        stores.origination().pools(),
                        stores.rcs().rcsAgents())));
        configuration = new Lazy<>(() -> new ConfigurationModule(
                stores.kit(), stores.configuration(), stores.notifications().notifyConfigurations()));
        registration = new Lazy<>(() -> new RegistrationModule(
                stores.kit(),
                stores.registration(),
                () -> List.of(
                        origination().phoneNumberAssociation(),
                        origination().senderIdAssociation(),
                        rcs().rcsAgentAssociation())));
        origination = new Lazy<>(() -> new OriginationModule(
                stores.kit(),
                stores.origination(),
                inventory,
                optOut.get(),
                registration,
                new OriginationModule.Others(
                        () -> stores.rcs().rcsAgents(),
                        new AgentsInPools(stores::rcs),
                        () -> stores.notifications().notifyConfigurations())));
        rcs = new Lazy<>(() -> new RcsModule(
                stores.kit(),
                stores.rcs(),
                optOut.get(),
                registration.get(),
                origination(),
                stores.sending().verifiedDestinationNumbers()));
        delivery = new Lazy<>(() -> new DeliveryModule(
                inbox,
                new EventRouting(stores.configuration(), events),
                new Receivers(stores.origination(), stores.rcs(), inventory),
                configuration.get(),
                optOut.get(),
                origination()));
        sending = new Lazy<>(() -> new SendingModule(
                stores.kit(),
                stores.sending(),
                stores.configuration(),
                configuration.get(),
                stores.rcs().rcsAgents(),
                rcs().reach(),
                optOut.get().optOuts(),
                new SenderSelector(
                        stores.origination(),
                        stores.rcs(),
                        origination().identities(),
                        origination().poolMembers(),
                        rcs().reach(),
                        delivery().stickySenders()),
                delivery()));
    }

    /** Says what happens when something falls due, in whichever room. */
    void declare(ChangeHandlers handlers) {
        handlers.later(() -> OriginationModule.declare(handlers, origination));
        handlers.later(() -> DeliveryModule.declare(handlers, delivery));
        handlers.later(() -> SendingModule.declare(handlers, sending));
        handlers.later(() -> RegistrationModule.declare(handlers, registration));
        handlers.later(() -> ConfigurationModule.declare(handlers, configuration));
    }

    /** What is bound at once, from those that know no other to those that know most. */
    private enum Part {
        RESOURCE,
        OPT_OUT,
        CONFIGURATION,
        REGISTRATION,
        /** Phone numbers alone: most clients call them first. */
        PHONE_NUMBERS,
        ORIGINATION,
        MESSAGE,
        RCS,
        DELIVERY,
        SENDING,
        NOTIFY
    }

    /** The resources of the contract whose operations a part answers. */
    private static Set<String> resources(Part part) {
        return switch (part) {
            case RESOURCE -> Set.of("Tagging", "ResourcePolicy");
            case OPT_OUT -> Set.of("OptOutList", "OptedOutNumber");
            case CONFIGURATION ->
                Set.of(
                        "ConfigurationSet",
                        "EventDestination",
                        "ProtectConfiguration",
                        "ProtectRuleSet",
                        "ProtectOverride",
                        "Account",
                        "SpendLimit");
            case REGISTRATION ->
                Set.of(
                        "RegistrationDefinition",
                        "Registration",
                        "RegistrationVersion",
                        "RegistrationFieldValue",
                        "RegistrationAttachment",
                        "RegistrationAssociation");
            case PHONE_NUMBERS -> Set.of("PhoneNumber");
            case ORIGINATION -> Set.of("AvailablePhoneNumber", "Pool", "SenderId", "Keyword");
            case MESSAGE -> Set.of("Carrier");
            case RCS -> Set.of("RcsAgent");
            case DELIVERY -> Set.of("MessageFeedback");
            case SENDING ->
                Set.of("TextMessage", "MediaMessage", "VoiceMessage", "RcsMessage", "VerifiedDestinationNumber");
            case NOTIFY -> Set.of("NotifyConfiguration", "NotifyMessage", "NotifyTemplate");
        };
    }

    /** The contract, bound to the rooms. */
    ServiceModel model() {
        return RoomedModel.of(
                PinpointSMSVoiceV2.builder().build(),
                Arrays.stream(Part.values())
                        .map(part -> new Room(resources(part), new Lazy<>(() -> bound(part))))
                        .toList());
    }

    private ServiceModel bound(Part part) {
        PinpointSMSVoiceV2.Builder service = PinpointSMSVoiceV2.builder();
        switch (part) {
            case RESOURCE -> new ResourceModule(stores.kit()).bind(service);
            case OPT_OUT -> optOut.get().bind(service);
            case CONFIGURATION -> configuration.get().bind(service);
            case REGISTRATION -> registration.get().bind(service);
            case PHONE_NUMBERS -> origination().bindPhoneNumbers(service);
            case ORIGINATION -> origination().bind(service);
            case MESSAGE -> MessageModule.bind(service);
            case RCS -> rcs().bind(service);
            case DELIVERY -> delivery().bind(service);
            case SENDING -> sending.get().bind(service);
            case NOTIFY ->
                new NotifyModule(
                                stores.kit(),
                                stores.notifications(),
                                stores.origination().pools(),
                                configuration.get().protectConfigurations(),
                                sending.get())
                        .bind(service);
        }
        return service.build();
    }

    /** Registrations and their review. */
    RegistrationModule registration() {
        return registration.get();
    }

    /** What becomes of messages, and what handsets write. */
    DeliveryModule delivery() {
        return delivery.get();
    }

    private OriginationModule origination() {
        return origination.get();
    }

    private RcsModule rcs() {
        return rcs.get();
    }
}
