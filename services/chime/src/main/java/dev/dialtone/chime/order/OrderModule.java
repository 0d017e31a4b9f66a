package dev.dialtone.chime.order;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.function.Supplier;

/** Wires orders of phone numbers. */
public final class OrderModule {
    private final Orders orders;

    /** The room of these stores; what is ordered goes into the room of numbers. */
    public OrderModule(OrderStores stores, NumberModule numbers) {
        this.orders = new Orders(stores, numbers.lifecycle());
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<OrderModule> room) {
        handlers.on(Orders.PROCESSING, (scope, id) -> room.get().orders.complete(scope, id));
    }

    /** Binds the operations of this room. */
    public void bind(ChimeNumbers.Builder service) {
        service.with(orders);
    }
}
