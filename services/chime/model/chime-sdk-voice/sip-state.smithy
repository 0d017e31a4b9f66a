$version: "2"

namespace com.amazonaws.chimesdkvoice

use dev.dialtone.traits#stored

// What is kept of SIP media applications, SIP rules and calls. A stored structure has its members
// by the names of the answer that is made of it.

@stored
structure StoredSipMediaApplication {
    @required
    SipMediaApplicationId: NonEmptyString

    @required
    AwsRegion: String

    @required
    Name: SipMediaApplicationName

    @required
    Endpoints: SipMediaApplicationEndpointList

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    SipMediaApplicationArn: NonEmptyString

    EnableSipMediaApplicationMessageLogs: Boolean
}

@stored
structure StoredSipRule {
    @required
    SipRuleId: NonEmptyString

    @required
    Name: SipRuleName

    @required
    Disabled: Boolean

    @required
    TriggerType: SipRuleTriggerType

    @required
    TriggerValue: NonEmptyString

    TargetApplications: SipRuleTargetApplicationList

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp
}

// A call, by its transaction; kept for a while when it has ended.
@stored
structure StoredCall {
    @required
    TransactionId: GuidString

    @required
    CallId: GuidString

    @required
    FromPhoneNumber: E164PhoneNumber

    @required
    ToPhoneNumber: E164PhoneNumber

    SipMediaApplicationId: NonEmptyString

    VoiceConnectorId: NonEmptyString128

    @required
    StartedTimestamp: Iso8601Timestamp

    // Absent: it is in progress.
    EndedTimestamp: Iso8601Timestamp
}
