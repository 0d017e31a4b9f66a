package dev.dialtone.chime.account;

import dev.dialtone.chime.model.chime.AccountSettings;
import dev.dialtone.chime.model.chime.AccountSettingsOperations;
import dev.dialtone.chime.model.chime.GetAccountSettingsRequest;
import dev.dialtone.chime.model.chime.GetAccountSettingsResponse;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.UpdateAccountSettingsRequest;
import dev.dialtone.chime.model.chime.UpdateAccountSettingsResponse;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.Objects;

/** The settings of a Chime account. */
final class AccountPreferences implements AccountSettingsOperations {
    private final AccountStores stores;

    AccountPreferences(AccountStores stores) {
        this.stores = stores;
    }

    @Override
    public GetAccountSettingsResponse getAccountSettings(GetAccountSettingsRequest input, RequestContext context) {
        StoredAccount account = AccountTypes.require(stores.accounts, context, input.accountId());
        return new GetAccountSettingsResponse(
                new AccountSettings(account.disableRemoteControl(), account.enableDialOut()));
    }

    @Override
    public UpdateAccountSettingsResponse updateAccountSettings(
            UpdateAccountSettingsRequest input, RequestContext context) {
        StoredAccount account = AccountTypes.require(stores.accounts, context, input.accountId());
        AccountSettings wanted = input.accountSettings();
        stores.accounts.put(
                stores.accounts.scope(context),
                account.toBuilder()
                        .disableRemoteControl(Objects.requireNonNullElse(
                                wanted.disableRemoteControl(), account.disableRemoteControl()))
                        .enableDialOut(Objects.requireNonNullElse(wanted.enableDialOut(), account.enableDialOut()))
                        .build());
        return new UpdateAccountSettingsResponse();
    }
}
