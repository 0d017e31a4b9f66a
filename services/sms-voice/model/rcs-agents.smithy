$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource RcsAgentResource {
    operations: [
        CreateRcsAgent
        DescribeRcsAgents
        UpdateRcsAgent
        DeleteRcsAgent
        DescribeRcsAgentCountryLaunchStatus
    ]
}

operation CreateRcsAgent {
    input := {
        DeletionProtectionEnabled: Boolean
        OptOutListName: OptOutListNameOrArn
        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [RcsAgentSettings] {
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RcsAgents")
operation DescribeRcsAgents {
    input := {
        RcsAgentIds: RcsAgentIdList
        Owner: Owner
        Filters: RcsAgentFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        RcsAgents: RcsAgentInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdateRcsAgent {
    input := {
        @required
        RcsAgentId: RcsAgentIdOrArn

        DeletionProtectionEnabled: Boolean
        OptOutListName: OptOutListNameOrArn
        SelfManagedOptOutsEnabled: Boolean
        TwoWayChannelArn: TwoWayChannelArn
        TwoWayChannelRole: IamRoleArn
        TwoWayEnabled: Boolean
        TwoWayMediaS3BucketName: TwoWayMediaS3BucketNameOrUnset
        TwoWayMediaS3KeyPrefix: TwoWayMediaS3KeyPrefix
        TwoWayMediaS3Role: IamRoleArnOrUnset
        TwoWayRcsEventsEnabled: RcsEventTypeList
    }

    output := with [RcsAgentSettings] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DeleteRcsAgent {
    input := {
        @required
        RcsAgentId: RcsAgentIdOrArn
    }

    output := with [RcsAgentState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "CountryLaunchStatus")
operation DescribeRcsAgentCountryLaunchStatus {
    input := {
        @required
        RcsAgentId: RcsAgentIdOrArn

        IsoCountryCodes: IsoCountryCodeList
        Filters: CountryLaunchStatusFilterList
        MaxResults: MaxResults
        NextToken: NextToken
    }

    output := {
        @required
        RcsAgentId: String

        @required
        RcsAgentArn: String

        CountryLaunchStatus: CountryLaunchStatusInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure RcsAgentState {
    @required
    RcsAgentArn: String

    @required
    RcsAgentId: String

    @required
    Status: RcsAgentStatus

    @required
    DeletionProtectionEnabled: PrimitiveBoolean = false

    OptOutListName: OptOutListName

    @required
    CreatedTimestamp: Timestamp

    @required
    SelfManagedOptOutsEnabled: PrimitiveBoolean = false

    TwoWayChannelArn: TwoWayChannelArn
    TwoWayChannelRole: IamRoleArn

    @required
    TwoWayEnabled: PrimitiveBoolean = false

    TwoWayRcsEventsEnabled: RcsEventTypeList
}

@mixin
structure RcsAgentSettings with [RcsAgentState] {
    TwoWayMediaS3BucketName: TwoWayMediaS3BucketName
    TwoWayMediaS3KeyPrefix: TwoWayMediaS3KeyPrefix
    TwoWayMediaS3Role: IamRoleArn
}

enum RcsAgentStatus {
    CREATED
    PENDING
    TESTING
    PARTIAL
    ACTIVE
    DELETED
}

@pattern("^[a-z0-9][a-z0-9.-]*[a-z0-9]$")
@length(min: 3, max: 63)
string TwoWayMediaS3BucketName

@pattern("^[\\S]+$")
@length(min: 1, max: 1024)
string TwoWayMediaS3KeyPrefix

@length(min: 0, max: 100)
list RcsEventTypeList {
    member: RcsEventType
}

@length(min: 1, max: 50)
string RcsEventType

@length(min: 0, max: 5)
list RcsAgentIdList {
    member: RcsAgentIdOrArn
}

@length(min: 0, max: 20)
list RcsAgentFilterList {
    member: RcsAgentFilter
}

structure RcsAgentFilter {
    @required
    Name: RcsAgentFilterName

    @required
    Values: FilterValueList
}

enum RcsAgentFilterName {
    STATUS = "status"
    TWO_WAY_ENABLED = "two-way-enabled"
    SELF_MANAGED_OPT_OUTS_ENABLED = "self-managed-opt-outs-enabled"
    OPT_OUT_LIST_NAME = "opt-out-list-name"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
    TWO_WAY_CHANNEL_ARN = "two-way-channel-arn"
}

list RcsAgentInformationList {
    member: RcsAgentInformation
}

structure RcsAgentInformation with [RcsAgentSettings] {
    PoolId: String
    TestingAgent: TestingAgentInformation

    MessagingLimits: MessagingLimits
}

structure TestingAgentInformation {
    @required
    Status: TestingAgentStatus

    TestingAgentId: String

    @required
    RegistrationId: String
}

enum TestingAgentStatus {
    CREATED
    PENDING
    ACTIVE
}

@pattern("^(?:([a-z0-9][a-z0-9.-]*[a-z0-9]|UNSET_RCS_MEDIA_CONFIGURATION))$")
@length(min: 3, max: 63)
string TwoWayMediaS3BucketNameOrUnset

@pattern("^(?:(arn:\\S+|UNSET_RCS_MEDIA_CONFIGURATION))$")
@length(min: 20, max: 2048)
string IamRoleArnOrUnset

@length(min: 0, max: 20)
list CountryLaunchStatusFilterList {
    member: CountryLaunchStatusFilter
}

structure CountryLaunchStatusFilter {
    @required
    Name: CountryLaunchStatusFilterName

    @required
    Values: FilterValueList
}

enum CountryLaunchStatusFilterName {
    COUNTRY_LAUNCH_STATUS = "country-launch-status"
}

list CountryLaunchStatusInformationList {
    member: CountryLaunchStatusInformation
}

structure CountryLaunchStatusInformation with [CountryLaunchState] {}

@mixin
structure CountryLaunchState {
    @required
    IsoCountryCode: IsoCountryCode

    @required
    Status: CountryLaunchStatus

    RcsPlatformId: String

    @required
    RegistrationId: String

    @required
    CarrierStatus: CarrierStatusInformationList
}

enum CountryLaunchStatus {
    CREATED
    PENDING
    PARTIAL
    ACTIVE
    REJECTED
}

list CarrierStatusInformationList {
    member: CarrierStatusInformation
}

structure CarrierStatusInformation {
    @required
    CarrierName: String

    @required
    Status: CarrierStatus
}

enum CarrierStatus {
    PENDING
    ACTIVE
    REJECTED
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string RcsAgentIdOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure RcsAgent with [RcsAgentSettings] {
    @required
    $OptOutListName

    PoolId: String
    TestingAgent: TestingAgentInformation
}

@stored
structure RcsCountryLaunch with [CountryLaunchState] {}
