package dev.dialtone.chime.number;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.function.Supplier;

/** Wires phone numbers. */
public final class NumberModule {
    private final NumberStores stores;
    private final Inventory inventory;
    private final PhoneNumberLifecycle lifecycle;

    /** Makes what the room shows to others. */
    public NumberModule(NumberStores stores, Inventory inventory) {
        this.stores = stores;
        this.inventory = inventory;
        this.lifecycle = new PhoneNumberLifecycle(stores, inventory, ServiceQuotas.create());
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<NumberModule> room) {
        handlers.on(
                PhoneNumberLifecycle.RELEASE,
                (scope, e164) -> room.get().lifecycle.leaveQueue(scope, e164));
        handlers.on(
                PhoneNumberLifecycle.DELETION,
                (scope, e164) -> room.get().lifecycle.remove(scope, e164));
        handlers.on(
                PhoneNumberLifecycle.CALLING_NAME,
                (scope, e164) -> room.get().lifecycle.finishCallingName(scope, e164));
    }

    /** What becomes of numbers. */
    public PhoneNumberLifecycle lifecycle() {
        return lifecycle;
    }

    /** Associates numbers with what has them. */
    public NumberAssociations associations() {
        return new NumberAssociations(stores, lifecycle);
    }

    /** Shows numbers. */
    public NumberListing listing() {
        return new HeldNumbers(stores);
    }

    /** Binds the operations of this room. */
    public void bind(ChimeNumbers.Builder service) {
        service.with(new PhoneNumbers(stores, lifecycle, new NumberSearch(inventory)));
    }
}
