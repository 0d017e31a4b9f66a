package dev.dialtone.control;

import dev.dialtone.control.model.AccountScoped;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;

/** The account that a control call is about: the one it names, else the caller's own. */
final class AccountLookup {

    private final Accounts accounts;

    AccountLookup(Accounts accounts) {
        this.accounts = accounts;
    }

    Account of(AccountScoped input, RequestContext context) {
        String named = input.account();
        return named == null ? context.account() : named(named);
    }

    /** The account with this id. */
    Account named(String id) {
        return accounts.account(id);
    }
}
