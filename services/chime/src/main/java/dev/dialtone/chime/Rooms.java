package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountModule;
import dev.dialtone.chime.bot.BotModule;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.order.OrderModule;
import dev.dialtone.chime.room.RoomModule;
import dev.dialtone.chime.user.UserModule;
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
    private final Lazy<UserModule> user;
    private final Lazy<BotModule> bot;
    private final Lazy<RoomModule> room;

    Rooms(Stores stores, Inventory inventory) {
        account = new Lazy<>(() -> new AccountModule(
                stores.account, () -> List.of(room().contents(), bot().contents(), user().contents())));
        number = new Lazy<>(() -> new NumberModule(stores.numbers, inventory));
        order = new Lazy<>(() -> new OrderModule(stores.orders, number()));
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

    /** The operations that only Chime SDK Voice has; there are none yet. */
    ServiceModel voiceOnly() {
        return RoomedModel.of(ChimeSDKTelephonyService.builder().build(), List.of());
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

    private static Room chimeRoom(Consumer<Chime.Builder> bind, String... resources) {
        return Room.of(
                () -> {
                    Chime.Builder service = Chime.builder();
                    bind.accept(service);
                    return service.build();
                },
                resources);
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
