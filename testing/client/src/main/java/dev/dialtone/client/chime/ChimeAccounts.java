package dev.dialtone.client.chime;

import dev.dialtone.client.ControlApi;
import dev.dialtone.client.model.AcceptedInvite;
import dev.dialtone.client.model.ChimeAccount;
import dev.dialtone.client.model.ChimeAccountType;
import java.util.List;

/** Does what only AWS's console, or somebody who was invited, does with Chime accounts. */
public final class ChimeAccounts {

    private final ControlApi api;

    /** {@link dev.dialtone.client.Dialtone#chimeAccounts} makes them. */
    public ChimeAccounts(ControlApi api) {
        this.api = api;
    }

    /** Makes an account one of this type, as claiming a domain does; what is in it stays. */
    public ChimeAccount setType(String accountId, ChimeAccountType type) {
        return api.putChimeAccount(input -> input.accountId(accountId).accountType(type));
    }

    /** Says which groups of its directory may sign in for the administrator of an account. */
    public ChimeAccount setSigninDelegateGroups(String accountId, List<String> names) {
        return api.putChimeAccount(input -> input.accountId(accountId).signinDelegateGroups(names));
    }

    /** Accepts an invitation, for whom it was sent to. */
    public AcceptedInvite acceptInvite(String inviteId) {
        return api.acceptChimeInvite(input -> input.inviteId(inviteId));
    }
}
