$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource QuickConnectResource {
    operations: [
        CreateQuickConnect
        DescribeQuickConnect
        ListQuickConnects
        UpdateQuickConnectConfig
        UpdateQuickConnectName
        DeleteQuickConnect
    ]
}

@idempotent
@http(method: "PUT", uri: "/quick-connects/{InstanceId}", code: 200)
operation CreateQuickConnect {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: QuickConnectName

        Description: QuickConnectDescription

        @required
        QuickConnectConfig: QuickConnectConfig

        Tags: TagMap
    }

    output := {
        QuickConnectARN: ARN
        QuickConnectId: QuickConnectId
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
@http(method: "GET", uri: "/quick-connects/{InstanceId}/{QuickConnectId}", code: 200)
operation DescribeQuickConnect {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QuickConnectId: QuickConnectId
    }

    output := {
        QuickConnect: QuickConnect
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/quick-connects/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "QuickConnectSummaryList")
operation ListQuickConnects {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000

        @httpQuery("QuickConnectTypes")
        QuickConnectTypes: QuickConnectTypes
    }

    output := {
        QuickConnectSummaryList: QuickConnectSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/quick-connects/{InstanceId}/{QuickConnectId}/config", code: 200)
operation UpdateQuickConnectConfig {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QuickConnectId: QuickConnectId

        @required
        QuickConnectConfig: QuickConnectConfig
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/quick-connects/{InstanceId}/{QuickConnectId}/name", code: 200)
operation UpdateQuickConnectName {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QuickConnectId: QuickConnectId

        Name: QuickConnectName

        Description: UpdateQuickConnectDescription
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/quick-connects/{InstanceId}/{QuickConnectId}", code: 200)
operation DeleteQuickConnect {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        QuickConnectId: QuickConnectId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

structure QuickConnectConfig {
    @required
    QuickConnectType: QuickConnectType

    UserConfig: UserQuickConnectConfig

    QueueConfig: QueueQuickConnectConfig

    PhoneConfig: PhoneNumberQuickConnectConfig

    FlowConfig: FlowQuickConnectConfig
}

structure UserQuickConnectConfig {
    @required
    UserId: UserId

    @required
    ContactFlowId: ContactFlowId
}

structure QueueQuickConnectConfig {
    @required
    QueueId: QueueId

    @required
    ContactFlowId: ContactFlowId
}

structure PhoneNumberQuickConnectConfig {
    @required
    PhoneNumber: PhoneNumber
}

structure FlowQuickConnectConfig {
    @required
    ContactFlowId: ContactFlowId
}

@mixin
structure QuickConnectState {
    QuickConnectId: QuickConnectId
    Name: QuickConnectName
    Description: QuickConnectDescription
    QuickConnectConfig: QuickConnectConfig
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure QuickConnect with [QuickConnectState] {
    QuickConnectARN: ARN
    Tags: TagMap
}

@stored
structure StoredQuickConnect with [QuickConnectState] {
    @required
    $QuickConnectId

    @required
    $Name

    @required
    $QuickConnectConfig
}

@length(max: 4)
list QuickConnectTypes {
    member: QuickConnectType
}

@length(min: 1, max: 250)
string QuickConnectDescription

@length(min: 0, max: 250)
string UpdateQuickConnectDescription
