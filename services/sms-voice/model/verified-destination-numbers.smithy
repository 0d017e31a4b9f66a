$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource VerifiedDestinationNumberResource {
    operations: [
        CreateVerifiedDestinationNumber
        DescribeVerifiedDestinationNumbers
        SendDestinationNumberVerificationCode
        VerifyDestinationNumber
        DeleteVerifiedDestinationNumber
    ]
}

operation CreateVerifiedDestinationNumber {
    input := {
        @required
        DestinationPhoneNumber: PhoneNumber

        RcsAgentId: RcsAgentIdOrArn
        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [VerifiedDestinationNumberState] {
        @required
        Status: VerificationStatus

        RcsAgentId: String
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "VerifiedDestinationNumbers")
operation DescribeVerifiedDestinationNumbers {
    input := {
        VerifiedDestinationNumberIds: VerifiedDestinationNumberIdList
        DestinationPhoneNumbers: DestinationPhoneNumberList
        Filters: VerifiedDestinationNumberFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        VerifiedDestinationNumbers: VerifiedDestinationNumberInformationList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation SendDestinationNumberVerificationCode {
    input := {
        @required
        VerifiedDestinationNumberId: VerifiedDestinationNumberIdOrArn

        @required
        VerificationChannel: VerificationChannel

        LanguageCode: LanguageCode
        OriginationIdentity: VerificationMessageOriginationIdentity
        ConfigurationSetName: ConfigurationSetNameOrArn
        Context: ContextMap
        DestinationCountryParameters: DestinationCountryParameters
    }

    output := {
        @required
        MessageId: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation VerifyDestinationNumber {
    input := {
        @required
        VerifiedDestinationNumberId: VerifiedDestinationNumberIdOrArn

        @required
        VerificationCode: VerificationCode
    }

    output := with [VerifiedDestinationNumberState] {
        @required
        Status: VerificationStatus
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DeleteVerifiedDestinationNumber {
    input := {
        @required
        VerifiedDestinationNumberId: VerifiedDestinationNumberIdOrArn
    }

    output := with [VerifiedDestinationNumberState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure VerifiedDestinationNumberState {
    @required
    VerifiedDestinationNumberArn: String

    @required
    VerifiedDestinationNumberId: String

    @required
    DestinationPhoneNumber: PhoneNumber

    @required
    CreatedTimestamp: Timestamp
}

enum VerificationStatus {
    PENDING
    VERIFIED
    UNSUPPORTED
}

@length(min: 0, max: 5)
list VerifiedDestinationNumberIdList {
    member: VerifiedDestinationNumberIdOrArn
}

@length(min: 0, max: 5)
list DestinationPhoneNumberList {
    member: PhoneNumber
}

@length(min: 0, max: 20)
list VerifiedDestinationNumberFilterList {
    member: VerifiedDestinationNumberFilter
}

structure VerifiedDestinationNumberFilter {
    @required
    Name: VerifiedDestinationNumberFilterName

    @required
    Values: FilterValueList
}

enum VerifiedDestinationNumberFilterName {
    STATUS = "status"
    RCS_AGENT_ID = "rcs-agent-id"
}

list VerifiedDestinationNumberInformationList {
    member: VerifiedDestinationNumberInformation
}

structure VerifiedDestinationNumberInformation with [VerifiedDestinationNumberState] {
    @required
    Status: VerificationStatus

    RcsAgentId: String
}

enum VerificationChannel {
    TEXT
    VOICE
}

enum LanguageCode {
    DE_DE
    EN_GB
    EN_US
    ES_419
    ES_ES
    FR_CA
    FR_FR
    IT_IT
    JA_JP
    KO_KR
    PT_BR
    ZH_CN
    ZH_TW
}

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string VerificationMessageOriginationIdentity

@pattern("^[A-Za-z0-9]+$")
@length(min: 1, max: 20)
string VerificationCode

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string VerifiedDestinationNumberIdOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure VerifiedDestinationNumber with [VerifiedDestinationNumberState] {
    @required
    Status: VerificationStatus

    RcsAgentId: String

    // The code that was sent last, and until when it is good.
    Code: VerificationCode

    CodeExpiryTimestamp: Timestamp

    // When codes were sent; those of the last 24 hours, the oldest first.
    @required
    AttemptTimestamps: TimestampList
}

list TimestampList {
    member: Timestamp
}

// An invitation to test an RCS agent that a handset has got and not answered, by the id of the number. It is found whatever
// region the number is in, since a handset knows none.
@stored
structure UnansweredInvitation {
    @required
    VerifiedDestinationNumberId: String

    @required
    DestinationPhoneNumber: PhoneNumber

    @required
    Region: String
}
