package dev.dialtone.smsvoice.optout;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;
import java.util.function.Supplier;

/** Wires opt-out lists and the numbers in them. */
public final class OptOutModule {
    private final OptOutStores stores;
    private final Inventory inventory;
    private final OptOutLists lists;
    private final OptOuts optOuts;

    /**
     * Makes what the room shows to others.
     *
     * @param users what uses opt-out lists, in groups by their names; asked for when one is deleted
     */
    public OptOutModule(
            ResourceKit kit, OptOutStores stores, Inventory inventory, Supplier<List<ResourceLookup<?>>> users) {
        this.stores = stores;
        this.inventory = inventory;
        this.lists = new OptOutLists(stores, users, kit);
        this.optOuts = new OptOuts(stores);
    }

    /** Opt-out lists. */
    public OptOutLists lists() {
        return lists;
    }

    /** Who is in which list. */
    public OptOuts optOuts() {
        return optOuts;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(lists).with(new OptedOutNumbers(stores, optOuts, lists, inventory));
    }
}
