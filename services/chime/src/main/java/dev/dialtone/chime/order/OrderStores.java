package dev.dialtone.chime.order;

import dev.dialtone.chime.model.StoredPhoneNumberOrder;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;

/** What this room keeps: its own classes change it, others look at it. */
public final class OrderStores {
    /** By id; the account's in every region. */
    final ResourceKind<StoredPhoneNumberOrder> orders;

    /** The stores of one program. */
    public OrderStores(StoreRegistry stores) {
        this.orders = ResourceKind.of(
                        stores.perAccount("chime/phone-number-orders", () -> StoredPhoneNumberOrder.SCHEMA),
                        StoredPhoneNumberOrder::phoneNumberOrderId,
                        (id, named) -> ChimeErrors.notFound())
                .transitions(List.of(Orders.PROCESSING))
                .build();
    }

    /** Orders, by id. */
    public ResourceLookup<StoredPhoneNumberOrder> orders() {
        return orders;
    }
}
