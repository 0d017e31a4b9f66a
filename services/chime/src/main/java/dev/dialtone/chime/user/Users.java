package dev.dialtone.chime.user;

import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.AccountType;
import dev.dialtone.chime.model.chime.AlexaForBusinessMetadata;
import dev.dialtone.chime.model.chime.BatchSuspendUserRequest;
import dev.dialtone.chime.model.chime.BatchSuspendUserResponse;
import dev.dialtone.chime.model.chime.BatchUnsuspendUserRequest;
import dev.dialtone.chime.model.chime.BatchUnsuspendUserResponse;
import dev.dialtone.chime.model.chime.BatchUpdateUserRequest;
import dev.dialtone.chime.model.chime.BatchUpdateUserResponse;
import dev.dialtone.chime.model.chime.CreateUserRequest;
import dev.dialtone.chime.model.chime.CreateUserResponse;
import dev.dialtone.chime.model.chime.GetUserRequest;
import dev.dialtone.chime.model.chime.GetUserResponse;
import dev.dialtone.chime.model.chime.InviteStatus;
import dev.dialtone.chime.model.chime.InviteUsersRequest;
import dev.dialtone.chime.model.chime.InviteUsersResponse;
import dev.dialtone.chime.model.chime.License;
import dev.dialtone.chime.model.chime.ListUsersRequest;
import dev.dialtone.chime.model.chime.ListUsersResponse;
import dev.dialtone.chime.model.chime.RegistrationStatus;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.model.chime.UpdateUserRequest;
import dev.dialtone.chime.model.chime.UpdateUserRequestItem;
import dev.dialtone.chime.model.chime.UpdateUserResponse;
import dev.dialtone.chime.model.chime.User;
import dev.dialtone.chime.model.chime.UserOperations;
import dev.dialtone.chime.model.chime.UserType;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The users of Chime accounts. Those of a Team account are invited, those of a directory are made. */
final class Users implements UserOperations {

