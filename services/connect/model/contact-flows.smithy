$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource ContactFlowResource {
    operations: [
        CreateContactFlow
        DescribeContactFlow
        ListContactFlows
        UpdateContactFlowContent
        UpdateContactFlowMetadata
        UpdateContactFlowName
        DeleteContactFlow
    ]
}

resource ContactFlowVersionResource {
    operations: [
        CreateContactFlowVersion
        ListContactFlowVersions
        DeleteContactFlowVersion
    ]
}

@idempotent
@http(method: "PUT", uri: "/contact-flows/{InstanceId}", code: 200)
operation CreateContactFlow {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: ContactFlowName

        @required
        Type: ContactFlowType

        Description: ContactFlowDescription

        @required
        Content: ContactFlowContent

        Status: ContactFlowStatus

        Tags: TagMap
    }

    output := {
        ContactFlowId: ContactFlowId
        ContactFlowArn: ARN
        FlowContentSha256: FlowContentSha256
    }

    errors: [
        InvalidRequestException
        InvalidContactFlowException
        InvalidParameterException
        DuplicateResourceException
        LimitExceededException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/contact-flows/{InstanceId}/{ContactFlowId}", code: 200)
operation DescribeContactFlow {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ContactFlowId
    }

    output := {
        ContactFlow: ContactFlow
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ContactFlowNotPublishedException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/contact-flows-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ContactFlowSummaryList")
operation ListContactFlows {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("contactFlowTypes")
        ContactFlowTypes: ContactFlowTypes

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        ContactFlowSummaryList: ContactFlowSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/content", code: 200)
operation UpdateContactFlowContent {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ContactFlowId

        @required
        Content: ContactFlowContent
    }

    output := {}

    errors: [
        InvalidRequestException
        InvalidContactFlowException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/metadata", code: 200)
operation UpdateContactFlowMetadata {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ContactFlowId

        Name: ContactFlowName

        Description: ContactFlowDescription

        ContactFlowState: ContactFlowState
    }

    output := {}

    errors: [
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/name", code: 200)
operation UpdateContactFlowName {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ContactFlowId

        Name: ContactFlowName

        Description: ContactFlowDescription
    }

    output := {}

    errors: [
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/contact-flows/{InstanceId}/{ContactFlowId}", code: 200)
operation DeleteContactFlow {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ContactFlowId
    }

    output := {}

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "PUT", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/version", code: 200)
operation CreateContactFlowVersion {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        Description: ContactFlowDescription

        @required
        @httpLabel
        ContactFlowId: ARN

        FlowContentSha256: FlowContentSha256

        ContactFlowVersion: ResourceVersion

        LastModifiedTime: Timestamp

        LastModifiedRegion: RegionName
    }

    output := {
        ContactFlowArn: ARN
        Version: ResourceVersion
    }

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        LimitExceededException
        InvalidParameterException
        InvalidRequestException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/versions", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ContactFlowVersionSummaryList")
operation ListContactFlowVersions {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ARN

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        ContactFlowVersionSummaryList: ContactFlowVersionSummaryList
        NextToken: NextToken
    }

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidParameterException
        InvalidRequestException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/contact-flows/{InstanceId}/{ContactFlowId}/version/{ContactFlowVersion}", code: 200)
operation DeleteContactFlowVersion {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowId: ARN

        @required
        @httpLabel
        ContactFlowVersion: ResourceVersion
    }

    output := {}

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidParameterException
        InvalidRequestException
        ThrottlingException
    ]
}

@mixin
structure ContactFlowCore {
    Name: ContactFlowName
    Type: ContactFlowType
    State: ContactFlowState
    Status: ContactFlowStatus
    Description: ContactFlowDescription
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure ContactFlow with [ContactFlowCore] {
    Arn: ARN
    Id: ContactFlowId
    Content: ContactFlowContent
    Tags: TagMap
    FlowContentSha256: FlowContentSha256
    Version: ResourceVersion
    VersionDescription: ContactFlowDescription
}

@stored
structure StoredContactFlow with [ContactFlowCore] {
    @required
    Id: ContactFlowId

    @required
    $Name

    @required
    $Type

    @required
    $State

    // PUBLISHED once it has been published, whether or not there is a draft.
    @required
    $Status

    // What is published; absent before it is for the first time.
    Content: ContactFlowContent

    // The draft, where it is another than what is published.
    SavedContent: ContactFlowContent

    // The number of its last version, whether or not that is still there; absent before the first.
    LastVersion: ResourceVersion

    // Whether the instance came with it and needs it; absent for no.
    IsDefault: Boolean
}

// What was published when the version was made.
@stored
structure StoredContactFlowVersion {
    @required
    ContactFlowId: ContactFlowId

    @required
    Version: ResourceVersion

    @required
    Content: ContactFlowContent

    VersionDescription: ContactFlowDescription
}

@length(max: 10)
list ContactFlowTypes {
    member: ContactFlowType
}

list ContactFlowSummaryList {
    member: ContactFlowSummary
}

structure ContactFlowSummary {
    Id: ContactFlowId
    Arn: ARN
    Name: ContactFlowName
    ContactFlowType: ContactFlowType
    ContactFlowState: ContactFlowState
    ContactFlowStatus: ContactFlowStatus
}

list ContactFlowVersionSummaryList {
    member: ContactFlowVersionSummary
}

structure ContactFlowVersionSummary {
    Arn: ARN
    VersionDescription: ContactFlowDescription
    Version: ResourceVersion
}

enum ContactFlowType {
    CONTACT_FLOW
    CUSTOMER_QUEUE
    CUSTOMER_HOLD
    CUSTOMER_WHISPER
    AGENT_HOLD
    AGENT_WHISPER
    OUTBOUND_WHISPER
    AGENT_TRANSFER
    QUEUE_TRANSFER
    CAMPAIGN
}

enum ContactFlowStatus {
    PUBLISHED
    SAVED
}

enum ContactFlowState {
    ACTIVE
    ARCHIVED
}

@length(min: 1)
string ContactFlowName

string ContactFlowDescription

string ContactFlowContent

@pattern("^[a-zA-Z0-9]{64}$")
@length(min: 1, max: 64)
string FlowContentSha256
