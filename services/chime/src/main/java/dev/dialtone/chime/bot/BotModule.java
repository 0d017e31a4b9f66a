package dev.dialtone.chime.bot;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.resource.ResourceLookup;

/** Wires bots. */
public final class BotModule {
    private final BotKeeper keeper;

    /** The room of these stores. */
    public BotModule(BotStores stores, ResourceLookup<StoredAccount> accounts) {
        this.keeper = new BotKeeper(stores, accounts);
    }

    /** What accounts have of this room. */
    public AccountContents contents() {
        return keeper;
    }

    /** Binds the operations of this room. */
    public void bind(Chime.Builder service) {
        service.with(new Bots(keeper, ServiceQuotas.create())).with(new EventsConfigurations(keeper));
    }
}
