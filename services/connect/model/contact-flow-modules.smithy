$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource ContactFlowModuleResource {
    operations: [
        CreateContactFlowModule
        DescribeContactFlowModule
        ListContactFlowModules
        UpdateContactFlowModuleContent
        UpdateContactFlowModuleMetadata
        DeleteContactFlowModule
    ]
}

@idempotent
@http(method: "PUT", uri: "/contact-flow-modules/{InstanceId}", code: 200)
operation CreateContactFlowModule {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: ContactFlowModuleName

        Description: ContactFlowModuleDescription

        @required
        Content: ContactFlowModuleContent

        Tags: TagMap

        @idempotencyToken
        ClientToken: ClientToken

        Settings: FlowModuleSettings

        ExternalInvocationConfiguration: ExternalInvocationConfiguration
    }

    output := {
        Id: ContactFlowModuleId
        Arn: ARN
    }

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidContactFlowModuleException
        InvalidParameterException
        DuplicateResourceException
        LimitExceededException
        ResourceNotFoundException
        ThrottlingException
        IdempotencyException
    ]
}

@readonly
@http(method: "GET", uri: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}", code: 200)
operation DescribeContactFlowModule {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowModuleId: ContactFlowModuleId
    }

    output := {
        ContactFlowModule: ContactFlowModule
    }

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/contact-flow-modules-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ContactFlowModulesSummaryList")
operation ListContactFlowModules {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000

        @httpQuery("state")
        ContactFlowModuleState: ContactFlowModuleState
    }

    output := {
        ContactFlowModulesSummaryList: ContactFlowModulesSummaryList
        NextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}/content", code: 200)
operation UpdateContactFlowModuleContent {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowModuleId: ContactFlowModuleId

        Content: ContactFlowModuleContent

        Settings: FlowModuleSettings
    }

    output := {}

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidContactFlowModuleException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}/metadata", code: 200)
operation UpdateContactFlowModuleMetadata {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowModuleId: ContactFlowModuleId

        Name: ContactFlowModuleName

        Description: ContactFlowModuleDescription

        State: ContactFlowModuleState
    }

    output := {}

    errors: [
        AccessDeniedException
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}", code: 200)
operation DeleteContactFlowModule {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactFlowModuleId: ContactFlowModuleId
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

structure ExternalInvocationConfiguration {
    Enabled: Boolean
}

@mixin
structure ContactFlowModuleCore {
    Id: ContactFlowModuleId
    Name: ContactFlowModuleName
    Description: ContactFlowModuleDescription
    State: ContactFlowModuleState
    Status: ContactFlowModuleStatus
    Settings: FlowModuleSettings
    ExternalInvocationConfiguration: ExternalInvocationConfiguration
}

structure ContactFlowModule with [ContactFlowModuleCore] {
    Arn: ARN
    Content: ContactFlowModuleContent
    Tags: TagMap
    FlowModuleContentSha256: FlowModuleContentSha256
    Version: ResourceVersion
    VersionDescription: ContactFlowModuleDescription
}

@stored
structure StoredContactFlowModule with [ContactFlowModuleCore] {
    @required
    $Id

    @required
    $Name

    @required
    $State

    @required
    $Status

    // What is published.
    @required
    Content: ContactFlowModuleContent

    // The draft of content and settings, where there is one.
    SavedContent: ContactFlowModuleContent

    SavedSettings: FlowModuleSettings
}

list ContactFlowModulesSummaryList {
    member: ContactFlowModuleSummary
}

structure ContactFlowModuleSummary {
    Id: ContactFlowModuleId
    Arn: ARN
    Name: ContactFlowModuleName
    State: ContactFlowModuleState
}

enum ContactFlowModuleState {
    ACTIVE
    ARCHIVED
}

enum ContactFlowModuleStatus {
    PUBLISHED
    SAVED
}

@pattern("^.*\\S.*$")
@length(min: 1, max: 127)
string ContactFlowModuleName

// AWS's pattern wants a character that is no blank; Terraform sends an empty text for a description that is not set.
@pattern("^(.*\\S.*)?$")
@length(min: 0, max: 500)
string ContactFlowModuleDescription

@length(min: 1, max: 256000)
string ContactFlowModuleContent

string FlowModuleSettings

@length(min: 1, max: 256)
string ContactFlowModuleId

@pattern("^[a-zA-Z0-9]{64}$")
@length(min: 1, max: 64)
string FlowModuleContentSha256
