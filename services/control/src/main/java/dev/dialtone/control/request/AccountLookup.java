package dev.dialtone.control.request;

import dev.dialtone.control.model.AccountScoped;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account that a control call is about: the one it names, else the caller's own. */
public final class AccountLookup {

    private final Accounts accounts;

    /** @param accounts all that there are */
    public AccountLookup(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account that a call names, else the caller's own. */
    public Account of(AccountScoped input, RequestContext context) {
        String named = input.account();
        return named == null ? context.account() : named(named);
    }

    /**
     * Where a call acts: in the account that it is about.
     *
     * @param region what it names; absent: the caller's own
     */
    public Scope scope(AccountScoped input, @Nullable String region, RequestContext context) {
        return new Scope(of(input, context), Objects.requireNonNullElse(region, context.region()));
    }

    /** Does work inside an account in which all that is due by now has happened, and gives what it gives. */
    public static <T extends @Nullable Object> T settled(Account account, Supplier<T> work) {
        return account.exclusively(() -> {
            account.timeline().settle();
            return work.get();
        });
    }

    /** All accounts but one, by id. */
    public Stream<Account> others(Account than) {
        return accounts.all().stream().filter(account -> !account.id().equals(than.id()));
    }

    /** The accounts that hold something, by id. */
    public List<Account> holding() {
        return accounts.holding();
    }

    /** The account with this id. */
    public Account named(String id) {
        return accounts.account(id);
    }
}
