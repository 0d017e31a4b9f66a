package dev.dialtone.connect.user;

import dev.dialtone.core.state.Scope;

/** What another room has of users, such as that they belong to a traffic distribution group. */
public interface UserContents {

    /** Removes what the room has of a user, who has gone. */
    void userGone(Scope scope, String instanceId, String userId);
}
