package dev.dialtone.chime.number;

import dev.dialtone.chime.model.AssociatedPhoneNumber;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class NumberStores {
    /** By number in E.164; the account's in every region. */
    final ResourceKind<StoredPhoneNumber> phoneNumbers;
    /** A part for what each association names, by number in E.164. */
    private final Store<String, AssociatedPhoneNumber> associated;

    /**
     * The stores of one service.
     *
     * @param stores makes them
     * @param orders the orders that numbers come with: who sees a number sees how far its order is
     */
    public NumberStores(StoreRegistry stores, ResourceLookup<?> orders) {
        this.associated = stores.perAccount("chime/associated-phone-numbers", () -> AssociatedPhoneNumber.SCHEMA)
                .inParts();
        this.phoneNumbers = ResourceKind.of(
                        stores.perAccount("chime/phone-numbers", () -> StoredPhoneNumber.SCHEMA),
                        StoredPhoneNumber::e164PhoneNumber,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(
                        PhoneNumberLifecycle.RELEASE, PhoneNumberLifecycle.DELETION, PhoneNumberLifecycle.CALLING_NAME))
                .shownWith(orders, StoredPhoneNumber::orderId)
                .build();
    }

    /** The numbers that are associated with one thing, in the order in which they came to be. */
    Store<String, AssociatedPhoneNumber> associatedWith(PhoneNumberAssociationName name, String value) {
        return associated.part(name.value() + '.' + value);
    }

    /** Phone numbers, by number in E.164. */
    public ResourceLookup<StoredPhoneNumber> phoneNumbers() {
        return phoneNumbers;
    }
}
