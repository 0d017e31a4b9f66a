package dev.dialtone.chime.account;

import dev.dialtone.chime.model.StoredAccountSettings;
import dev.dialtone.core.state.Store;

/** What this room keeps: its own classes change it. */
public final class AccountStores {
    /** One entry at most; an account that has set nothing has none. */
    final Store<String, StoredAccountSettings> settings =
            Store.perAccount("chime/settings", () -> StoredAccountSettings.SCHEMA);
}
