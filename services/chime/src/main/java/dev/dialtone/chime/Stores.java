package dev.dialtone.chime;

import dev.dialtone.chime.account.AccountStores;
import dev.dialtone.chime.bot.BotStores;
import dev.dialtone.chime.call.CallStores;
import dev.dialtone.chime.connector.ConnectorStores;
import dev.dialtone.chime.group.GroupStores;
import dev.dialtone.chime.number.NumberStores;
import dev.dialtone.chime.order.OrderStores;
import dev.dialtone.chime.profile.ProfileStores;
import dev.dialtone.chime.proxy.ProxyStores;
import dev.dialtone.chime.room.RoomStores;
import dev.dialtone.chime.sip.SipStores;
import dev.dialtone.chime.tag.TagStores;
import dev.dialtone.chime.user.UserStores;
import dev.dialtone.core.state.StoreRegistry;

/** What the rooms keep. All of it is there from the start, whether or not the rooms are made. */
final class Stores {
    final AccountStores account;
    final OrderStores orders;
    final NumberStores numbers;
    final TagStores tags;
    final ProxyStores proxies;
    final ConnectorStores connectors;
    final GroupStores groups;
    final SipStores sip;
    final CallStores calls;
    final ProfileStores profiles;
    final UserStores users;
    final BotStores bots;
    final RoomStores rooms;

    /** @param registry makes them */
    Stores(StoreRegistry registry) {
        this.account = new AccountStores(registry);
        this.orders = new OrderStores(registry);
        this.numbers = new NumberStores(registry, orders.orders());
        this.tags = new TagStores(registry);
        this.proxies = new ProxyStores(registry);
        this.connectors = new ConnectorStores(registry, tags.tags(), proxies);
        this.groups = new GroupStores(registry);
        this.sip = new SipStores(registry, tags);
        this.calls = new CallStores(registry);
        this.profiles = new ProfileStores(registry, tags);
        this.users = new UserStores(registry);
        this.bots = new BotStores(registry);
        this.rooms = new RoomStores(registry);
    }
}
