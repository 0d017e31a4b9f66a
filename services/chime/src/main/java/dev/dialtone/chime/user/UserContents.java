package dev.dialtone.chime.user;

import dev.dialtone.core.state.Scope;

/** What other rooms have of users, for this one, which knows none of them. */
public interface UserContents {

    /** Removes all that a user has, who is about to go. */
    void removeUser(Scope scope, String userId);
}
