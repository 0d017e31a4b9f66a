package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountModule;
import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.order.OrderModule;
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

    Rooms(Stores stores, Inventory inventory) {
        account = new Lazy<>(() -> new AccountModule(stores.account));
        number = new Lazy<>(() -> new NumberModule(stores.numbers, inventory));
        order = new Lazy<>(() -> new OrderModule(stores.orders, number()));
    }

    /** Says what happens when something falls due, in whichever room. */
    void declare(ChangeHandlers handlers) {
        handlers.later(() -> NumberModule.declare(handlers, number));
        handlers.later(() -> OrderModule.declare(handlers, order));
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

    /** Phone numbers. */
    NumberModule number() {
        return number.get();
    }
}
