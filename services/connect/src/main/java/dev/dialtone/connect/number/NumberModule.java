package dev.dialtone.connect.number;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.function.Supplier;

/** Wires phone numbers and the search for those that can be claimed. */
public final class NumberModule {
    private final NumberStores stores;
    private final PhoneNumbers phoneNumbers;

    /** Makes the room. */
    public NumberModule(ResourceKit kit, NumberStores stores, Inventory inventory, InstanceLookup instances) {
        this.stores = stores;
        this.phoneNumbers = new PhoneNumbers(stores, instances, new NumberSearch(inventory, instances), inventory, kit);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<NumberModule> room) {
        handlers.on(
                PhoneNumbers.PROGRESS, (scope, id) -> room.get().phoneNumbers.finish(scope, id));
        handlers.on(
                PhoneNumbers.COOLING, (scope, e164) -> room.get().phoneNumbers.giveBack(scope, e164));
    }

    /** Has every number of an instance released with it, those in progress, too. */
    public InstanceContents contents() {
        return phoneNumbers;
    }

    /** Shows numbers. */
    public NumberListing listing() {
        return new HeldNumbers(stores);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(phoneNumbers);
    }
}
