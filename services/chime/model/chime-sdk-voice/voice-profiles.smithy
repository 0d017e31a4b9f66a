$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceProfileDomainResource {
    operations: [
        CreateVoiceProfileDomain
        GetVoiceProfileDomain
        ListVoiceProfileDomains
        UpdateVoiceProfileDomain
        DeleteVoiceProfileDomain
    ]
}

resource VoiceProfileResource {
    operations: [
        CreateVoiceProfile
        GetVoiceProfile
        ListVoiceProfiles
        UpdateVoiceProfile
        DeleteVoiceProfile
    ]
}

@http(method: "POST", uri: "/voice-profile-domains", code: 201)
operation CreateVoiceProfileDomain {
    input := {
        @required
        Name: VoiceProfileDomainName

        Description: VoiceProfileDomainDescription

        @required
        ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration

        ClientRequestToken: ClientRequestId
        Tags: TagList
    }

    output := {
        VoiceProfileDomain: VoiceProfileDomain
    }

    errors: [
        AccessDeniedException
        ConflictException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-profile-domains/{VoiceProfileDomainId}", code: 200)
operation GetVoiceProfileDomain {
    input := {
        @required
        @httpLabel
        VoiceProfileDomainId: NonEmptyString256
    }

    output := {
        VoiceProfileDomain: VoiceProfileDomain
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-profile-domains", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "VoiceProfileDomains")
operation ListVoiceProfileDomains {
    input := {
        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        VoiceProfileDomains: VoiceProfileDomainSummaryList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-profile-domains/{VoiceProfileDomainId}", code: 200)
operation UpdateVoiceProfileDomain {
    input := {
        @required
        @httpLabel
        VoiceProfileDomainId: NonEmptyString256

        Name: VoiceProfileDomainName
        Description: VoiceProfileDomainDescription
    }

    output := {
        VoiceProfileDomain: VoiceProfileDomain
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-profile-domains/{VoiceProfileDomainId}", code: 204)
operation DeleteVoiceProfileDomain {
    input := {
        @required
        @httpLabel
        VoiceProfileDomainId: NonEmptyString256
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ConflictException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-profiles", code: 201)
operation CreateVoiceProfile {
    input := {
        @required
        SpeakerSearchTaskId: NonEmptyString256
    }

    output := {
        VoiceProfile: VoiceProfile
    }

    errors: [
        ResourceLimitExceededException
        AccessDeniedException
        NotFoundException
        ConflictException
        GoneException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-profiles/{VoiceProfileId}", code: 200)
operation GetVoiceProfile {
    input := {
        @required
        @httpLabel
        VoiceProfileId: NonEmptyString256
    }

    output := {
        VoiceProfile: VoiceProfile
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-profiles", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "VoiceProfiles")
operation ListVoiceProfiles {
    input := {
        @required
        @httpQuery("voice-profile-domain-id")
        VoiceProfileDomainId: NonEmptyString256

        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        VoiceProfiles: VoiceProfileSummaryList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-profiles/{VoiceProfileId}", code: 200)
operation UpdateVoiceProfile {
    input := {
        @required
        @httpLabel
        VoiceProfileId: NonEmptyString256

        @required
        SpeakerSearchTaskId: NonEmptyString256
    }

    output := {
        VoiceProfile: VoiceProfile
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ConflictException
        GoneException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-profiles/{VoiceProfileId}", code: 204)
operation DeleteVoiceProfile {
    input := {
        @required
        @httpLabel
        VoiceProfileId: NonEmptyString256
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

structure ServerSideEncryptionConfiguration {
    @required
    KmsKeyArn: Arn
}

structure VoiceProfileDomain {
    VoiceProfileDomainId: NonEmptyString256
    VoiceProfileDomainArn: Arn
    Name: VoiceProfileDomainName
    Description: VoiceProfileDomainDescription
    ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
}

list VoiceProfileDomainSummaryList {
    member: VoiceProfileDomainSummary
}

structure VoiceProfileDomainSummary {
    VoiceProfileDomainId: NonEmptyString256
    VoiceProfileDomainArn: Arn
    Name: VoiceProfileDomainName
    Description: VoiceProfileDomainDescription
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
}

structure VoiceProfile {
    VoiceProfileId: NonEmptyString256
    VoiceProfileArn: Arn
    VoiceProfileDomainId: NonEmptyString256
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    ExpirationTimestamp: Iso8601Timestamp
}

list VoiceProfileSummaryList {
    member: VoiceProfileSummary
}

structure VoiceProfileSummary {
    VoiceProfileId: NonEmptyString256
    VoiceProfileArn: Arn
    VoiceProfileDomainId: NonEmptyString256
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    ExpirationTimestamp: Iso8601Timestamp
}

@pattern("^[a-zA-Z0-9 _.-]+$")
@length(min: 1, max: 256)
string VoiceProfileDomainName

@length(min: 0, max: 1024)
string VoiceProfileDomainDescription
