$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceTaskResource {
    operations: [
        StartSpeakerSearchTask
        GetSpeakerSearchTask
        StopSpeakerSearchTask
        StartVoiceToneAnalysisTask
        GetVoiceToneAnalysisTask
        StopVoiceToneAnalysisTask
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/speaker-search-tasks", code: 201)
operation StartSpeakerSearchTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        TransactionId: NonEmptyString256

        @required
        VoiceProfileDomainId: NonEmptyString256

        ClientRequestToken: ClientRequestId
        CallLeg: CallLegType
    }

    output := {
        SpeakerSearchTask: SpeakerSearchTask
    }

    errors: [
        ResourceLimitExceededException
        AccessDeniedException
        NotFoundException
        ConflictException
        GoneException
        UnprocessableEntityException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/speaker-search-tasks/{SpeakerSearchTaskId}", code: 200)
operation GetSpeakerSearchTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        SpeakerSearchTaskId: NonEmptyString256
    }

    output := {
        SpeakerSearchTask: SpeakerSearchTask
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
        AccessDeniedException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/speaker-search-tasks/{SpeakerSearchTaskId}?operation=stop", code: 204)
operation StopSpeakerSearchTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        SpeakerSearchTaskId: NonEmptyString256
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ConflictException
        UnprocessableEntityException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/voice-tone-analysis-tasks", code: 201)
operation StartVoiceToneAnalysisTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        TransactionId: NonEmptyString256

        @required
        LanguageCode: LanguageCode

        ClientRequestToken: ClientRequestId
    }

    output := {
        VoiceToneAnalysisTask: VoiceToneAnalysisTask
    }

    errors: [
        ResourceLimitExceededException
        AccessDeniedException
        NotFoundException
        ConflictException
        GoneException
        UnprocessableEntityException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/voice-tone-analysis-tasks/{VoiceToneAnalysisTaskId}", code: 200)
operation GetVoiceToneAnalysisTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        VoiceToneAnalysisTaskId: NonEmptyString256

        @required
        @httpQuery("isCaller")
        IsCaller: Boolean
    }

    output := {
        VoiceToneAnalysisTask: VoiceToneAnalysisTask
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
        AccessDeniedException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/voice-tone-analysis-tasks/{VoiceToneAnalysisTaskId}?operation=stop", code: 204)
operation StopVoiceToneAnalysisTask {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        VoiceToneAnalysisTaskId: NonEmptyString256
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ConflictException
        UnprocessableEntityException
        ThrottledClientException
    ]
}

structure SpeakerSearchTask {
    SpeakerSearchTaskId: NonEmptyString256
    SpeakerSearchTaskStatus: NonEmptyString
    CallDetails: CallDetails
    SpeakerSearchDetails: SpeakerSearchDetails
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    StartedTimestamp: Iso8601Timestamp
    StatusMessage: String
}

structure CallDetails {
    VoiceConnectorId: NonEmptyString128
    TransactionId: NonEmptyString256
    IsCaller: Boolean
}

structure SpeakerSearchDetails {
    Results: SpeakerSearchResultList
    VoiceprintGenerationStatus: NonEmptyString256
}

list SpeakerSearchResultList {
    member: SpeakerSearchResult
}

structure SpeakerSearchResult {
    ConfidenceScore: ConfidenceScore
    VoiceProfileId: NonEmptyString256
}

structure VoiceToneAnalysisTask {
    VoiceToneAnalysisTaskId: NonEmptyString256
    VoiceToneAnalysisTaskStatus: NonEmptyString
    CallDetails: CallDetails
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    StartedTimestamp: Iso8601Timestamp
    StatusMessage: String
}

enum CallLegType {
    CALLER = "Caller"
    CALLEE = "Callee"
}

enum LanguageCode {
    EN_US = "en-US"
}

@range(min: 0, max: 1)
float ConfidenceScore
