package dev.dialtone.chime.user;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import java.util.List;
import java.util.function.Supplier;

/** Wires users. */
public final class UserModule {
    private final UserNumbers userNumbers;
    private final UserKeeper keeper;
    private final Quotas quotas = ServiceQuotas.createUndeclared();
    private final Invitations invitations;

    /**
     * Makes what the room shows to others.
     *
     * @param phoneNumbers those of the room of numbers, to look at
     * @param contents what users have in other rooms; asked for when one goes
     */
    public UserModule(
            UserStores stores,
            ResourceLookup<StoredAccount> accounts,
            ResourceLookup<StoredPhoneNumber> phoneNumbers,
            NumberModule numbers,
            Supplier<List<UserContents>> contents) {
        this.userNumbers = new UserNumbers(phoneNumbers, numbers.lifecycle());
        this.keeper = new UserKeeper(stores, accounts, userNumbers, contents);
        this.invitations = new Invitations(stores, keeper, quotas);
    }

    /** What accounts have of this room. */
    public AccountContents contents() {
        return keeper;
    }

    /** Invitations, for who accepts them. */
    public Invitations invitations() {
        return invitations;
    }

    /** Binds the operations of this room. */
    public void bind(Chime.Builder service) {
        service.with(new Users(keeper, invitations, quotas)).with(new UserAccess(keeper, userNumbers));
    }
}
