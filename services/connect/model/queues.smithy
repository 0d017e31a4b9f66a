$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource QueueResource {
    operations: [
        CreateQueue
        DescribeQueue
        ListQueues
        UpdateQueueHoursOfOperation
        UpdateQueueMaxContacts
        UpdateQueueName
        UpdateQueueOutboundCallerConfig
        UpdateQueueStatus
        DeleteQueue
    ]
}

resource QueueQuickConnectResource {
    operations: [
        AssociateQueueQuickConnects
        DisassociateQueueQuickConnects
        ListQueueQuickConnects
    ]
}

@idempotent
@http(method: "PUT", uri: "/queues/{InstanceId}", code: 200)
operation CreateQueue {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: CommonNameLength127

        Description: QueueDescription

        OutboundCallerConfig: OutboundCallerConfig

        OutboundEmailConfig: OutboundEmailConfig

        @required
        HoursOfOperationId: HoursOfOperationId

        MaxContacts: QueueMaxContacts

        QuickConnectIds: QuickConnectsList

        EmailAddressesConfig: EmailAddressConfigList

        Tags: TagMap
    }

    output := {
        QueueArn: ARN
        QueueId: QueueId
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
@http(method: "GET", uri: "/queues/{InstanceId}/{QueueId}", code: 200)
operation DescribeQueue {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId
    }

    output := {
        Queue: Queue
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/queues-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "QueueSummaryList")
operation ListQueues {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("queueTypes")
        QueueTypes: QueueTypes

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        QueueSummaryList: QueueSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/hours-of-operation", code: 200)
operation UpdateQueueHoursOfOperation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @required
        HoursOfOperationId: HoursOfOperationId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/max-contacts", code: 200)
operation UpdateQueueMaxContacts {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        MaxContacts: QueueMaxContacts
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/name", code: 200)
operation UpdateQueueName {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        Name: CommonNameLength127

        Description: UpdateQueueDescription
    }

    errors: [
        DuplicateResourceException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/outbound-caller-config", code: 200)
operation UpdateQueueOutboundCallerConfig {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @required
        OutboundCallerConfig: OutboundCallerConfig
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/status", code: 200)
operation UpdateQueueStatus {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @required
        Status: QueueStatus
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/queues/{InstanceId}/{QueueId}", code: 200)
operation DeleteQueue {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ResourceInUseException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/associate-quick-connects", code: 200)
operation AssociateQueueQuickConnects {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @required
        QuickConnectIds: QuickConnectsList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        LimitExceededException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/queues/{InstanceId}/{QueueId}/disassociate-quick-connects", code: 200)
operation DisassociateQueueQuickConnects {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @required
        QuickConnectIds: QuickConnectsList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/queues/{InstanceId}/{QueueId}/quick-connects", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "QuickConnectSummaryList")
operation ListQueueQuickConnects {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QueueId: QueueId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult100
    }

    output := {
        NextToken: NextToken
        QuickConnectSummaryList: QuickConnectSummaryList
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

structure OutboundCallerConfig {
    OutboundCallerIdName: OutboundCallerIdName
    OutboundCallerIdNumberId: PhoneNumberId
    OutboundFlowId: ContactFlowId
}

structure OutboundEmailConfig {
    OutboundEmailAddressId: EmailAddressId
}

@length(min: 1, max: 50)
list QuickConnectsList {
    member: QuickConnectId
}

@length(min: 1, max: 50)
list EmailAddressConfigList {
    member: EmailAddressConfig
}

structure EmailAddressConfig {
    @required
    EmailAddressId: EmailAddressId
}

@mixin
structure QueueState {
    Name: CommonNameLength127
    QueueId: QueueId
    Description: QueueDescription
    OutboundCallerConfig: OutboundCallerConfig
    OutboundEmailConfig: OutboundEmailConfig
    HoursOfOperationId: HoursOfOperationId
    MaxContacts: QueueMaxContacts
    Status: QueueStatus
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure Queue with [QueueState] {
    QueueArn: ARN
    Tags: TagMap
}

@stored
structure StoredQueue with [QueueState] {
    @required
    $Name

    @required
    $QueueId

    @required
    $HoursOfOperationId

    @required
    $Status

    // In the order in which they were associated; absent when there is none.
    QuickConnectIds: AssociatedQuickConnects

    EmailAddressesConfig: EmailAddressConfigList

    // Whether the instance came with it.
    IsDefault: Boolean
}

list AssociatedQuickConnects {
    member: QuickConnectId
}

@length(max: 2)
list QueueTypes {
    member: QueueType
}

list QueueSummaryList {
    member: QueueSummary
}

structure QueueSummary {
    Id: QueueId
    Arn: ARN
    Name: QueueName
    QueueType: QueueType
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

enum QueueStatus {
    ENABLED
    DISABLED
}

enum QueueType {
    STANDARD
    AGENT
}

@length(min: 1, max: 250)
string QueueDescription

// The model wants one character at least; Terraform takes a description away by an empty one.
@length(max: 250)
string UpdateQueueDescription

@length(min: 1, max: 255)
string OutboundCallerIdName

@length(min: 1, max: 500)
string EmailAddressId

@range(min: 0)
integer QueueMaxContacts