    private static final int DEFAULT_PAGE_SIZE = 100;

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<StoredUser, User> TO_USER = Projection.of(StoredUser.SCHEMA, User.SCHEMA);
    }

    private final UserKeeper keeper;
    private final Invitations invitations;
    private final Quotas quotas;

    Users(UserKeeper keeper, Invitations invitations, Quotas quotas) {
        this.keeper = keeper;
        this.invitations = invitations;
        this.quotas = quotas;
    }

    @Override
    public CreateUserResponse createUser(CreateUserRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        if (!account.accountType().equals(AccountType.ENTERPRISE_DIRECTORY)) {
            throw ChimeErrors.badRequest("AccountType: " + account.accountType() + " (expected: "
                    + AccountType.ENTERPRISE_DIRECTORY + ", to create users)");
        }
        Scope scope = context.scope();
        requireNew(scope, account, input.username(), input.email());
        quotas.require(scope, ServiceQuotas.USERS, keeper.of(account).size(scope) + 1);
        StoredUser user = NewUsers.of(context, account, input.userType())
                .primaryEmail(input.email())
                .displayName(input.username())
                .userRegistrationStatus(RegistrationStatus.REGISTERED)
                .registeredOn(context.now())
                .build();
        return new CreateUserResponse(shown(keeper.put(scope, user)));
    }

    @Override
    public GetUserResponse getUser(GetUserRequest input, RequestContext context) {
        return new GetUserResponse(shown(keeper.require(context, input.accountId(), input.userId())));
    }

    @Override
    public ListUsersResponse listUsers(ListUsersRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        Page<StoredUser> page = keeper.of(account)
                .page(context.scope(), context.page(input, DEFAULT_PAGE_SIZE), user -> matches(user, input));
        return ListUsersResponse.builder()
                .users(page.items().stream().map(Users::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateUserResponse updateUser(UpdateUserRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        StoredUser changed =
                changed(account, user, input.licenseType(), input.userType(), input.alexaForBusinessMetadata());
        return new UpdateUserResponse(shown(keeper.put(context.scope(), changed)));
    }

    @Override
    public BatchUpdateUserResponse batchUpdateUser(BatchUpdateUserRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        return new BatchUpdateUserResponse(UserErrors.of(
                input.updateUserRequestItems(), UpdateUserRequestItem::userId, item -> {
                    StoredUser user = keeper.require(context, input.accountId(), item.userId());
                    keeper.put(
                            context.scope(),
                            changed(
                                    account,
                                    user,
                                    item.licenseType(),
                                    item.userType(),
                                    item.alexaForBusinessMetadata()));
                }));
    }

    @Override
    public InviteUsersResponse inviteUsers(InviteUsersRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        if (!account.accountType().equals(AccountType.TEAM)) {
            throw ChimeErrors.badRequest(
                    "AccountType: " + account.accountType() + " (expected: " + AccountType.TEAM + ", to invite users)");
        }
        return new InviteUsersResponse(invitations.invite(context, account, input));
    }

    /** A user of a Team account leaves it; of a Login with Amazon account it is one that cannot sign in. */
    @Override
    public BatchSuspendUserResponse batchSuspendUser(BatchSuspendUserRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        boolean isTeam = account.accountType().equals(AccountType.TEAM);
        if (!isTeam && !account.accountType().equals(AccountType.ENTERPRISE_LWA)) {
            throw ChimeErrors.badRequest("AccountType: " + account.accountType() + " (expected: " + AccountType.TEAM
                    + " or " + AccountType.ENTERPRISE_LWA + ", to suspend users)");
        }
        return new BatchSuspendUserResponse(UserErrors.of(input.userIdList(), id -> id, id -> {
            StoredUser user = keeper.require(context, input.accountId(), id);
            if (isTeam) {
                keeper.remove(context.scope(), user);
            } else {
                keeper.put(context.scope(), with(user, RegistrationStatus.SUSPENDED));
            }
        }));
    }

    @Override
    public BatchUnsuspendUserResponse batchUnsuspendUser(BatchUnsuspendUserRequest input, RequestContext context) {
        StoredAccount account = keeper.account(context, input.accountId());
        if (!account.accountType().equals(AccountType.ENTERPRISE_LWA)) {
            throw ChimeErrors.badRequest("AccountType: " + account.accountType() + " (expected: "
                    + AccountType.ENTERPRISE_LWA + ", to unsuspend users)");
        }
        return new BatchUnsuspendUserResponse(UserErrors.of(input.userIdList(), id -> id, id -> {
            StoredUser user = keeper.require(context, input.accountId(), id);
            if (user.userRegistrationStatus().equals(RegistrationStatus.SUSPENDED)) {
                // Who has not accepted the invitation yet still may.
                boolean isInvited = Objects.equals(user.userInvitationStatus(), InviteStatus.PENDING);
                keeper.put(
                        context.scope(),
                        with(user, isInvited ? RegistrationStatus.UNREGISTERED : RegistrationStatus.REGISTERED));
            }
        }));
    }

    /** A user as answers have it. */
    static User shown(StoredUser user) {
        return Loaded.TO_USER.apply(user);
    }

    private void requireNew(Scope scope, StoredAccount account, @Nullable String username, @Nullable String email) {
        boolean isKnown = (email != null && keeper.of(account).countIn(scope, email) > 0)
                || (username != null
                        && keeper.of(account).stream(scope).anyMatch(user -> username.equals(user.displayName())));
        if (isKnown) {
            throw ChimeErrors.conflict("The account has a user of this name or e-mail address");
        }
    }

    private static StoredUser changed(
            StoredAccount account,
            StoredUser user,
            @Nullable License license,
            @Nullable UserType type,
            @Nullable AlexaForBusinessMetadata alexa) {
        return user.toBuilder()
                .licenseType(
                        license == null
                                ? user.licenseType()
                                : AccountTypes.requireSupported(account, license, "LicenseType"))
                .userType(Objects.requireNonNullElse(type, user.userType()))
                .alexaForBusinessMetadata(Objects.requireNonNullElse(alexa, user.alexaForBusinessMetadata()))
                .build();
    }

    private static StoredUser with(StoredUser user, RegistrationStatus status) {
        return user.toBuilder().userRegistrationStatus(status).build();
    }

    private static boolean matches(StoredUser user, ListUsersRequest filter) {
        return (filter.userEmail() == null || filter.userEmail().equals(user.primaryEmail()))
                && (filter.userType() == null || filter.userType().equals(user.userType()));
    }
}
