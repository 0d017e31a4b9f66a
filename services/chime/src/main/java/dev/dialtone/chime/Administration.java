package dev.dialtone.chime;

import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.chime.ChimeAdministration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does in each room what AWS has no API for. */
final class Administration implements ChimeAdministration {
    private final Rooms rooms;

    Administration(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<ChangedAccount> change(
            Account account,
            String accountId,
            @Nullable String accountType,
            @Nullable List<String> signinDelegateGroups) {
        return rooms.account().administration().change(account, accountId, accountType, signinDelegateGroups);
    }

    @Override
    public Optional<AcceptedInvite> acceptInvite(Account account, String inviteId) {
        return rooms.user().invitations().accept(account, inviteId);
    }
}
