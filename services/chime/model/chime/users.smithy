$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource UserResource {
    operations: [
        CreateUser
        GetUser
        ListUsers
        UpdateUser
        BatchUpdateUser
        BatchSuspendUser
        BatchUnsuspendUser
        InviteUsers
    ]
}

resource UserAccessResource {
    operations: [
        GetUserSettings
        UpdateUserSettings
        LogoutUser
        ResetPersonalPIN
        AssociatePhoneNumberWithUser
        DisassociatePhoneNumberFromUser
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users?operation=create", code: 201)
operation CreateUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        Username: String
        Email: EmailAddress
        UserType: UserType
    }

    output := {
        User: User
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/users/{UserId}", code: 200)
operation GetUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        UserId: NonEmptyString
    }

    output := {
        User: User
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/users", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Users")
operation ListUsers {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @httpQuery("user-email")
        UserEmail: EmailAddress

        @httpQuery("user-type")
        UserType: UserType

        @httpQuery("max-results")
        MaxResults: ProfileServiceMaxResults

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        Users: UserList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users/{UserId}", code: 200)
operation UpdateUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        UserId: NonEmptyString

        LicenseType: License
        UserType: UserType
        AlexaForBusinessMetadata: AlexaForBusinessMetadata
    }

    output := {
        User: User
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users", code: 200)
operation BatchUpdateUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        UpdateUserRequestItems: UpdateUserRequestItemList
    }

    output := {
        UserErrors: UserErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users?operation=suspend", code: 200)
operation BatchSuspendUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        UserIdList: UserIdList
    }

    output := {
        UserErrors: UserErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users?operation=unsuspend", code: 200)
operation BatchUnsuspendUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        UserIdList: UserIdList
    }

    output := {
        UserErrors: UserErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users?operation=add", code: 201)
operation InviteUsers {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        UserEmailList: UserEmailList

        UserType: UserType
    }

    output := {
        Invites: InviteList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users/{UserId}?operation=logout", code: 204)
operation LogoutUser {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        UserId: NonEmptyString
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users/{UserId}?operation=reset-personal-pin", code: 200)
operation ResetPersonalPIN {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        UserId: NonEmptyString
    }

    output := {
        User: User
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/users/{UserId}/settings", code: 200)
operation GetUserSettings {
    input := {
        @required
        @httpLabel
        AccountId: String

        @required
        @httpLabel
        UserId: String
    }

    output := {
        UserSettings: UserSettings
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/accounts/{AccountId}/users/{UserId}/settings", code: 204)
operation UpdateUserSettings {
    input := {
        @required
        @httpLabel
        AccountId: String

        @required
        @httpLabel
        UserId: String

        @required
        UserSettings: UserSettings
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users/{UserId}?operation=associate-phone-number", code: 200)
operation AssociatePhoneNumberWithUser {
    input := {
        @required
        @httpLabel
        AccountId: String

        @required
        @httpLabel
        UserId: String

        @required
        E164PhoneNumber: E164PhoneNumber
    }

    output := {}

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/users/{UserId}?operation=disassociate-phone-number", code: 200)
operation DisassociatePhoneNumberFromUser {
    input := {
        @required
        @httpLabel
        AccountId: String

        @required
        @httpLabel
        UserId: String
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure User {
    @required
    UserId: String

    AccountId: String
    PrimaryEmail: EmailAddress
    PrimaryProvisionedNumber: SensitiveString
    DisplayName: SensitiveString
    LicenseType: License
    UserType: UserType
    UserRegistrationStatus: RegistrationStatus
    UserInvitationStatus: InviteStatus
    RegisteredOn: Iso8601Timestamp
    InvitedOn: Iso8601Timestamp
    AlexaForBusinessMetadata: AlexaForBusinessMetadata
    PersonalPIN: String
}

structure AlexaForBusinessMetadata {
    IsAlexaForBusinessEnabled: Boolean
    AlexaForBusinessRoomArn: SensitiveString
}

list UserList {
    member: User
}

@length(max: 20)
list UpdateUserRequestItemList {
    member: UpdateUserRequestItem
}

structure UpdateUserRequestItem {
    @required
    UserId: NonEmptyString

    LicenseType: License
    UserType: UserType
    AlexaForBusinessMetadata: AlexaForBusinessMetadata
}

list UserErrorList {
    member: UserError
}

structure UserError {
    UserId: NonEmptyString
    ErrorCode: ErrorCode
    ErrorMessage: String
}

@length(max: 50)
list UserIdList {
    member: NonEmptyString
}

@length(max: 50)
list UserEmailList {
    member: EmailAddress
}

list InviteList {
    member: Invite
}

structure Invite {
    InviteId: String
    Status: InviteStatus
    EmailAddress: EmailAddress
    EmailStatus: EmailStatus
}

structure UserSettings {
    @required
    Telephony: TelephonySettings
}

structure TelephonySettings {
    @required
    InboundCalling: Boolean

    @required
    OutboundCalling: Boolean

    @required
    SMS: Boolean
}

enum UserType {
    PRIVATE_USER = "PrivateUser"
    SHARED_DEVICE = "SharedDevice"
}

enum RegistrationStatus {
    UNREGISTERED = "Unregistered"
    REGISTERED = "Registered"
    SUSPENDED = "Suspended"
}

enum InviteStatus {
    PENDING = "Pending"
    ACCEPTED = "Accepted"
    FAILED = "Failed"
}

enum EmailStatus {
    NOT_SENT = "NotSent"
    SENT = "Sent"
    FAILED = "Failed"
}
