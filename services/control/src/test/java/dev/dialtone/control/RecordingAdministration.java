package dev.dialtone.control;

import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.chime.ChimeAdministration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows one Chime account, which is a Team, and one invite. */
final class RecordingAdministration implements ChimeAdministration {
    private String type = "Team";
    private List<String> groups = List.of();

    @Override
    public Optional<ChangedAccount> change(
            Account account,
            String accountId,
            @Nullable String accountType,
            @Nullable List<String> signinDelegateGroups) {
        if (!accountId.equals("chime-1")) {
            return Optional.empty();
        }
        type = Objects.requireNonNullElse(accountType, type);
        groups = Objects.requireNonNullElse(signinDelegateGroups, groups);
        String refusal = type.equals("Team") && !groups.isEmpty() ? "signinDelegateGroups: given" : null;
        return Optional.of(new ChangedAccount(accountId, type, groups, refusal));
    }

    @Override
    public Optional<AcceptedInvite> acceptInvite(Account account, String inviteId) {
        return inviteId.equals("invite-1")
                ? Optional.of(new AcceptedInvite("chime-1", "user-1", "ann"))
                : Optional.empty();
    }
}
