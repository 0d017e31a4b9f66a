$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource PromptResource {
    operations: [
        DescribePrompt
        ListPrompts
    ]
}

@readonly
@http(method: "GET", uri: "/prompts/{InstanceId}/{PromptId}", code: 200)
operation DescribePrompt {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        PromptId: PromptId
    }

    output := {
        Prompt: Prompt
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/prompts-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "PromptSummaryList")
operation ListPrompts {
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
        PromptSummaryList: PromptSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@mixin
structure PromptState {
    PromptId: PromptId
    Name: CommonNameLength127
    Description: PromptDescription
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure Prompt with [PromptState] {
    PromptARN: ARN
    Tags: TagMap
}

@stored
structure StoredPrompt with [PromptState] {
    @required
    $PromptId

    @required
    $Name
}

list PromptSummaryList {
    member: PromptSummary
}

structure PromptSummary {
    Id: PromptId
    Arn: ARN
    Name: PromptName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

@length(min: 1, max: 256)
string PromptId

@length(min: 1, max: 250)
string PromptDescription

@length(min: 1, max: 256)
string PromptName
