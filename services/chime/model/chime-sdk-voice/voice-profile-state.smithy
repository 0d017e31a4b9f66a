$version: "2"

namespace com.amazonaws.chimesdkvoice

use dev.dialtone.traits#stored

// What is kept of voice profiles, their domains, and of what listens to calls.

@stored
structure StoredVoiceProfileDomain {
    @required
    VoiceProfileDomainId: NonEmptyString256

    @required
    VoiceProfileDomainArn: Arn

    @required
    Name: VoiceProfileDomainName

    Description: VoiceProfileDomainDescription

    @required
    ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    // The token and the text of the request that made it.
    ClientRequestToken: ClientRequestId

    Request: String
}

@stored
structure StoredVoiceProfile {
    @required
    VoiceProfileId: NonEmptyString256

    @required
    VoiceProfileArn: Arn

    @required
    VoiceProfileDomainId: NonEmptyString256

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    ExpirationTimestamp: Iso8601Timestamp
}

// A speaker search or voice tone analysis.
@stored
structure StoredVoiceTask {
    @required
    TaskId: NonEmptyString256

    @required
    Kind: StoredVoiceTaskKind

    @required
    Status: StoredVoiceTaskStatus

    StatusMessage: String

    @required
    CallDetails: StoredCallDetails

    // What a speaker search looks for and finds; shown when it is finished.
    Search: StoredSpeakerSearch

    @required
    Times: StoredVoiceTaskTimes

    // The token and the text of the request that made it.
    ClientRequestToken: ClientRequestId

    Request: String
}

structure StoredCallDetails {
    @required
    VoiceConnectorId: NonEmptyString128

    @required
    TransactionId: NonEmptyString256

    @required
    IsCaller: Boolean
}

structure StoredSpeakerSearch {
    @required
    VoiceProfileDomainId: NonEmptyString256

    @required
    Results: SpeakerSearchResultList

    VoiceprintGenerationStatus: NonEmptyString256
}

structure StoredVoiceTaskTimes {
    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    StartedTimestamp: Iso8601Timestamp
}

enum StoredVoiceTaskKind {
    SPEAKER_SEARCH
    VOICE_TONE_ANALYSIS
}

// The words that answers have, whose type the contract leaves open.
enum StoredVoiceTaskStatus {
    IN_QUEUE
    IN_PROGRESS
    PARTIAL_SUCCESS
    SUCCEEDED
    FAILED
    STOPPED
}
