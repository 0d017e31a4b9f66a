$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource SipMediaApplicationResource {
    operations: [
        CreateSipMediaApplication
        GetSipMediaApplication
        ListSipMediaApplications
        UpdateSipMediaApplication
        DeleteSipMediaApplication
        PutSipMediaApplicationLoggingConfiguration
        GetSipMediaApplicationLoggingConfiguration
        PutSipMediaApplicationAlexaSkillConfiguration
        GetSipMediaApplicationAlexaSkillConfiguration
    ]
}

@http(method: "POST", uri: "/sip-media-applications", code: 201)
operation CreateSipMediaApplication {
    input := {
        @required
        AwsRegion: String

        @required
        Name: SipMediaApplicationName

        @required
        Endpoints: SipMediaApplicationEndpointList

        Tags: TagList
    }

    output := {
        SipMediaApplication: SipMediaApplication
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
        ResourceLimitExceededException
        ConflictException
    ]
}

@readonly
@http(method: "GET", uri: "/sip-media-applications/{SipMediaApplicationId}", code: 200)
operation GetSipMediaApplication {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString
    }

    output := {
        SipMediaApplication: SipMediaApplication
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/sip-media-applications", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SipMediaApplications")
operation ListSipMediaApplications {
    input := {
        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: NextTokenString
    }

    output := {
        SipMediaApplications: SipMediaApplicationList
        NextToken: NextTokenString
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/sip-media-applications/{SipMediaApplicationId}", code: 200)
operation UpdateSipMediaApplication {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString

        Name: SipMediaApplicationName
        Endpoints: SipMediaApplicationEndpointList
    }

    output := {
        SipMediaApplication: SipMediaApplication
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/sip-media-applications/{SipMediaApplicationId}", code: 204)
operation DeleteSipMediaApplication {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/sip-media-applications/{SipMediaApplicationId}/logging-configuration", code: 200)
operation PutSipMediaApplicationLoggingConfiguration {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString

        SipMediaApplicationLoggingConfiguration: SipMediaApplicationLoggingConfiguration
    }

    output := {
        SipMediaApplicationLoggingConfiguration: SipMediaApplicationLoggingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/sip-media-applications/{SipMediaApplicationId}/logging-configuration", code: 200)
operation GetSipMediaApplicationLoggingConfiguration {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString
    }

    output := {
        SipMediaApplicationLoggingConfiguration: SipMediaApplicationLoggingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@deprecated
@idempotent
@http(method: "PUT", uri: "/sip-media-applications/{SipMediaApplicationId}/alexa-skill-configuration", code: 200)
operation PutSipMediaApplicationAlexaSkillConfiguration {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString

        SipMediaApplicationAlexaSkillConfiguration: SipMediaApplicationAlexaSkillConfiguration
    }

    output := {
        SipMediaApplicationAlexaSkillConfiguration: SipMediaApplicationAlexaSkillConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@deprecated
@readonly
@http(method: "GET", uri: "/sip-media-applications/{SipMediaApplicationId}/alexa-skill-configuration", code: 200)
operation GetSipMediaApplicationAlexaSkillConfiguration {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString
    }

    output := {
        SipMediaApplicationAlexaSkillConfiguration: SipMediaApplicationAlexaSkillConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@length(min: 1, max: 1)
list SipMediaApplicationEndpointList {
    member: SipMediaApplicationEndpoint
}

structure SipMediaApplicationEndpoint {
    LambdaArn: FunctionArn
}

structure SipMediaApplication {
    SipMediaApplicationId: NonEmptyString
    AwsRegion: String
    Name: SipMediaApplicationName
    Endpoints: SipMediaApplicationEndpointList
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    SipMediaApplicationArn: NonEmptyString
}

list SipMediaApplicationList {
    member: SipMediaApplication
}

structure SipMediaApplicationLoggingConfiguration {
    EnableSipMediaApplicationMessageLogs: Boolean
}

structure SipMediaApplicationAlexaSkillConfiguration {
    @required
    AlexaSkillStatus: AlexaSkillStatus

    @required
    AlexaSkillIds: AlexaSkillIdList
}

@length(min: 1, max: 1)
list AlexaSkillIdList {
    member: AlexaSkillId
}

enum AlexaSkillStatus {
    ACTIVE
    INACTIVE
}

@pattern("^[a-zA-Z0-9 _.-]+$")
@length(min: 1, max: 256)
string SipMediaApplicationName

@pattern("^(arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?)$")
@length(max: 10000)
@sensitive
string FunctionArn

@pattern("^amzn1\\.application-oa2-client\\.[0-9a-fA-F]{32}$")
@length(max: 64)
@sensitive
string AlexaSkillId
