$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource UserResource {
    operations: [
        CreateUser
        DescribeUser
        ListUsers
        UpdateUserIdentityInfo
        UpdateUserPhoneConfig
        UpdateUserHierarchy
        UpdateUserRoutingProfile
        UpdateUserSecurityProfiles
        DeleteUser
    ]
}

@idempotent
@http(method: "PUT", uri: "/users/{InstanceId}", code: 200)
operation CreateUser {
    input := {
        @required
        Username: AgentUsername

        Password: Password

        IdentityInfo: UserIdentityInfo

        PhoneConfig: UserPhoneConfig

        DirectoryUserId: DirectoryUserId

        @required
        SecurityProfileIds: SecurityProfileIds

        @required
        RoutingProfileId: RoutingProfileId

        HierarchyGroupId: HierarchyGroupId

        @required
        @httpLabel
        InstanceId: InstanceId

        AutoAcceptConfigs: AutoAcceptConfigs

        AfterContactWorkConfigs: AfterContactWorkConfigs

        PhoneNumberConfigs: PhoneNumberConfigs

        PersistentConnectionConfigs: PersistentConnectionConfigs

        VoiceEnhancementConfigs: VoiceEnhancementConfigs

        Tags: TagMap
    }

    output := {
        UserId: UserId
        UserArn: ARN
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        LimitExceededException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/users/{InstanceId}/{UserId}", code: 200)
operation DescribeUser {
    input := {
        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    output := {
        User: User
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/users-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "UserSummaryList")
operation ListUsers {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        UserSummaryList: UserSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/users/{InstanceId}/{UserId}/identity-info", code: 200)
operation UpdateUserIdentityInfo {
    input := {
        @required
        IdentityInfo: UserIdentityInfo

        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/users/{InstanceId}/{UserId}/phone-config", code: 200)
operation UpdateUserPhoneConfig {
    input := {
        @required
        PhoneConfig: UserPhoneConfig

        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/users/{InstanceId}/{UserId}/hierarchy", code: 200)
operation UpdateUserHierarchy {
    input := {
        HierarchyGroupId: HierarchyGroupId

        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/users/{InstanceId}/{UserId}/routing-profile", code: 200)
operation UpdateUserRoutingProfile {
    input := {
        @required
        RoutingProfileId: RoutingProfileId

        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/users/{InstanceId}/{UserId}/security-profiles", code: 200)
operation UpdateUserSecurityProfiles {
    input := {
        @required
        SecurityProfileIds: SecurityProfileIds

        @required
        @httpLabel
        UserId: UserId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/users/{InstanceId}/{UserId}", code: 200)
operation DeleteUser {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        UserId: UserId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

structure UserIdentityInfo {
    FirstName: AgentFirstName
    LastName: AgentLastName
    Email: Email
    SecondaryEmail: Email
    Mobile: PhoneNumber
}

structure UserPhoneConfig {
    PhoneType: PhoneType
    AutoAccept: AutoAccept
    AfterContactWorkTimeLimit: AfterContactWorkTimeLimit
    DeskPhoneNumber: SensitivePhoneNumber
    PersistentConnection: PersistentConnection
}

@length(min: 1, max: 10)
list SecurityProfileIds {
    member: SecurityProfileId
}

list AutoAcceptConfigs {
    member: AutoAcceptConfig
}

structure AutoAcceptConfig {
    @required
    Channel: Channel

    @required
    AutoAccept: AutoAccept

    AgentFirstCallbackAutoAccept: AgentFirstCallbackAutoAccept
}

list AfterContactWorkConfigs {
    member: AfterContactWorkConfigPerChannel
}

structure AfterContactWorkConfigPerChannel {
    @required
    Channel: Channel

    @required
    AfterContactWorkConfig: AfterContactWorkConfig

    AgentFirstCallbackAfterContactWorkConfig: AfterContactWorkConfig
}

structure AfterContactWorkConfig {
    AfterContactWorkTimeLimit: AfterContactWorkTimeLimit
}

list PhoneNumberConfigs {
    member: PhoneNumberConfig
}

structure PhoneNumberConfig {
    @required
    Channel: Channel

    @required
    PhoneType: PhoneType

    PhoneNumber: SensitivePhoneNumber
}

list PersistentConnectionConfigs {
    member: PersistentConnectionConfig
}

structure PersistentConnectionConfig {
    @required
    Channel: Channel

    @required
    PersistentConnection: PersistentConnection
}

list VoiceEnhancementConfigs {
    member: VoiceEnhancementConfig
}

structure VoiceEnhancementConfig {
    @required
    Channel: Channel

    @required
    VoiceEnhancementMode: VoiceEnhancementMode
}

@mixin
structure UserState {
    Id: UserId
    Username: AgentUsername
    IdentityInfo: UserIdentityInfo
    PhoneConfig: UserPhoneConfig
    DirectoryUserId: DirectoryUserId
    SecurityProfileIds: SecurityProfileIds
    RoutingProfileId: RoutingProfileId
    HierarchyGroupId: HierarchyGroupId
    AutoAcceptConfigs: AutoAcceptConfigs
    AfterContactWorkConfigs: AfterContactWorkConfigs
    PhoneNumberConfigs: PhoneNumberConfigs
    PersistentConnectionConfigs: PersistentConnectionConfigs
    VoiceEnhancementConfigs: VoiceEnhancementConfigs
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure User with [UserState] {
    Arn: ARN
    Tags: TagMap
}

// Settings of channels as they were sent: either in PhoneConfig, for all of them, or in the lists.
@stored
structure StoredUser with [UserState] {
    @required
    $Id

    @required
    $Username

    @required
    $SecurityProfileIds

    @required
    $RoutingProfileId
}

list UserSummaryList {
    member: UserSummary
}

structure UserSummary {
    Id: UserId
    Arn: ARN
    Username: AgentUsername
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

enum PhoneType {
    SOFT_PHONE
    DESK_PHONE
}

@length(min: 1, max: 100)
string AgentUsername

// Published between slashes, which are no part of it.
@pattern("^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d\\S]{8,64}$")
@sensitive
string Password

@length(min: 0, max: 255)
@sensitive
string AgentFirstName

@length(min: 0, max: 300)
@sensitive
string AgentLastName

@sensitive
string Email

boolean AutoAccept

@range(min: 0)
integer AfterContactWorkTimeLimit

// Published with another backslash before each of these, which no number meets. DescribeUser shows "" for a soft phone, which may
// come back.
@pattern("^(\\+[1-9]\\d{1,14})?$")
@sensitive
string SensitivePhoneNumber

boolean PersistentConnection

string DirectoryUserId

boolean AgentFirstCallbackAutoAccept
