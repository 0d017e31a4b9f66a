package dev.dialtone.chime.number;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.function.Supplier;

/** Wires phone numbers. */
public final class NumberModule {
    private final NumberStores stores;
    private final Inventory inventory;
    private final PhoneNumberLife life;

    /** Makes what the room shows to others. */
    public NumberModule(NumberStores stores, Inventory inventory) {
        this.stores = stores;
        this.inventory = inventory;
        this.life = new PhoneNumberLife(stores, inventory, ServiceQuotas.create());
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<NumberModule> room) {
        handlers.on(PhoneNumberLife.RELEASE, (scope, e164) -> room.get().life.leaveQueue(scope, e164));
        handlers.on(PhoneNumberLife.DELETION, (scope, e164) -> room.get().life.remove(scope, e164));
        handlers.on(
                PhoneNumberLife.CALLING_NAME, (scope, e164) -> room.get().life.finishCallingName(scope, e164));
    }

    /** What becomes of numbers. */
    public PhoneNumberLife life() {
        return life;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeNumbers.Builder service) {
        service.with(new PhoneNumbers(stores, life, new NumberSearch(inventory)));
    }
}
