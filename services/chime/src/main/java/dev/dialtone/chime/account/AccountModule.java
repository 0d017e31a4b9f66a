package dev.dialtone.chime.account;

import dev.dialtone.chime.model.ChimeNumbers;

/** Wires the settings of an account. */
public final class AccountModule {
    private final AccountStores stores;

    /** The room of these stores. */
    public AccountModule(AccountStores stores) {
        this.stores = stores;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeNumbers.Builder service) {
        service.with(new Settings(stores));
    }
}
