package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountModule;
import dev.dialtone.chime.address.AddressModule;
import dev.dialtone.chime.bot.BotModule;
import dev.dialtone.chime.call.CallModule;
import dev.dialtone.chime.connector.ConnectorModule;
import dev.dialtone.chime.group.GroupModule;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.model.voice.MediaInsightsConfiguration;
import dev.dialtone.chime.model.voice.StoredSipMediaApplication;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.StoredVoiceProfileDomain;
import dev.dialtone.chime.model.voice.StreamingConfiguration;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.order.OrderModule;
import dev.dialtone.chime.profile.ProfileModule;
import dev.dialtone.chime.proxy.ProxyModule;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.room.RoomModule;
import dev.dialtone.chime.sip.SipModule;
import dev.dialtone.chime.tag.TagModule;
import dev.dialtone.chime.tag.TaggedType;
import dev.dialtone.chime.user.UserModule;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.RoomedModel;
import dev.dialtone.core.dispatch.RoomedModel.Room;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rooms of both services, from those that know no other to those that know most. A room is made when one of its
 * operations is first called, in whichever service, when another room needs it, or when something of it falls due.
 */
final class Rooms {
    private final Stores stores;
    private final Lazy<AccountModule> account;
    private final Lazy<NumberModule> number;
    private final Lazy<OrderModule> order;
    private final Lazy<ConnectorModule> connector;
    private final Lazy<GroupModule> group;
    private final Lazy<ProxyModule> proxy;
    private final Lazy<TagModule> tag;
    private final Lazy<SipModule> sip;
    private final Lazy<CallModule> call;
    private final Lazy<ProfileModule> profile;
    private final Lazy<UserModule> user;
    private final Lazy<BotModule> bot;
    private final Lazy<RoomModule> room;

    Rooms(Stores stores, Inventory inventory) {
        this.stores = stores;
        account = new Lazy<>(() -> new AccountModule(
                stores.account, () -> List.of(room().contents(), bot().contents(), user().contents())));
        number = new Lazy<>(() -> new NumberModule(stores.numbers, inventory));
        order = new Lazy<>(() -> new OrderModule(stores.orders, number()));
        connector = new Lazy<>(
                () -> new ConnectorModule(stores.connectors, stores.tags.tags(), stores.groups.groups(), number()));
        group = new Lazy<>(() -> new GroupModule(stores.groups, stores.connectors.connectors(), number()));
        proxy = new Lazy<>(() -> new ProxyModule(stores.proxies, connector.get(), number()));
        VoiceConnectors connectors =
                (scope, id) -> stores.connectors.connectors().use(scope, id).map(Rooms::seenByCalls);
        tag = new Lazy<>(() -> new TagModule(
                stores.tags,
                List.of(
                        new TaggedType<>("vc", stores.connectors.connectors(), StoredVoiceConnector::voiceConnectorArn),
                        new TaggedType<>(
                                "sma", stores.sip.applications(), StoredSipMediaApplication::sipMediaApplicationArn),
                        new TaggedType<>(
                                "voice-profile-domain",
                                stores.profiles.domains(),
                                StoredVoiceProfileDomain::voiceProfileDomainArn))));
        sip = new Lazy<>(() -> new SipModule(
                stores.sip, stores.tags, stores.numbers.phoneNumbers(), number().lifecycle(), connectors));
        call = new Lazy<>(() -> new CallModule(
                stores.calls,
                stores.sip,
                stores.numbers.phoneNumbers(),
                connectors,
                (account, ended) -> profile().callEnd().ended(account, ended)));
        profile = new Lazy<>(() -> new ProfileModule(stores.profiles, stores.tags, stores.calls.calls(), connectors));
        user = new Lazy<>(() -> new UserModule(
                stores.users,
                stores.account.accounts(),
                stores.numbers.phoneNumbers(),
                number(),
                () -> List.of(room().userContents())));
        bot = new Lazy<>(() -> new BotModule(stores.bots, stores.account.accounts()));
        room = new Lazy<>(() -> new RoomModule(
                stores.rooms, stores.account.accounts(), stores.users, stores.bots, stores.numbers.phoneNumbers()));
    }

    /** Says what happens when something falls due, in whichever room. */
    void declare(ChangeHandlers handlers) {
        handlers.later(() -> NumberModule.declare(handlers, number));
        handlers.later(() -> OrderModule.declare(handlers, order));
        handlers.later(() -> ProxyModule.declare(handlers, proxy));
        handlers.later(() -> CallModule.declare(handlers, call));
        handlers.later(() -> ProfileModule.declare(handlers, profile));
        handlers.later(() -> RoomModule.declare(handlers, room));
    }

