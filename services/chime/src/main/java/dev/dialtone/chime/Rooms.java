package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountModule;
import dev.dialtone.chime.connector.ConnectorModule;
import dev.dialtone.chime.group.GroupModule;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.order.OrderModule;
import dev.dialtone.chime.proxy.ProxyModule;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.RoomedModel;
import dev.dialtone.core.dispatch.RoomedModel.Room;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rooms of both services, from those that know no other to those that know most. A room is made when one of its
 * operations is first called, in whichever service, when another room needs it, or when something of it falls due.
 */
final class Rooms {
    private final Lazy<AccountModule> account;
    private final Lazy<NumberModule> number;
    private final Lazy<OrderModule> order;
    private final Lazy<ConnectorModule> connector;
    private final Lazy<GroupModule> group;
    private final Lazy<ProxyModule> proxy;

    Rooms(Stores stores, Inventory inventory) {
        account = new Lazy<>(() -> new AccountModule(stores.account));
        number = new Lazy<>(() -> new NumberModule(stores.numbers, inventory));
        order = new Lazy<>(() -> new OrderModule(stores.orders, number()));
        connector = new Lazy<>(
                () -> new ConnectorModule(stores.connectors, stores.tags.tags(), stores.groups.groups(), number()));
        group = new Lazy<>(() -> new GroupModule(stores.groups, stores.connectors.connectors(), number()));
        proxy = new Lazy<>(() -> new ProxyModule(stores.proxies, connector.get(), number()));
    }

    /** Says what happens when something falls due, in whichever room. */
    void declare(ChangeHandlers handlers) {
        handlers.later(() -> NumberModule.declare(handlers, number));
        handlers.later(() -> OrderModule.declare(handlers, order));
        handlers.later(() -> ProxyModule.declare(handlers, proxy));
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

    /** The operations that only Chime has; there are none yet. */
    ServiceModel chimeOnly() {
        return RoomedModel.of(Chime.builder().build(), List.of());
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
                        voiceRoom(service -> proxy.get().bind(service), "VoiceConnectorProxy", "ProxySession")));
    }

    private static Room room(Consumer<ChimeNumbers.Builder> bind, String... resources) {
        return Room.of(
                () -> {
                    ChimeNumbers.Builder service = ChimeNumbers.builder();
                    bind.accept(service);
                    return service.build();
                },
                resources);
    }

    private static Room voiceRoom(Consumer<ChimeSDKTelephonyService.Builder> bind, String... resources) {
        return Room.of(
                () -> {
                    ChimeSDKTelephonyService.Builder service = ChimeSDKTelephonyService.builder();
                    bind.accept(service);
                    return service.build();
                },
                resources);
    }

    /** Voice connectors. */
    ConnectorModule connector() {
        return connector.get();
    }

    /** Phone numbers. */
    NumberModule number() {
        return number.get();
    }
}
