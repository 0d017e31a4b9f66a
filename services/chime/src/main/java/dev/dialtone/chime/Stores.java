package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountStores;
import dev.dialtone.chime.number.NumberStores;
import dev.dialtone.chime.order.OrderStores;

/** What the rooms keep. All of it is there from the start, whether or not the rooms are made. */
final class Stores {
    final AccountStores account = new AccountStores();
    final OrderStores orders = new OrderStores();
    final NumberStores numbers = new NumberStores(orders.orders());
}
