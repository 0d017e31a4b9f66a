package dev.dialtone.chime.account;

import dev.dialtone.core.state.Scope;

/** What other rooms have in Chime accounts, for this one, which knows none of them. */
public interface AccountContents {

    /** Whether something in a Chime account keeps it from being deleted. */
    default boolean isInUse(Scope scope, String accountId) {
        return false;
    }

    /** Whether a Chime account has a user of this e-mail address. */
    default boolean hasUser(Scope scope, String accountId, String email) {
        return false;
    }

    /** Removes all that is in a Chime account, which is about to go. */
    void removeAll(Scope scope, String accountId);
}
