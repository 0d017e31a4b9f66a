$version: "2"

namespace com.amazonaws.chime

use dev.dialtone.traits#stored

// What Amazon Chime remembers of its accounts and what is in them. A stored structure has its members by the names of the
// answer that is made of it.

@stored
structure StoredAccount {
    @required
    AwsAccountId: String

    @required
    AccountId: String

    @required
    Name: String

    @required
    AccountType: AccountType

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    DefaultLicense: License

    @required
    SupportedLicenses: LicenseList

    @required
    AccountStatus: AccountStatus

    @required
    SigninDelegateGroups: SigninDelegateGroupList

    @required
    DisableRemoteControl: Boolean

    @required
    EnableDialOut: Boolean
}

// A user. A number is in E.164; an invitation is the last one that was sent.
@stored
structure StoredUser {
    @required
    UserId: String

    @required
    AccountId: String

    PrimaryEmail: EmailAddress

    PrimaryProvisionedNumber: SensitiveString

    DisplayName: SensitiveString

    @required
    LicenseType: License

    @required
    UserType: UserType

    @required
    UserRegistrationStatus: RegistrationStatus

    UserInvitationStatus: InviteStatus

    RegisteredOn: Iso8601Timestamp

    InvitedOn: Iso8601Timestamp

    @required
    AlexaForBusinessMetadata: AlexaForBusinessMetadata

    @required
    PersonalPIN: String

    @required
    Telephony: TelephonySettings

    InviteId: String
}

// Whom an invitation is for.
@stored
structure StoredInvite {
    @required
    InviteId: String

    @required
    AccountId: String

    @required
    UserId: String
}

// A bot, with where its events go.
@stored
structure StoredBot {
    @required
    BotId: String

    @required
    UserId: String

    @required
    DisplayName: SensitiveString

    @required
    BotType: BotType

    @required
    Disabled: NullableBoolean

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    BotEmail: SensitiveString

    @required
    SecurityToken: SensitiveString

    OutboundEventsHTTPSEndpoint: SensitiveString

    LambdaFunctionArn: SensitiveString
}

@stored
structure StoredRoom {
    @required
    RoomId: NonEmptyString

    @required
    Name: SensitiveString

    @required
    AccountId: NonEmptyString

    @required
    CreatedBy: NonEmptyString

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp
}

// Who is in a room; what else is shown of the member is the user's or the bot's.
@stored
structure StoredMembership {
    @required
    RoomId: NonEmptyString

    @required
    MemberId: NonEmptyString

    @required
    MemberType: MemberType

    @required
    Role: RoomMembershipRole

    @required
    InvitedBy: NonEmptyString

    @required
    UpdatedTimestamp: Iso8601Timestamp
}

// A room that somebody is in.
@stored
structure StoredMemberRoom {
    @required
    RoomId: NonEmptyString
}

// For how many days messages are kept; without a number, for ever.
@stored
structure StoredRetention {
    @required
    AccountId: NonEmptyString

    RoomRetentionDays: RetentionDays

    ConversationRetentionDays: RetentionDays

    InitiateDeletionTimestamp: Iso8601Timestamp
}