    /** The operations that both services have, on the merged contract; each resource is named with the room that answers it. */
    ServiceModel shared() {
        return RoomedModel.of(
                ChimeNumbers.builder().build(),
                List.of(
                        room(service -> account.get().bind(service), "Settings"),
                        room(service -> number().bind(service), "PhoneNumber"),
                        room(service -> order.get().bind(service), "Order")));
    }

    /** The operations that only Chime has. */
    ServiceModel chimeOnly() {
        return RoomedModel.of(
                Chime.builder().build(),
                List.of(
                        chimeRoom(
                                service -> account.get().bindChime(service),
                                "Account",
                                "AccountSettings",
                                "SigninDelegateGroup"),
                        chimeRoom(service -> user().bind(service), "User", "UserAccess"),
                        chimeRoom(service -> bot().bind(service), "Bot", "EventsConfiguration"),
                        chimeRoom(
                                service -> room().bind(service),
                                "Room",
                                "RoomMembership",
                                "Retention",
                                "Redaction",
                                "DialOut")));
    }

    /** The operations that only Chime SDK Voice has. */
    ServiceModel voiceOnly() {
        return RoomedModel.of(
                ChimeSDKTelephonyService.builder().build(),
                List.of(
                        voiceRoom(
                                service -> connector.get().bind(service),
                                "VoiceConnector",
                                "VoiceConnectorNumber",
                                "VoiceConnectorOrigination",
                                "VoiceConnectorTermination",
                                "VoiceConnectorEmergencyCalling",
                                "VoiceConnectorStreaming",
                                "VoiceConnectorLogging",
                                "VoiceConnectorExternalSystems"),
                        voiceRoom(
                                service -> group.get().bind(service),
                                "VoiceConnectorGroup",
                                "VoiceConnectorGroupNumber"),
                        voiceRoom(service -> proxy.get().bind(service), "VoiceConnectorProxy", "ProxySession"),
                        voiceRoom(service -> tag.get().bind(service), "Tags"),
                        voiceRoom(service -> sip.get().bind(service), "SipMediaApplication", "SipRule"),
                        voiceRoom(service -> call().bind(service), "SipMediaApplicationCall"),
                        voiceRoom(
                                service -> profile().bind(service), "VoiceProfileDomain", "VoiceProfile", "VoiceTask"),
                        voiceRoom(service -> new AddressModule().bind(service), "Address")));
    }

    private static VoiceConnectors.Connector seenByCalls(StoredVoiceConnector connector) {
        StreamingConfiguration streaming = connector.streamingConfiguration();
        MediaInsightsConfiguration insights = streaming == null ? null : streaming.mediaInsightsConfiguration();
        return new VoiceConnectors.Connector(streaming != null
                && !streaming.disabled()
                && insights != null
                && !Boolean.TRUE.equals(insights.disabled()));
    }

    private static Room room(Consumer<ChimeNumbers.Builder> bind, String... resources) {
        return Room.of(ChimeNumbers::builder, bind, ChimeNumbers.Builder::build, resources);
    }

    private static Room voiceRoom(Consumer<ChimeSDKTelephonyService.Builder> bind, String... resources) {
        return Room.of(ChimeSDKTelephonyService::builder, bind, ChimeSDKTelephonyService.Builder::build, resources);
    }

    private static Room chimeRoom(Consumer<Chime.Builder> bind, String... resources) {
        return Room.of(Chime::builder, bind, Chime.Builder::build, resources);
    }

    /** Voice connectors. */
    ConnectorModule connector() {
        return connector.get();
    }

    /** Has a call that comes through a voice connector begin the proxy session of those who talk in it. */
    void tellProxySessions(Scope scope, String voiceConnectorId, String from, String to) {
        stores.connectors
                .connectors()
                .find(scope, voiceConnectorId)
                .ifPresent(through -> proxy.get().sessions().call(scope, through, from, to));
    }

    /** Calls. */
    CallModule call() {
        return call.get();
    }

    /** Voice profiles and tasks. */
    ProfileModule profile() {
        return profile.get();
    }

    /** Phone numbers. */
    NumberModule number() {
        return number.get();
    }

    /** The settings of an AWS account, and its Chime accounts. */
    AccountModule account() {
        return account.get();
    }

    /** The users of Chime accounts. */
    UserModule user() {
        return user.get();
    }

    private BotModule bot() {
        return bot.get();
    }

    private RoomModule room() {
        return room.get();
    }
}
