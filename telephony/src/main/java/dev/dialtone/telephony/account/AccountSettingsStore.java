package dev.dialtone.telephony.account;

import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.model.AccountSettings;

/** What accounts are set to as far as they send and register. */
public final class AccountSettingsStore {
    private static final Store<String, AccountSettings> STORE =
            Store.perAccount("account/settings", StoredForm.of(() -> AccountSettings.SCHEMA));
    private static final String KEY = "settings";
    private static final AccountSettings DEFAULTS = AccountSettings.builder().build();

    private AccountSettingsStore() {}

    /** Makes known where they are kept. */
    public static void register(StoreRegistry stores) {
        stores.include(STORE);
    }

    /** What the account is set to; the defaults when nobody has set it. */
    public static AccountSettings of(Account account) {
        return STORE.find(Scope.ofAllRegions(account), KEY).orElse(DEFAULTS);
    }

    /** Sets the account to this. */
    public static void put(Account account, AccountSettings settings) {
        STORE.put(Scope.ofAllRegions(account), KEY, settings);
    }
}
