$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource SipRuleResource {
    operations: [
        CreateSipRule
        GetSipRule
        ListSipRules
        UpdateSipRule
        DeleteSipRule
    ]
}

@http(method: "POST", uri: "/sip-rules", code: 201)
operation CreateSipRule {
    input := {
        @required
        Name: SipRuleName

        @required
        TriggerType: SipRuleTriggerType

        @required
        TriggerValue: NonEmptyString

        Disabled: NullableBoolean
        TargetApplications: SipRuleTargetApplicationList
    }

    output := {
        SipRule: SipRule
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
        ResourceLimitExceededException
        ConflictException
    ]
}

@readonly
@http(method: "GET", uri: "/sip-rules/{SipRuleId}", code: 200)
operation GetSipRule {
    input := {
        @required
        @httpLabel
        SipRuleId: NonEmptyString
    }

    output := {
        SipRule: SipRule
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/sip-rules", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SipRules")
operation ListSipRules {
    input := {
        @httpQuery("sip-media-application")
        SipMediaApplicationId: NonEmptyString

        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: NextTokenString
    }

    output := {
        SipRules: SipRuleList
        NextToken: NextTokenString
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/sip-rules/{SipRuleId}", code: 202)
operation UpdateSipRule {
    input := {
        @required
        @httpLabel
        SipRuleId: NonEmptyString

        @required
        Name: SipRuleName

        Disabled: NullableBoolean
        TargetApplications: SipRuleTargetApplicationList
    }

    output := {
        SipRule: SipRule
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/sip-rules/{SipRuleId}", code: 204)
operation DeleteSipRule {
    input := {
        @required
        @httpLabel
        SipRuleId: NonEmptyString
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@length(min: 1, max: 25)
list SipRuleTargetApplicationList {
    member: SipRuleTargetApplication
}

structure SipRuleTargetApplication {
    SipMediaApplicationId: NonEmptyString
    Priority: SipApplicationPriority
    AwsRegion: String
}

structure SipRule {
    SipRuleId: NonEmptyString
    Name: SipRuleName
    Disabled: Boolean
    TriggerType: SipRuleTriggerType
    TriggerValue: NonEmptyString
    TargetApplications: SipRuleTargetApplicationList
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
}

list SipRuleList {
    member: SipRule
}

enum SipRuleTriggerType {
    TO_PHONE_NUMBER = "ToPhoneNumber"
    REQUEST_URI_HOSTNAME = "RequestUriHostname"
}

@pattern("^[a-zA-Z0-9 _.-]+$")
@length(min: 1, max: 256)
string SipRuleName

@range(min: 1)
integer SipApplicationPriority
