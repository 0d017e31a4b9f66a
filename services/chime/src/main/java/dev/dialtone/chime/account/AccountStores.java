package dev.dialtone.chime.account;

import dev.dialtone.chime.model.StoredAccountSettings;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;

/** What this room keeps: its own classes change it. */
public final class AccountStores {
    /** One entry at most; an account that has set nothing has none. */
    final Store<String, StoredAccountSettings> settings;

    /** The stores of one program. */
    public AccountStores(StoreRegistry stores) {
        this.settings = stores.perAccount("chime/settings", () -> StoredAccountSettings.SCHEMA);
    }
}
