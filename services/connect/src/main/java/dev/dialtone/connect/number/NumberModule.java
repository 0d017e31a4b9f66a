package dev.dialtone.connect.number;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.function.Supplier;

/** Wires phone numbers and the search for those that can be claimed. */
public final class NumberModule {
    private final NumberStores stores;
    private final NumberLife life;
    private final PhoneNumbers phoneNumbers;
    private final PhoneNumberImports imports;

    /**
     * What this room looks at, or tells something, in rooms that come after it and in other services.
     *
     * @param queues which call out with numbers
     * @param sources what can be imported
     * @param released what goes with numbers
     */
    public record Others(
            InstanceResourceLookup<StoredQueue> queues,
            Supplier<SourceNumbers> sources,
            Supplier<ReleasedNumbers> released) {}

    /** Makes the room. */
    public NumberModule(
            ResourceKit kit,
            NumberStores stores,
            NumberLookup numbers,
            Inventory inventory,
            InstanceLookup instances,
            GroupLookup groups,
            Others others) {
        NumberQuota quota = new NumberQuota(stores, kit);
        Targets targets = new Targets(instances, groups);
        this.stores = stores;
        this.life = new NumberLife(stores, inventory, quota, others.sources(), others.released());
        this.imports = new PhoneNumberImports(stores, targets, quota, others.sources(), kit);
        this.phoneNumbers = new PhoneNumbers(
                stores,
                numbers,
                life,
                quota,
                instances,
                targets,
                new NumberSearch(inventory, targets),
                inventory,
                others.queues(),
                kit);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<NumberModule> room) {
        handlers.on(PhoneNumbers.PROGRESS, (scope, id) -> room.get().life.finish(scope, id));
        handlers.on(PhoneNumbers.RETRY, (scope, id) -> room.get().life.giveUp(scope, id));
        handlers.on(PhoneNumbers.COOLING, (scope, key) -> room.get().life.endCooling(scope, key));
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
        service.with(phoneNumbers).with(imports);
    }
}
