package dev.dialtone.chime.room;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.bot.BotStores;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.user.UserContents;
import dev.dialtone.chime.user.UserStores;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.function.Supplier;

/** Wires chat rooms, what is kept of them, and calls out of meetings. */
public final class RoomModule {
    private final ResourceLookup<StoredAccount> accounts;
    private final ResourceLookup<StoredPhoneNumber> numbers;
    private final Members members;
    private final RoomKeeper keeper;
    private final Retention retention;

    /** Makes what the room shows to others. */
    public RoomModule(
            RoomStores stores,
            ResourceLookup<StoredAccount> accounts,
            UserStores users,
            BotStores bots,
            ResourceLookup<StoredPhoneNumber> numbers) {
        this.accounts = accounts;
        this.numbers = numbers;
        this.members = new Members(users.users(), bots.bots());
        this.keeper = new RoomKeeper(stores, accounts);
        this.retention = new Retention(stores, accounts);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<RoomModule> room) {
        handlers.on(
                Retention.GRACE_PERIOD,
                (scope, accountId) -> room.get().retention.finish(scope, accountId));
    }

    /** What accounts have of this room. */
    public AccountContents contents() {
        return keeper;
    }

    /** What users have of this room. */
    public UserContents userContents() {
        return keeper;
    }

    /** Binds the operations of this room. */
    public void bind(Chime.Builder service) {
        Quotas quotas = ServiceQuotas.create();
        service.with(new ChatRooms(keeper, quotas))
                .with(new Memberships(keeper, members, quotas))
                .with(retention)
                .with(new Redaction(keeper, accounts))
                .with(new DialOuts(numbers));
    }
}
