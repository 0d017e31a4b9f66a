package dev.dialtone.chime.user;

import dev.dialtone.chime.model.chime.EmailStatus;
import dev.dialtone.chime.model.chime.Invite;
import dev.dialtone.chime.model.chime.InviteStatus;
import dev.dialtone.chime.model.chime.InviteUsersRequest;
import dev.dialtone.chime.model.chime.RegistrationStatus;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredInvite;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.chime.ChimeAdministration.AcceptedInvite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations to Team accounts. Who is invited is a user at once, whose name nobody knows before the invitation is accepted. */
public final class Invitations {
    private final UserStores stores;
    private final UserKeeper keeper;
    private final Quotas quotas;

    Invitations(UserStores stores, UserKeeper keeper, Quotas quotas) {
        this.stores = stores;
        this.keeper = keeper;
        this.quotas = quotas;
    }

    /** Invites people to a Team account; who is in it already gets another invitation, and the one before is good no more. */
    List<Invite> invite(RequestContext context, StoredAccount account, InviteUsersRequest input) {
        Scope scope = context.scope();
        long added = input.userEmailList().stream()
                .distinct()
                .filter(email -> keeper.of(account).countIn(scope, email) == 0)
                .count();
        quotas.require(scope, ServiceQuotas.USERS, keeper.of(account).size(scope) + (int) added);
        List<Invite> invites = new ArrayList<>();
        for (String email : input.userEmailList()) {
            StoredUser user = keeper.ofEmail(scope, account, email)
                    .orElseGet(() -> NewUsers.of(context, account, input.userType())
                            .primaryEmail(email)
                            .userRegistrationStatus(RegistrationStatus.UNREGISTERED)
                            .userInvitationStatus(InviteStatus.PENDING)
                            .build());
            invites.add(Invite.builder()
                    .inviteId(invite(context, user))
                    .status(InviteStatus.PENDING)
                    .emailAddress(email)
                    .emailStatus(EmailStatus.SENT)
                    .build());
        }
        return invites;
    }

    /** {@link dev.dialtone.telephony.chime.ChimeAdministration#acceptInvite}. */
    public Optional<AcceptedInvite> accept(Account owner, String inviteId) {
        Scope scope = Scope.ofAllRegions(owner);
        return stores.invites
                .find(scope, inviteId)
                .flatMap(invite -> stores.users.part(invite.accountId()).find(scope, invite.userId()))
                .map(user -> accept(scope, user))
                .map(user -> new AcceptedInvite(user.accountId(), user.userId(), user.displayName()));
    }

    private String invite(RequestContext context, StoredUser user) {
        Scope scope = context.scope();
        if (user.inviteId() != null) {
            stores.invites.remove(scope, user.inviteId());
        }
        StoredInvite invite = new StoredInvite(context.account().ids().uuid(), user.accountId(), user.userId());
        stores.invites.put(scope, invite.inviteId(), invite);
        keeper.put(
                scope,
                user.toBuilder()
                        .inviteId(invite.inviteId())
                        .invitedOn(context.now())
                        .build());
        return invite.inviteId();
    }

    private StoredUser accept(Scope scope, StoredUser user) {
        if (!user.userRegistrationStatus().equals(RegistrationStatus.UNREGISTERED)) {
            return user;
        }
        return keeper.put(
                scope,
                user.toBuilder()
                        .displayName(name(user.primaryEmail()))
                        .userRegistrationStatus(RegistrationStatus.REGISTERED)
                        .userInvitationStatus(InviteStatus.ACCEPTED)
                        .registeredOn(scope.account().timeline().now())
                        .build());
    }

    /** What people call themselves who are only known by their address. */
    private static @Nullable String name(@Nullable String email) {
        return email == null ? null : email.substring(0, email.indexOf('@'));
    }
}
