package dev.dialtone.control;

import dev.dialtone.control.model.AccountInformation;
import dev.dialtone.control.model.AccountListOperations;
import dev.dialtone.control.model.ListAccountsInput;
import dev.dialtone.control.model.ListAccountsOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.state.Account;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shows which accounts there are. */
final class AccountList implements AccountListOperations {

    private final AccountLookup accounts;
    private final Journal journal;

    AccountList(AccountLookup accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public ListAccountsOutput listAccounts(ListAccountsInput input, RequestContext context) {
        Set<String> ids = new TreeSet<>(journal.accounts());
        accounts.holding().forEach(account -> ids.add(account.id()));
        ids.add(accounts.of(input, context).id());
        return ListAccountsOutput.builder()
                .accounts(Listing.of(List.copyOf(ids)).map(id -> shown(accounts.named(id))))
                .build();
    }

    private static AccountInformation shown(Account account) {
        return account.exclusively(() -> AccountInformation.builder()
                .accountId(account.id())
                .regions(account.regions())
                .holdsSomething(account.holdsSomething())
                .build());
    }
}
