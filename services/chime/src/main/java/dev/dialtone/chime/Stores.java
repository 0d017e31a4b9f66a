package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountStores;
import dev.dialtone.chime.bot.BotStores;
import dev.dialtone.chime.number.NumberStores;
import dev.dialtone.chime.order.OrderStores;
import dev.dialtone.chime.room.RoomStores;
import dev.dialtone.chime.user.UserStores;
import dev.dialtone.core.state.StoreRegistry;

/** What the rooms keep. All of it is there from the start, whether or not the rooms are made. */
final class Stores {
    final AccountStores account;
    final OrderStores orders;
    final NumberStores numbers;
    final UserStores users;
    final BotStores bots;
    final RoomStores rooms;

    /** @param registry makes them */
    Stores(StoreRegistry registry) {
        this.account = new AccountStores(registry);
        this.orders = new OrderStores(registry);
        this.numbers = new NumberStores(registry, orders.orders());
        this.users = new UserStores(registry);
        this.bots = new BotStores(registry);
        this.rooms = new RoomStores(registry);
    }
}
