$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource PhoneNumberResource {
    operations: [
        SearchAvailablePhoneNumbers
        ClaimPhoneNumber
        DescribePhoneNumber
        ListPhoneNumbers
        ListPhoneNumbersV2
        UpdatePhoneNumber
        UpdatePhoneNumberMetadata
        ReleasePhoneNumber
    ]
}

@http(method: "POST", uri: "/phone-number/search-available", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "AvailableNumbersList")
operation SearchAvailablePhoneNumbers {
    input := {
        TargetArn: ARN

        InstanceId: InstanceId

        @required
        PhoneNumberCountryCode: PhoneNumberCountryCode

        @required
        PhoneNumberType: PhoneNumberType

        PhoneNumberPrefix: PhoneNumberPrefix

        MaxResults: MaxResult10

        NextToken: LargeNextToken
    }

    output := {
        NextToken: LargeNextToken
        AvailableNumbersList: AvailableNumbersList
    }

    errors: [
        InvalidParameterException
        ThrottlingException
        AccessDeniedException
    ]
}

@http(method: "POST", uri: "/phone-number/claim", code: 200)
operation ClaimPhoneNumber {
    input := {
        TargetArn: ARN

        InstanceId: InstanceId

        @required
        PhoneNumber: PhoneNumber

        PhoneNumberDescription: PhoneNumberDescription

        Tags: TagMap

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [PhoneNumberIdentityState] {}

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        IdempotencyException
        AccessDeniedException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-number/{PhoneNumberId}", code: 200)
operation DescribePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId
    }

    output := {
        ClaimedPhoneNumberSummary: ClaimedPhoneNumberSummary
    }

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-numbers-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "PhoneNumberSummaryList")
operation ListPhoneNumbers {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("phoneNumberTypes")
        PhoneNumberTypes: PhoneNumberTypes

        @httpQuery("phoneNumberCountryCodes")
        PhoneNumberCountryCodes: PhoneNumberCountryCodes

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        PhoneNumberSummaryList: PhoneNumberSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/phone-number/list", code: 200)
@paginated(
    inputToken: "NextToken"
    outputToken: "NextToken"
    pageSize: "MaxResults"
    items: "ListPhoneNumbersSummaryList"
)
operation ListPhoneNumbersV2 {
    input := {
        TargetArn: ARN
        InstanceId: InstanceId
        MaxResults: MaxResult1000
        NextToken: LargeNextToken
        PhoneNumberCountryCodes: PhoneNumberCountryCodes
        PhoneNumberTypes: PhoneNumberTypes
        PhoneNumberPrefix: PhoneNumberPrefix
    }

    output := {
        NextToken: LargeNextToken
        ListPhoneNumbersSummaryList: ListPhoneNumbersSummaryList
    }

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
    ]
}

@idempotent
@http(method: "PUT", uri: "/phone-number/{PhoneNumberId}", code: 200)
operation UpdatePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId

        TargetArn: ARN

        InstanceId: InstanceId

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [PhoneNumberIdentityState] {}

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        ResourceInUseException
        IdempotencyException
        AccessDeniedException
    ]
}

@idempotent
@http(method: "PUT", uri: "/phone-number/{PhoneNumberId}/metadata", code: 200)
operation UpdatePhoneNumberMetadata {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId

        PhoneNumberDescription: PhoneNumberDescription

        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        InvalidParameterException
        InvalidRequestException
        AccessDeniedException
        ResourceNotFoundException
        ResourceInUseException
        IdempotencyException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/phone-number/{PhoneNumberId}", code: 200)
operation ReleasePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId

        @httpQuery("clientToken")
        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        ResourceInUseException
        IdempotencyException
        AccessDeniedException
    ]
}

@mixin
structure PhoneNumberIdentityState {
    PhoneNumberId: PhoneNumberId
    PhoneNumberArn: ARN
}

@mixin
structure PhoneNumberState with [PhoneNumberIdentityState] {
    PhoneNumber: PhoneNumber
    PhoneNumberCountryCode: PhoneNumberCountryCode
    PhoneNumberType: PhoneNumberType
    PhoneNumberDescription: PhoneNumberDescription
    TargetArn: ARN
    InstanceId: InstanceId
    SourcePhoneNumberArn: ARN
}

