package dev.dialtone.chime.account;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.resource.Quotas;
import java.util.List;
import java.util.function.Supplier;

/** Wires the settings of an AWS account, and its Chime accounts. */
public final class AccountModule {
    private final AccountStores stores;
    private final Supplier<List<AccountContents>> contents;

    /**
     * The room of these stores.
     *
     * @param contents what is in Chime accounts; asked for when somebody wants to know
     */
    public AccountModule(AccountStores stores, Supplier<List<AccountContents>> contents) {
        this.stores = stores;
        this.contents = contents;
    }

    /** Does what AWS's console does with Chime accounts. */
    public AccountAdministration administration() {
        return new AccountAdministration(stores);
    }

    /** Binds the operations of this room that both services have. */
    public void bind(ChimeNumbers.Builder service) {
        service.with(new Settings(stores));
    }

    /** Binds the operations of this room that only Chime has. */
    public void bindChime(Chime.Builder service) {
        Quotas quotas = ServiceQuotas.createUndeclared();
        service.with(new Accounts(stores, contents, quotas))
                .with(new AccountPreferences(stores))
                .with(new SigninDelegates(stores, quotas));
    }
}
