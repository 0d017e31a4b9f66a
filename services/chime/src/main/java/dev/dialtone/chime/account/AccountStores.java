package dev.dialtone.chime.account;

import dev.dialtone.chime.model.StoredAccountSettings;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;

/** What this room keeps: its own classes change it. */
public final class AccountStores {
    /** One entry at most; an account that has set nothing has none. */
    final Store<String, StoredAccountSettings> settings;
    /** Chime accounts, by id; the AWS account's in every region. */
    final ResourceKind<StoredAccount> accounts;

    /** The stores of one program. */
    public AccountStores(StoreRegistry stores) {
        this.settings = stores.perAccount("chime/settings", () -> StoredAccountSettings.SCHEMA);
        this.accounts = ResourceKind.of(
                        stores.perAccount("chime/accounts", () -> StoredAccount.SCHEMA),
                        StoredAccount::accountId,
                        (id, named) -> ChimeErrors.notFound())
                .build();
    }

    /** Chime accounts, by id. */
    public ResourceLookup<StoredAccount> accounts() {
        return accounts;
    }
}
