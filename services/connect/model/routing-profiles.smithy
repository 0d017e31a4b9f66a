$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource RoutingProfileResource {
    operations: [
        CreateRoutingProfile
        DescribeRoutingProfile
        ListRoutingProfiles
        UpdateRoutingProfileName
        UpdateRoutingProfileConcurrency
        UpdateRoutingProfileDefaultOutboundQueue
        UpdateRoutingProfileAgentAvailabilityTimer
        DeleteRoutingProfile
    ]
}

resource RoutingProfileQueueResource {
    operations: [
        AssociateRoutingProfileQueues
        DisassociateRoutingProfileQueues
        ListRoutingProfileQueues
        UpdateRoutingProfileQueues
    ]
}

@idempotent
@http(method: "PUT", uri: "/routing-profiles/{InstanceId}", code: 200)
operation CreateRoutingProfile {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: RoutingProfileName

        @required
        Description: RoutingProfileDescription

        @required
        DefaultOutboundQueueId: QueueId

        QueueConfigs: RoutingProfileQueueConfigList

        ManualAssignmentQueueConfigs: RoutingProfileManualAssignmentQueueConfigList

        @required
        MediaConcurrencies: MediaConcurrencies

        Tags: TagMap

        AgentAvailabilityTimer: AgentAvailabilityTimer
    }

    output := {
        RoutingProfileArn: ARN
        RoutingProfileId: RoutingProfileId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        ResourceNotFoundException
        LimitExceededException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}", code: 200)
operation DescribeRoutingProfile {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId
    }

    output := {
        RoutingProfile: RoutingProfile
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/routing-profiles-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RoutingProfileSummaryList")
operation ListRoutingProfiles {
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
        RoutingProfileSummaryList: RoutingProfileSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/name", code: 200)
operation UpdateRoutingProfileName {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        Name: RoutingProfileName

        Description: RoutingProfileDescription
    }

    errors: [
        DuplicateResourceException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/concurrency", code: 200)
operation UpdateRoutingProfileConcurrency {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        @required
        MediaConcurrencies: MediaConcurrencies
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/default-outbound-queue", code: 200)
operation UpdateRoutingProfileDefaultOutboundQueue {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        @required
        DefaultOutboundQueueId: QueueId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/agent-availability-timer", code: 200)
operation UpdateRoutingProfileAgentAvailabilityTimer {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        @required
        AgentAvailabilityTimer: AgentAvailabilityTimer
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}", code: 200)
operation DeleteRoutingProfile {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ResourceInUseException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/associate-queues", code: 200)
operation AssociateRoutingProfileQueues {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        QueueConfigs: RoutingProfileQueueConfigList

        ManualAssignmentQueueConfigs: RoutingProfileManualAssignmentQueueConfigList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/disassociate-queues", code: 200)
operation DisassociateRoutingProfileQueues {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        QueueReferences: RoutingProfileQueueReferenceList

        ManualAssignmentQueueReferences: RoutingProfileQueueReferenceList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/queues", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RoutingProfileQueueConfigSummaryList")
operation ListRoutingProfileQueues {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult100
    }

    output := {
        NextToken: NextToken
        RoutingProfileQueueConfigSummaryList: RoutingProfileQueueConfigSummaryList
        LastModifiedTime: Timestamp
        LastModifiedRegion: RegionName
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/routing-profiles/{InstanceId}/{RoutingProfileId}/queues", code: 200)
operation UpdateRoutingProfileQueues {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        RoutingProfileId: RoutingProfileId

        @required
        QueueConfigs: RoutingProfileQueueConfigList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@length(min: 1, max: 10)
list RoutingProfileQueueConfigList {
    member: RoutingProfileQueueConfig
}

structure RoutingProfileQueueConfig {
    @required
    QueueReference: RoutingProfileQueueReference

    @required
    Priority: Priority

    @required
    Delay: Delay
}

structure RoutingProfileQueueReference {
    @required
    QueueId: QueueId

    @required
    Channel: Channel
}

@length(min: 1, max: 10)
list RoutingProfileManualAssignmentQueueConfigList {
    member: RoutingProfileManualAssignmentQueueConfig
}

structure RoutingProfileManualAssignmentQueueConfig {
    @required
    QueueReference: RoutingProfileQueueReference
}

list MediaConcurrencies {
    member: MediaConcurrency
}

structure MediaConcurrency {
    @required
    Channel: Channel

    @required
    Concurrency: Concurrency

    CrossChannelBehavior: CrossChannelBehavior
}

structure CrossChannelBehavior {
    @required
    BehaviorType: BehaviorType
}

@mixin
structure RoutingProfileState {
    Name: RoutingProfileName
    RoutingProfileId: RoutingProfileId
    Description: RoutingProfileDescription
    MediaConcurrencies: MediaConcurrencies
    DefaultOutboundQueueId: QueueId
    AgentAvailabilityTimer: AgentAvailabilityTimer
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
    IsDefault: Boolean
}

structure RoutingProfile with [RoutingProfileState] {
    InstanceId: InstanceId
    RoutingProfileArn: ARN
    Tags: TagMap
    NumberOfAssociatedQueues: Long
    NumberOfAssociatedManualAssignmentQueues: Long
    NumberOfAssociatedUsers: Long
    AssociatedQueueIds: AssociatedQueueIdList
    AssociatedManualAssignmentQueueIds: AssociatedQueueIdList
}

@stored
structure StoredRoutingProfile with [RoutingProfileState] {
    @required
    $Name

    @required
    $RoutingProfileId

    @required
    $DefaultOutboundQueueId

    @required
    $MediaConcurrencies

    // Queues with a channel each, in the order in which they were associated; absent when there is none.
    QueueConfigs: AssociatedQueueConfigs

    // Those of which agents take contacts by hand.
    ManualAssignmentQueues: RoutingProfileQueueReferenceList
}

list AssociatedQueueConfigs {
    member: RoutingProfileQueueConfig
}

list AssociatedQueueIdList {
    member: QueueId
}

list RoutingProfileSummaryList {
    member: RoutingProfileSummary
}

structure RoutingProfileSummary {
    Id: RoutingProfileId
    Arn: ARN
    Name: RoutingProfileName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

list RoutingProfileQueueReferenceList {
    member: RoutingProfileQueueReference
}

list RoutingProfileQueueConfigSummaryList {
    member: RoutingProfileQueueConfigSummary
}

structure RoutingProfileQueueConfigSummary {
    @required
    QueueId: QueueId

    @required
    QueueArn: ARN

    @required
    QueueName: QueueName

    @required
    Priority: Priority

    @required
    Delay: Delay

    @required
    Channel: Channel
}

enum BehaviorType {
    ROUTE_CURRENT_CHANNEL_ONLY
    ROUTE_ANY_CHANNEL
}

enum AgentAvailabilityTimer {
    TIME_SINCE_LAST_ACTIVITY
    TIME_SINCE_LAST_INBOUND
}

@length(min: 1, max: 127)
string RoutingProfileName

@length(min: 1, max: 250)
string RoutingProfileDescription

@range(min: 1, max: 99)
integer Priority

@range(min: 0, max: 9999)
integer Delay

@range(min: 1, max: 10)
integer Concurrency

long Long