structure ClaimedPhoneNumberSummary with [PhoneNumberState] {
    Tags: TagMap
    PhoneNumberStatus: PhoneNumberStatus
}

structure PhoneNumberStatus {
    Status: PhoneNumberWorkflowStatus
    Message: PhoneNumberWorkflowMessage
}

list ListPhoneNumbersSummaryList {
    member: ListPhoneNumbersSummary
}

structure ListPhoneNumbersSummary with [PhoneNumberState] {}

list PhoneNumberSummaryList {
    member: PhoneNumberSummary
}

structure PhoneNumberSummary {
    Id: PhoneNumberId
    Arn: ARN
    PhoneNumber: PhoneNumber
    PhoneNumberType: PhoneNumberType
    PhoneNumberCountryCode: PhoneNumberCountryCode
}

list AvailableNumbersList {
    member: AvailableNumberSummary
}

structure AvailableNumberSummary {
    PhoneNumber: PhoneNumber
    PhoneNumberCountryCode: PhoneNumberCountryCode
    PhoneNumberType: PhoneNumberType
}

@length(max: 10)
list PhoneNumberCountryCodes {
    member: PhoneNumberCountryCode
}

@length(max: 6)
list PhoneNumberTypes {
    member: PhoneNumberType
}

enum PhoneNumberType {
    TOLL_FREE
    DID
    UIFN
    SHARED
    THIRD_PARTY_TF
    THIRD_PARTY_DID
    SHORT_CODE
}

enum PhoneNumberWorkflowStatus {
    CLAIMED
    IN_PROGRESS
    FAILED
}

@length(min: 1, max: 100000)
string LargeNextToken

@range(min: 1, max: 1000)
integer MaxResult1000

// Published as \\+[1-9]\\d{1,14}$, escaped twice: taken literally it demands a backslash.
@pattern("^\\+[1-9]\\d{1,14}$")
string PhoneNumber

@pattern("^[\\W\\S_]*$")
@length(min: 0, max: 500)
string PhoneNumberDescription

string PhoneNumberId

// Published as \\+?[0-9]{1,11}, escaped twice like PhoneNumber.
@pattern("^\\+?[0-9]{1,11}$")
string PhoneNumberPrefix

@pattern("^[\\W\\S_]*$")
@length(min: 0, max: 255)
string PhoneNumberWorkflowMessage

enum PhoneNumberCountryCode {
    AF, AL, DZ, AS, AD, AO, AI, AQ, AG, AR, AM, AW, AU, AT, AZ, BS, BH, BD, BB, BY
    BE, BZ, BJ, BM, BT, BO, BA, BW, BR, IO, VG, BN, BG, BF, BI, KH, CM, CA, CV, KY
    CF, TD, CL, CN, CX, CC, CO, KM, CK, CR, HR, CU, CW, CY, CZ, CD, DK, DJ, DM, DO
    TL, EC, EG, SV, GQ, ER, EE, ET, FK, FO, FJ, FI, FR, PF, GA, GM, GE, DE, GH, GI
    GR, GL, GD, GU, GT, GG, GN, GW, GY, HT, HN, HK, HU, IS, IN, ID, IR, IQ, IE, IM
    IL, IT, CI, JM, JP, JE, JO, KZ, KE, KI, KW, KG, LA, LV, LB, LS, LR, LY, LI, LT
    LU, MO, MK, MG, MW, MY, MV, ML, MT, MH, MR, MU, YT, MX, FM, MD, MC, MN, ME, MS
    MA, MZ, MM, NA, NR, NP, NL, AN, NC, NZ, NI, NE, NG, NU, KP, MP, NO, OM, PK, PW
    PA, PG, PY, PE, PH, PN, PL, PT, PR, QA, CG, RE, RO, RU, RW, BL, SH, KN, LC, MF
    PM, VC, WS, SM, ST, SA, SN, RS, SC, SL, SG, SX, SK, SI, SB, SO, ZA, KR, ES, LK
    SD, SR, SJ, SZ, SE, CH, SY, TW, TJ, TZ, TH, TG, TK, TO, TT, TN, TR, TM, TC, TV
    VI, UG, UA, AE, GB, US, UY, UZ, VU, VA, VE, VN, WF, EH, YE, ZM, ZW
}
