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
import dev.dialtone.smsvoice.notify.NotifyTierUpgrades;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.origination.OriginationModule;
import dev.dialtone.smsvoice.rcs.AgentsInPools;
import dev.dialtone.smsvoice.rcs.RcsModule;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.ResourceModule;
import dev.dialtone.smsvoice.sending.MessageThrottle;
import dev.dialtone.smsvoice.sending.SenderSelector;
import dev.dialtone.smsvoice.sending.SendingModule;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of the service, from those that know no other to those that know most: the map of the program. A room is made
 * when one of its operations is first called, when another room needs it, or when something of it falls due. Making one enters no
 * account, so that the lock is nobody's trouble; it is written out, since a lambda for each would cost every start.
 */
final class Rooms {
    private final Stores stores;
    private final Inventory inventory;
    private final Inbox inbox;
    private final Events events;
    private final Supplier<ContactSimulation> connect;
    private final @Nullable MessageThrottle throttle;
    private @Nullable OptOutModule optOut;
    private @Nullable ConfigurationModule configuration;
    private @Nullable RegistrationModule registration;
    private @Nullable OriginationModule origination;
    private @Nullable RcsModule rcs;
    private @Nullable DeliveryModule delivery;
    private @Nullable SendingModule sending;
    private @Nullable NotifyModule notifications;

    /** @param connect gets messages of two-way messaging whose channel is Amazon Connect */
    Rooms(
            Stores stores,
            Inventory inventory,
            Inbox inbox,
            Events events,
            Supplier<ContactSimulation> connect,
            @Nullable MessageThrottle throttle) {
        this.connect = connect;
        this.throttle = throttle;
        this.stores = stores;
        this.inventory = inventory;
        this.inbox = inbox;
        this.events = events;
    }

    /** Says what happens when something falls due, in whichever room, and what keeps something besides the stores. */
    void declare(ChangeHandlers handlers) {
        stores.kit().stores().later(this::delivery);
        handlers.later(() -> OriginationModule.declare(handlers, this::origination));
        handlers.later(() -> {
            DeliveryModule.declare(handlers, this::delivery);
            SendingModule.declare(handlers, this::sending);
            NotifyModule.declare(handlers, this::notifications);
            RegistrationModule.declare(handlers, this::registration);
            ConfigurationModule.declare(handlers, this::configuration);
            RcsModule.declare(handlers, this::rcs);
        });
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
            case OPT_OUT -> optOut().bind(service);
            case CONFIGURATION -> configuration().bind(service);
            case REGISTRATION -> registration().bind(service);
            case PHONE_NUMBERS -> origination().bindPhoneNumbers(service);
            case ORIGINATION -> origination().bind(service);
            case MESSAGE -> MessageModule.bind(service);
            case RCS -> rcs().bind(service);
            case DELIVERY -> delivery().bind(service);
            case SENDING -> sending().bind(service);
            case NOTIFY -> notifications().bind(service);
        }
        return service.build();
    }

    /** Opt-out lists. */
    private synchronized OptOutModule optOut() {
        if (optOut == null) {
            optOut = new OptOutModule(
                    stores.kit(),
                    stores.optOut(),
                    inventory,
                    () -> List.of(
                            stores.origination().phoneNumbers(),
                            stores.origination().pools(),
                            stores.rcs().rcsAgents()));
        }
        return optOut;
    }

    /** Configuration sets, protect configurations and spend limits. */
    private synchronized ConfigurationModule configuration() {
        if (configuration == null) {
            configuration = new ConfigurationModule(
                    stores.kit(), stores.configuration(), stores.notifications().notifyConfigurations());
        }
        return configuration;
    }

    /** Registrations and their review. */
    synchronized RegistrationModule registration() {
        if (registration == null) {
            registration = new RegistrationModule(
                    stores.kit(),
                    stores.registration(),
                    () -> List.of(
                            origination().phoneNumberAssociation(),
                            origination().senderIdAssociation(),
                            rcs().rcsAgentAssociation()),
                    new NotifyTierUpgrades(stores::notifications),
                    events);
        }
        return registration;
    }

    /** What messages are sent from. */
    synchronized OriginationModule origination() {
        if (origination == null) {
            origination = new OriginationModule(
                    stores.kit(),
                    stores.origination(),
                    inventory,
                    optOut(),
                    this::registration,
                    new OriginationModule.Others(
                            () -> stores.rcs().rcsAgents(),
                            new AgentsInPools(stores::rcs),
                            () -> stores.notifications().notifyConfigurations()));
        }
        return origination;
    }

    /** RCS agents. */
    private synchronized RcsModule rcs() {
        if (rcs == null) {
            rcs = new RcsModule(
                    stores.kit(),
                    stores.rcs(),
                    optOut(),
                    registration(),
                    origination(),
                    stores.sending().verifiedDestinationNumbers());
        }
        return rcs;
    }

    /** What becomes of messages, and what handsets write. */
    synchronized DeliveryModule delivery() {
        if (delivery == null) {
            delivery = new DeliveryModule(
                    stores.kit().stores(),
                    inbox,
                    new EventRouting(stores.configuration(), events),
                    new Receivers(stores.origination(), stores.rcs(), inventory),
                    configuration(),
                    optOut(),
                    origination(),
                    connect);
        }
        return delivery;
    }

    /** The sending of messages. */
    synchronized SendingModule sending() {
        if (sending == null) {
            sending = new SendingModule(
                    stores.kit(),
                    stores.sending(),
                    stores.configuration(),
                    configuration(),
                    stores.rcs().rcsAgents(),
                    rcs().reach(),
                    optOut().optOuts(),
                    new SenderSelector(
                            stores.origination(),
                            stores.rcs(),
                            origination().identities(),
                            origination().poolMembers(),
                            rcs().reach(),
                            delivery().stickySenders()),
                    delivery(),
                    throttle);
        }
        return sending;
    }

    /** Notify. */
    synchronized NotifyModule notifications() {
        if (notifications == null) {
            notifications = new NotifyModule(
                    stores.kit(),
                    stores.notifications(),
                    stores.origination().pools(),
                    configuration().protectConfigurations(),
                    sending());
        }
        return notifications;
    }
}
