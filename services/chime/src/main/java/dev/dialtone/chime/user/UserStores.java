package dev.dialtone.chime.user;

import dev.dialtone.chime.model.chime.StoredInvite;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.StoreView;

/** What this room keeps: its own classes change it, others look at it. */
public final class UserStores {
    /** A part for each Chime account, by id; in groups by e-mail address. */
    final Store<String, StoredUser> users;
    /** Whom invitations are for, by id; only the last one of each user. */
    final Store<String, StoredInvite> invites;

    /** The stores of one program. */
    public UserStores(StoreRegistry stores) {
        this.users = stores.<StoredUser>perAccount("chime/users", () -> StoredUser.SCHEMA)
                .byGroup(StoredUser::primaryEmail)
                .inParts();
        this.invites = stores.perAccount("chime/invites", () -> StoredInvite.SCHEMA);
    }

    /** Users: a part for each Chime account, by id. */
    public StoreView<String, StoredUser> users() {
        return users;
    }
}
