package dev.dialtone.chime.user;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.RegistrationStatus;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the users of Chime accounts, keeps changed ones, and lets them go with all that they have. */
final class UserKeeper implements AccountContents {
    private final UserStores stores;
    private final ResourceLookup<StoredAccount> accounts;
    private final UserNumbers numbers;
    private final Supplier<List<UserContents>> contents;

    /** @param contents what users have; asked for when one goes */
    UserKeeper(
            UserStores stores,
            ResourceLookup<StoredAccount> accounts,
            UserNumbers numbers,
            Supplier<List<UserContents>> contents) {
        this.stores = stores;
        this.accounts = accounts;
        this.numbers = numbers;
        this.contents = contents;
    }

    /** The Chime account of an id; else not found. */
    StoredAccount account(RequestContext context, String accountId) {
        return AccountTypes.require(accounts, context, accountId);
    }

    /** The users of a Chime account, by id. */
    Store<String, StoredUser> of(StoredAccount account) {
        return stores.users.part(account.accountId());
    }

    /** The user of an id in the Chime account of an id; else not found. */
    StoredUser require(RequestContext context, String accountId, String userId) {
        return of(account(context, accountId)).find(context.scope(), userId).orElseThrow(ChimeErrors::notFound);
    }

    /** The user of an e-mail address in a Chime account. */
    Optional<StoredUser> ofEmail(Scope scope, StoredAccount account, String email) {
        Store<String, StoredUser> users = of(account);
        return users.countIn(scope, email) == 0
                ? Optional.empty()
                : users.stream(scope)
                        .filter(user -> email.equals(user.primaryEmail()))
                        .findFirst();
    }

    /** Puts a user in the place of the one of its id, or adds it, and returns it. */
    StoredUser put(Scope scope, StoredUser user) {
        return stores.users.part(user.accountId()).put(scope, user.userId(), user);
    }

    /** Lets a user go: the number is free again, an invitation is good no more. */
    void remove(Scope scope, StoredUser user) {
        contents.get().forEach(each -> each.removeUser(scope, user.userId()));
        numbers.release(scope, user);
        if (user.inviteId() != null) {
            stores.invites.remove(scope, user.inviteId());
        }
        stores.users.part(user.accountId()).remove(scope, user.userId());
    }

    @Override
    public boolean isInUse(Scope scope, String accountId) {
        return stores.users.part(accountId).stream(scope)
                .anyMatch(user -> !user.userRegistrationStatus().equals(RegistrationStatus.SUSPENDED));
    }

    @Override
    public boolean hasUser(Scope scope, String accountId, String email) {
        return stores.users.part(accountId).countIn(scope, email) > 0;
    }

    @Override
    public void removeAll(Scope scope, String accountId) {
        List<StoredUser> all = stores.users.part(accountId).stream(scope).toList();
        all.forEach(user -> remove(scope, user));
        stores.users.part(accountId).clear(scope);
    }
}
