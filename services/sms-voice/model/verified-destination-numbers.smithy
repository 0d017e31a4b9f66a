$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource VerifiedDestinationNumberResource {
    operations: [
        CreateVerifiedDestinationNumber
        DescribeVerifiedDestinationNumbers
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
        $VerifiedDestinationNumberArn

        @required
        $VerifiedDestinationNumberId

        @required
        $DestinationPhoneNumber

        @required
        Status: VerificationStatus

        RcsAgentId: String
        Tags: TagList

        @required
        $CreatedTimestamp
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

operation VerifyDestinationNumber {
    input := {
        @required
        VerifiedDestinationNumberId: VerifiedDestinationNumberIdOrArn

        @required
        VerificationCode: VerificationCode
    }

    output := with [VerifiedDestinationNumberState] {
        @required
        $VerifiedDestinationNumberArn

        @required
        $VerifiedDestinationNumberId

        @required
        $DestinationPhoneNumber

        @required
        Status: VerificationStatus

        @required
        $CreatedTimestamp
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

    output := with [VerifiedDestinationNumberState] {
        @required
        $VerifiedDestinationNumberArn

        @required
        $VerifiedDestinationNumberId

        @required
        $DestinationPhoneNumber

        @required
        $CreatedTimestamp
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure VerifiedDestinationNumberState {
    VerifiedDestinationNumberArn: String
    VerifiedDestinationNumberId: String
    DestinationPhoneNumber: PhoneNumber
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
    $VerifiedDestinationNumberArn

    @required
    $VerifiedDestinationNumberId

    @required
    $DestinationPhoneNumber

    @required
    Status: VerificationStatus

    RcsAgentId: String

    @required
    $CreatedTimestamp
}

@pattern("^[A-Za-z0-9]+$")
@length(min: 1, max: 20)
string VerificationCode

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string VerifiedDestinationNumberIdOrArn
