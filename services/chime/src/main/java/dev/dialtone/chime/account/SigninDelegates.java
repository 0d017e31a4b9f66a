package dev.dialtone.chime.account;

import dev.dialtone.chime.model.chime.AssociateSigninDelegateGroupsWithAccountRequest;
import dev.dialtone.chime.model.chime.AssociateSigninDelegateGroupsWithAccountResponse;
import dev.dialtone.chime.model.chime.DisassociateSigninDelegateGroupsFromAccountRequest;
import dev.dialtone.chime.model.chime.DisassociateSigninDelegateGroupsFromAccountResponse;
import dev.dialtone.chime.model.chime.SigninDelegateGroup;
import dev.dialtone.chime.model.chime.SigninDelegateGroupOperations;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The groups of a directory that may sign in for its administrator: names, each once. Nobody knows whether there are such groups. */
final class SigninDelegates implements SigninDelegateGroupOperations {
    private final AccountStores stores;
    private final Quotas quotas;

    SigninDelegates(AccountStores stores, Quotas quotas) {
        this.stores = stores;
        this.quotas = quotas;
    }

    @Override
    public AssociateSigninDelegateGroupsWithAccountResponse associateSigninDelegateGroupsWithAccount(
            AssociateSigninDelegateGroupsWithAccountRequest input, RequestContext context) {
        StoredAccount account = require(context, input.accountId());
        Set<String> names = names(account);
        for (SigninDelegateGroup group : input.signinDelegateGroups()) {
            if (group.groupName() == null) {
                throw ChimeErrors.badRequest("SigninDelegateGroups: a group without GroupName (expected: with one)");
            }
            names.add(group.groupName());
        }
        Scope scope = stores.accounts.scope(context);
        quotas.require(scope, ServiceQuotas.SIGNIN_DELEGATE_GROUPS, names.size());
        put(scope, account, names);
        return new AssociateSigninDelegateGroupsWithAccountResponse();
    }

    @Override
    public DisassociateSigninDelegateGroupsFromAccountResponse disassociateSigninDelegateGroupsFromAccount(
            DisassociateSigninDelegateGroupsFromAccountRequest input, RequestContext context) {
        StoredAccount account = require(context, input.accountId());
        Set<String> names = names(account);
        if (!names.containsAll(input.groupNames())) {
            throw ChimeErrors.notFound();
        }
        input.groupNames().forEach(names::remove);
        put(stores.accounts.scope(context), account, names);
        return new DisassociateSigninDelegateGroupsFromAccountResponse();
    }

    /** The groups of these names, each once, as an account has them. */
    static List<SigninDelegateGroup> groups(Collection<String> names) {
        return names.stream().distinct().map(SigninDelegateGroup::new).toList();
    }

    /** The names of an account's groups. */
    static Set<String> names(StoredAccount account) {
        List<String> names = new ArrayList<>();
        account.signinDelegateGroups().forEach(group -> names.add(String.valueOf(group.groupName())));
        return new LinkedHashSet<>(names);
    }

    private StoredAccount require(RequestContext context, String accountId) {
        StoredAccount account = AccountTypes.require(stores.accounts, context, accountId);
        if (!AccountTypes.hasGroups(account.accountType())) {
            throw ChimeErrors.badRequest("AccountType: " + account.accountType()
                    + " (expected: EnterpriseDirectory or EnterpriseOIDC, to have groups that sign in)");
        }
        return account;
    }

    private void put(Scope scope, StoredAccount account, Set<String> names) {
        stores.accounts.put(
                scope, account.toBuilder().signinDelegateGroups(groups(names)).build());
    }
}
