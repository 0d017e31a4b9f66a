package dev.dialtone.control.request;

import dev.dialtone.control.model.AccountScoped;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The account that a control call is about: the one it names, else the caller's own. */
public final class AccountLookup {

    /** As many as a line of text names. */
    private static final int MOST_NAMED = 5;

    /** Looked into at most, lest a server with thousands of accounts takes long over an answer that has nothing. */
    private static final int MOST_ASKED = 1_000;

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

    /**
     * What accounts have that somebody has looked for in another one, of a few of them, by id: a caller who finds nothing is often in
     * another account than they think. To be called inside no account.
     *
     * @param searched where it is not
     * @param finder gives what an account has; empty: nothing
     */
    public <T> List<T> elsewhere(Account searched, Function<Account, Optional<T>> finder) {
        return accounts.all().stream()
                .filter(account -> !account.id().equals(searched.id()))
                .limit(MOST_ASKED)
                .flatMap(account -> finder.apply(account).stream())
                .limit(MOST_NAMED)
                .toList();
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
