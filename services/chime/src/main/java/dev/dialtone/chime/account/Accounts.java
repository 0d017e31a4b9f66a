package dev.dialtone.chime.account;

import dev.dialtone.chime.model.chime.Account;
import dev.dialtone.chime.model.chime.AccountOperations;
import dev.dialtone.chime.model.chime.AccountStatus;
import dev.dialtone.chime.model.chime.AccountType;
import dev.dialtone.chime.model.chime.CreateAccountRequest;
import dev.dialtone.chime.model.chime.CreateAccountResponse;
import dev.dialtone.chime.model.chime.DeleteAccountRequest;
import dev.dialtone.chime.model.chime.DeleteAccountResponse;
import dev.dialtone.chime.model.chime.GetAccountRequest;
import dev.dialtone.chime.model.chime.GetAccountResponse;
import dev.dialtone.chime.model.chime.License;
import dev.dialtone.chime.model.chime.ListAccountsRequest;
import dev.dialtone.chime.model.chime.ListAccountsResponse;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.UpdateAccountRequest;
import dev.dialtone.chime.model.chime.UpdateAccountResponse;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.function.Supplier;

/** The Chime accounts of an AWS account. Those that are made here are Team accounts. */
final class Accounts implements AccountOperations {

    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredAccount, Account> TO_ACCOUNT =
                Projection.of(StoredAccount.SCHEMA, Account.SCHEMA);
    }

    private final AccountStores stores;
    private final Supplier<List<AccountContents>> contents;
    private final Quotas quotas;

    /** @param contents what is in accounts; asked for when somebody wants to know */
    Accounts(AccountStores stores, Supplier<List<AccountContents>> contents, Quotas quotas) {
        this.stores = stores;
        this.contents = contents;
        this.quotas = quotas;
    }

    @Override
    public CreateAccountResponse createAccount(CreateAccountRequest input, RequestContext context) {
        Scope scope = stores.accounts.scope(context);
        quotas.require(scope, ServiceQuotas.ACCOUNTS, stores.accounts.size(scope) + 1);
        StoredAccount account = StoredAccount.builder()
                .awsAccountId(context.account().id())
                .accountId(context.account().ids().uuid())
                .name(input.name())
                .accountType(AccountType.TEAM)
                .createdTimestamp(context.now())
                .defaultLicense(License.PRO)
                .supportedLicenses(List.of(License.BASIC, License.PRO))
                .accountStatus(AccountStatus.ACTIVE)
                .signinDelegateGroups(List.of())
                .disableRemoteControl(false)
                .enableDialOut(false)
                .build();
        return new CreateAccountResponse(shown(stores.accounts.create(context, account)));
    }

    @Override
    public GetAccountResponse getAccount(GetAccountRequest input, RequestContext context) {
        return new GetAccountResponse(shown(AccountTypes.require(stores.accounts, context, input.accountId())));
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccountsRequest input, RequestContext context) {
        Scope scope = stores.accounts.scope(context);
        Page<StoredAccount> page = stores.accounts.page(
                context, context.page(input, DEFAULT_PAGE_SIZE), account -> matches(scope, account, input));
        return ListAccountsResponse.builder()
                .accounts(page.items().stream().map(Accounts::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateAccountResponse updateAccount(UpdateAccountRequest input, RequestContext context) {
        StoredAccount account = AccountTypes.require(stores.accounts, context, input.accountId());
        StoredAccount.Builder changed = account.toBuilder();
        if (input.defaultLicense() != null) {
            changed.defaultLicense(AccountTypes.requireSupported(account, input.defaultLicense(), "DefaultLicense"));
        }
        if (input.name() != null) {
            changed.name(input.name());
        }
        return new UpdateAccountResponse(shown(stores.accounts.put(stores.accounts.scope(context), changed.build())));
    }

    @Override
    public DeleteAccountResponse deleteAccount(DeleteAccountRequest input, RequestContext context) {
        Scope scope = stores.accounts.scope(context);
        String id = AccountTypes.require(stores.accounts, context, input.accountId())
                .accountId();
        if (contents.get().stream().anyMatch(each -> each.isInUse(scope, id))) {
            throw ChimeErrors.unprocessable("The account has users that are not suspended (expected: none)");
        }
        contents.get().forEach(each -> each.removeAll(scope, id));
        stores.accounts.remove(scope, id);
        return new DeleteAccountResponse();
    }

    private boolean matches(Scope scope, StoredAccount account, ListAccountsRequest filter) {
        String email = filter.userEmail();
        return (filter.name() == null || account.name().startsWith(filter.name()))
                && (email == null
                        || contents.get().stream().anyMatch(each -> each.hasUser(scope, account.accountId(), email)));
    }

    private static Account shown(StoredAccount account) {
        return Loaded.TO_ACCOUNT.apply(account);
    }
}
