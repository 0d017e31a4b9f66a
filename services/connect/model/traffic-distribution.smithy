$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource TrafficDistributionGroupResource {
    operations: [
        CreateTrafficDistributionGroup
        DescribeTrafficDistributionGroup
        ListTrafficDistributionGroups
        DeleteTrafficDistributionGroup
    ]
}

resource TrafficDistributionResource {
    operations: [
        GetTrafficDistribution
        UpdateTrafficDistribution
    ]
}

resource TrafficDistributionGroupUserResource {
    operations: [
        AssociateTrafficDistributionGroupUser
        DisassociateTrafficDistributionGroupUser
        ListTrafficDistributionGroupUsers
    ]
}

@idempotent
@http(method: "PUT", uri: "/traffic-distribution-group", code: 200)
operation CreateTrafficDistributionGroup {
    input := {
        @required
        Name: Name128

        Description: Description250

        @required
        InstanceId: InstanceIdOrArn

        @idempotencyToken
        ClientToken: ClientToken

        Tags: TagMap
    }

    output := with [TrafficDistributionGroupIdentityState] {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ServiceQuotaExceededException
        ThrottlingException
        ResourceNotFoundException
        ResourceConflictException
        ResourceNotReadyException
    ]
}

@readonly
@http(method: "GET", uri: "/traffic-distribution-group/{TrafficDistributionGroupId}", code: 200)
operation DescribeTrafficDistributionGroup {
    input := {
        @required
        @httpLabel
        TrafficDistributionGroupId: TrafficDistributionGroupIdOrArn
    }

    output := {
        TrafficDistributionGroup: TrafficDistributionGroup
    }

    errors: [
        InvalidRequestException
        AccessDeniedException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/traffic-distribution-groups", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "TrafficDistributionGroupSummaryList")
operation ListTrafficDistributionGroups {
    input := {
        @httpQuery("maxResults")
        MaxResults: MaxResult10

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("instanceId")
        InstanceId: InstanceIdOrArn
    }

    output := {
        NextToken: NextToken
        TrafficDistributionGroupSummaryList: TrafficDistributionGroupSummaryList
    }

    errors: [
        InvalidRequestException
        AccessDeniedException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/traffic-distribution-group/{TrafficDistributionGroupId}", code: 200)
operation DeleteTrafficDistributionGroup {
    input := {
        @required
        @httpLabel
        TrafficDistributionGroupId: TrafficDistributionGroupIdOrArn
    }

    output := {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ResourceInUseException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/traffic-distribution/{Id}", code: 200)
operation GetTrafficDistribution {
    input := {
        @required
        @httpLabel
        Id: TrafficDistributionGroupIdOrArn
    }

    output := with [TrafficDistributionGroupIdentityState, TrafficDistributionState] {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "PUT", uri: "/traffic-distribution/{Id}", code: 200)
operation UpdateTrafficDistribution {
    input := {
        @required
        @httpLabel
        Id: TrafficDistributionGroupIdOrArn

        TelephonyConfig: TelephonyConfig

        SignInConfig: SignInConfig

        AgentConfig: AgentConfig
    }

    output := {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ResourceNotFoundException
        ResourceConflictException
        ThrottlingException
    ]
}

@idempotent
@http(method: "PUT", uri: "/traffic-distribution-group/{TrafficDistributionGroupId}/user", code: 200)
operation AssociateTrafficDistributionGroupUser {
    input := {
        @required
        @httpLabel
        TrafficDistributionGroupId: TrafficDistributionGroupIdOrArn

        @required
        UserId: UserId

        @required
        InstanceId: InstanceId
    }

    output := {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ThrottlingException
        ResourceNotFoundException
        ResourceConflictException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/traffic-distribution-group/{TrafficDistributionGroupId}/user", code: 200)
operation DisassociateTrafficDistributionGroupUser {
    input := {
        @required
        @httpLabel
        TrafficDistributionGroupId: TrafficDistributionGroupIdOrArn

        @required
        @httpQuery("UserId")
        UserId: UserId

        @required
        @httpQuery("InstanceId")
        InstanceId: InstanceId
    }

    output := {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ThrottlingException
        ResourceNotFoundException
        ResourceConflictException
    ]
}

@readonly
@http(method: "GET", uri: "/traffic-distribution-group/{TrafficDistributionGroupId}/user", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "TrafficDistributionGroupUserSummaryList")
operation ListTrafficDistributionGroupUsers {
    input := {
        @required
        @httpLabel
        TrafficDistributionGroupId: TrafficDistributionGroupIdOrArn

        @httpQuery("maxResults")
        MaxResults: MaxResult10

        @httpQuery("nextToken")
        NextToken: NextToken
    }

    output := {
        NextToken: NextToken
        TrafficDistributionGroupUserSummaryList: TrafficDistributionGroupUserSummaryList
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        AccessDeniedException
        ThrottlingException
    ]
}

@mixin
structure TrafficDistributionGroupIdentityState {
    Id: TrafficDistributionGroupId
    Arn: TrafficDistributionGroupArn
}

@mixin
structure TrafficDistributionGroupState with [TrafficDistributionGroupIdentityState] {
    Name: Name128
    Status: TrafficDistributionGroupStatus
    IsDefault: Boolean
}

structure TrafficDistributionGroup with [TrafficDistributionGroupState] {
    Description: Description250
    InstanceArn: InstanceArn
    Tags: TagMap
}

@length(min: 0, max: 10)
list TrafficDistributionGroupSummaryList {
    member: TrafficDistributionGroupSummary
}

structure TrafficDistributionGroupSummary with [TrafficDistributionGroupState] {
    InstanceArn: InstanceArn
}

@mixin
structure TrafficDistributionState {
    TelephonyConfig: TelephonyConfig
    SignInConfig: SignInConfig
    AgentConfig: AgentConfig
}

// Kept per account: both regions of its instance see it.
@stored
structure StoredTrafficDistributionGroup with [TrafficDistributionGroupState, TrafficDistributionState] {
    @required
    $Id

    @required
    $Arn

    @required
    $Name

    @required
    $Status

    @required
    $IsDefault

    Description: Description250

    @required
    InstanceId: InstanceId

    // Where it was created.
    @required
    Region: AwsRegion
}

// A user of a group. Its id is the same in both regions of the instance.
@stored
structure TrafficDistributionGroupMember {
    @required
    UserId: UserId
}

structure TelephonyConfig {
    @required
    Distributions: DistributionList
}

list DistributionList {
    member: Distribution
}

structure Distribution {
    @required
    Region: AwsRegion

    @required
    Percentage: Percentage
}

structure SignInConfig {
    @required
    Distributions: SignInDistributionList
}

list SignInDistributionList {
    member: SignInDistribution
}

structure SignInDistribution {
    @required
    Region: AwsRegion

    @required
    Enabled: Boolean
}

structure AgentConfig {
    @required
    Distributions: DistributionList
}

@length(min: 0, max: 10)
list TrafficDistributionGroupUserSummaryList {
    member: TrafficDistributionGroupUserSummary
}

structure TrafficDistributionGroupUserSummary {
    UserId: UserId
}

enum TrafficDistributionGroupStatus {
    CREATION_IN_PROGRESS
    ACTIVE
    CREATION_FAILED
    PENDING_DELETION
    DELETION_FAILED
    UPDATE_IN_PROGRESS
}

@pattern("(^[\\S].*[\\S]$)|(^[\\S]$)")
@length(min: 1, max: 128)
string Name128

@pattern("(^[\\S].*[\\S]$)|(^[\\S]$)")
@length(min: 1, max: 250)
string Description250

@pattern("^arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:traffic-distribution-group/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$")
string TrafficDistributionGroupArn

@pattern("^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z-]+-[0-9]{1}:[0-9]{1,20}:traffic-distribution-group/)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$")
string TrafficDistributionGroupIdOrArn

@pattern("^arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9-]{1}:[0-9]{1,20}:instance/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$")
string InstanceArn

@range(min: 0, max: 100)
integer Percentage
