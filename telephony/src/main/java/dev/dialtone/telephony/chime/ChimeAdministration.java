package dev.dialtone.telephony.chime;

import dev.dialtone.core.state.Account;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what only the console of Amazon Chime, or a person who was invited, can do. To be called inside the account. */
public interface ChimeAdministration {

    /**
     * A Chime account after a change, or why there is none.
     *
     * @param refusal what is wrong with the change, and was expected; absent: it was made
     */
    record ChangedAccount(
            String accountId,
            String accountType,
            List<String> signinDelegateGroups,
            @Nullable String refusal) {}

    /** A user who has accepted an invitation. */
    record AcceptedInvite(
            String accountId, String userId, @Nullable String displayName) {}

    /**
     * Sets what a Chime account is.
     *
     * @param accountType in AWS's words; absent: as it is
     * @param signinDelegateGroups all of them, by name; absent: as they are
     * @return empty when there is no such Chime account
     */
    Optional<ChangedAccount> change(
            Account account,
            String accountId,
            @Nullable String accountType,
            @Nullable List<String> signinDelegateGroups);

    /** Has a person accept the invitation of an id; empty when it is not the last one that somebody got. */
    Optional<AcceptedInvite> acceptInvite(Account account, String inviteId);
}
