package dev.dialtone.chime.user;

import dev.dialtone.chime.model.chime.AssociatePhoneNumberWithUserRequest;
import dev.dialtone.chime.model.chime.AssociatePhoneNumberWithUserResponse;
import dev.dialtone.chime.model.chime.DisassociatePhoneNumberFromUserRequest;
import dev.dialtone.chime.model.chime.DisassociatePhoneNumberFromUserResponse;
import dev.dialtone.chime.model.chime.GetUserSettingsRequest;
import dev.dialtone.chime.model.chime.GetUserSettingsResponse;
import dev.dialtone.chime.model.chime.LogoutUserRequest;
import dev.dialtone.chime.model.chime.LogoutUserResponse;
import dev.dialtone.chime.model.chime.ResetPersonalPINRequest;
import dev.dialtone.chime.model.chime.ResetPersonalPINResponse;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.model.chime.UpdateUserSettingsRequest;
import dev.dialtone.chime.model.chime.UserAccessOperations;
import dev.dialtone.chime.model.chime.UserSettings;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

/** What a user may do, and by which PIN and number. */
final class UserAccess implements UserAccessOperations {
    private final UserKeeper keeper;
    private final UserNumbers numbers;

    UserAccess(UserKeeper keeper, UserNumbers numbers) {
        this.keeper = keeper;
        this.numbers = numbers;
    }

    @Override
    public GetUserSettingsResponse getUserSettings(GetUserSettingsRequest input, RequestContext context) {
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        return new GetUserSettingsResponse(new UserSettings(user.telephony()));
    }

    @Override
    public Unit updateUserSettings(UpdateUserSettingsRequest input, RequestContext context) {
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        keeper.put(
                context.scope(),
                user.toBuilder().telephony(input.userSettings().telephony()).build());
        return new Unit();
    }

    /** Nobody sees who is signed in. */
    @Override
    public LogoutUserResponse logoutUser(LogoutUserRequest input, RequestContext context) {
        keeper.require(context, input.accountId(), input.userId());
        return new LogoutUserResponse();
    }

    @Override
    public ResetPersonalPINResponse resetPersonalPIN(ResetPersonalPINRequest input, RequestContext context) {
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        StoredUser changed = user.toBuilder().personalPIN(NewUsers.pin(context)).build();
        return new ResetPersonalPINResponse(Users.shown(keeper.put(context.scope(), changed)));
    }

    @Override
    public AssociatePhoneNumberWithUserResponse associatePhoneNumberWithUser(
            AssociatePhoneNumberWithUserRequest input, RequestContext context) {
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        keeper.put(context.scope(), numbers.associate(context, user, input.e164PhoneNumber()));
        return new AssociatePhoneNumberWithUserResponse();
    }

    @Override
    public DisassociatePhoneNumberFromUserResponse disassociatePhoneNumberFromUser(
            DisassociatePhoneNumberFromUserRequest input, RequestContext context) {
        StoredUser user = keeper.require(context, input.accountId(), input.userId());
        if (user.primaryProvisionedNumber() == null) {
            throw ChimeErrors.badRequest("The user has no phone number (expected: one)");
        }
        keeper.put(context.scope(), numbers.release(context.scope(), user));
        return new DisassociatePhoneNumberFromUserResponse();
    }
}
