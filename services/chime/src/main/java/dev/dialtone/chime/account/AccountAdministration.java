package dev.dialtone.chime.account;

import dev.dialtone.chime.model.chime.AccountType;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.chime.ChimeAdministration.ChangedAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a Team account what claiming a domain in AWS's console makes of it, and the other way round. */
public final class AccountAdministration {
    private final AccountStores stores;

    AccountAdministration(AccountStores stores) {
        this.stores = stores;
    }

    /** {@link dev.dialtone.telephony.chime.ChimeAdministration#change}. What is in the account stays as it is. */
    public Optional<ChangedAccount> change(
            Account owner, String accountId, @Nullable String accountType, @Nullable List<String> groups) {
        Scope scope = Scope.ofAllRegions(owner);
        return stores.accounts.find(scope, accountId).map(account -> change(scope, account, accountType, groups));
    }

    private ChangedAccount change(
            Scope scope, StoredAccount account, @Nullable String accountType, @Nullable List<String> groups) {
        AccountType type = accountType == null ? account.accountType() : AccountType.of(accountType);
        List<String> kept = AccountTypes.hasGroups(type) ? List.copyOf(SigninDelegates.names(account)) : List.of();
        if (groups != null && !groups.isEmpty() && !AccountTypes.hasGroups(type)) {
            return told(account, "signinDelegateGroups: given (expected: none for an account of type " + type + ")");
        }
        return told(
                stores.accounts.put(
                        scope,
                        account.toBuilder()
                                .accountType(type)
                                .signinDelegateGroups(SigninDelegates.groups(groups == null ? kept : groups))
                                .build()),
                null);
    }

    private static ChangedAccount told(StoredAccount account, @Nullable String refusal) {
        return new ChangedAccount(
                account.accountId(),
                account.accountType().value(),
                List.copyOf(SigninDelegates.names(account)),
                refusal);
    }
}
