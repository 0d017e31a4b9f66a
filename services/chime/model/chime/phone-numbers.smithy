$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource PhoneNumberResource {
    operations: [
        SearchAvailablePhoneNumbers
        ListSupportedPhoneNumberCountries
        ListPhoneNumbers
        GetPhoneNumber
        UpdatePhoneNumber
        BatchUpdatePhoneNumber
        DeletePhoneNumber
        BatchDeletePhoneNumber
        RestorePhoneNumber
    ]
}

@readonly
@http(method: "GET", uri: "/search?type=phone-numbers", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "E164PhoneNumbers")
operation SearchAvailablePhoneNumbers {
    input := {
        @httpQuery("area-code")
        AreaCode: String

        @httpQuery("city")
        City: String

        @httpQuery("country")
        Country: Alpha2CountryCode

        @httpQuery("state")
        State: String

        @httpQuery("toll-free-prefix")
        TollFreePrefix: TollFreePrefix

        @httpQuery("phone-number-type")
        PhoneNumberType: PhoneNumberType

        @httpQuery("max-results")
        MaxResults: PhoneNumberMaxResults

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        E164PhoneNumbers: E164PhoneNumberList
        NextToken: String
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-number-countries", code: 200)
operation ListSupportedPhoneNumberCountries {
    input := {
        @required
        @httpQuery("product-type")
        ProductType: PhoneNumberProductType
    }

    output := {
        PhoneNumberCountries: PhoneNumberCountriesList
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-numbers", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "PhoneNumbers")
operation ListPhoneNumbers {
    input := {
        @httpQuery("status")
        Status: PhoneNumberStatus

        @httpQuery("product-type")
        ProductType: PhoneNumberProductType

        @httpQuery("filter-name")
        FilterName: PhoneNumberAssociationName

        @httpQuery("filter-value")
        FilterValue: String

        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        PhoneNumbers: PhoneNumberList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-numbers/{PhoneNumberId}", code: 200)
operation GetPhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: String
    }

    output := {
        PhoneNumber: PhoneNumber
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/phone-numbers/{PhoneNumberId}", code: 200)
operation UpdatePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: String

        ProductType: PhoneNumberProductType

        CallingName: CallingName
    }

    output := {
        PhoneNumber: PhoneNumber
    }

    errors: [
        NotFoundException
        ThrottledClientException
        ConflictException
    ]
}

@http(method: "POST", uri: "/phone-numbers?operation=batch-update", code: 200)
operation BatchUpdatePhoneNumber {
    input := {
        @required
        UpdatePhoneNumberRequestItems: UpdatePhoneNumberRequestItemList
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/phone-numbers/{PhoneNumberId}", code: 204)
operation DeletePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/phone-numbers?operation=batch-delete", code: 200)
operation BatchDeletePhoneNumber {
    input := {
        @required
        PhoneNumberIds: NonEmptyStringList
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/phone-numbers/{PhoneNumberId}?operation=restore", code: 200)
operation RestorePhoneNumber {
    input := {
        @required
        @httpLabel
        PhoneNumberId: NonEmptyString
    }

    output := {
        PhoneNumber: PhoneNumber
    }

    errors: [
        NotFoundException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

list PhoneNumberList {
    member: PhoneNumber
}

structure PhoneNumber {
    PhoneNumberId: String
    E164PhoneNumber: E164PhoneNumber
    Country: Alpha2CountryCode
    Type: PhoneNumberType
    ProductType: PhoneNumberProductType
    Status: PhoneNumberStatus
    Capabilities: PhoneNumberCapabilities
    Associations: PhoneNumberAssociationList
    CallingName: CallingName
    CallingNameStatus: CallingNameStatus
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    DeletionTimestamp: Iso8601Timestamp
}

structure PhoneNumberCapabilities {
    InboundCall: NullableBoolean
    OutboundCall: NullableBoolean
    InboundSMS: NullableBoolean
    OutboundSMS: NullableBoolean
    InboundMMS: NullableBoolean
    OutboundMMS: NullableBoolean
}

list PhoneNumberAssociationList {
    member: PhoneNumberAssociation
}

structure PhoneNumberAssociation {
    Value: String
    Name: PhoneNumberAssociationName
    AssociatedTimestamp: Iso8601Timestamp
}

list UpdatePhoneNumberRequestItemList {
    member: UpdatePhoneNumberRequestItem
}

structure UpdatePhoneNumberRequestItem {
    @required
    PhoneNumberId: NonEmptyString

    ProductType: PhoneNumberProductType

    CallingName: CallingName
}

@length(min: 1)
list NonEmptyStringList {
    member: String
}

list PhoneNumberErrorList {
    member: PhoneNumberError
}

structure PhoneNumberError {
    PhoneNumberId: NonEmptyString
    ErrorCode: ErrorCode
    ErrorMessage: String
}

list PhoneNumberCountriesList {
    member: PhoneNumberCountry
}

structure PhoneNumberCountry {
    CountryCode: Alpha2CountryCode
    SupportedPhoneNumberTypes: PhoneNumberTypeList
}

list PhoneNumberTypeList {
    member: PhoneNumberType
}

enum PhoneNumberType {
    LOCAL = "Local"
    TOLL_FREE = "TollFree"
}

enum PhoneNumberStatus {
    ACQUIRE_IN_PROGRESS = "AcquireInProgress"
    ACQUIRE_FAILED = "AcquireFailed"
    UNASSIGNED = "Unassigned"
    ASSIGNED = "Assigned"
    RELEASE_IN_PROGRESS = "ReleaseInProgress"
    DELETE_IN_PROGRESS = "DeleteInProgress"
    RELEASE_FAILED = "ReleaseFailed"
    DELETE_FAILED = "DeleteFailed"
}

enum PhoneNumberAssociationName {
    ACCOUNT_ID = "AccountId"
    USER_ID = "UserId"
    VOICE_CONNECTOR_ID = "VoiceConnectorId"
    VOICE_CONNECTOR_GROUP_ID = "VoiceConnectorGroupId"
    SIP_RULE_ID = "SipRuleId"
}

enum CallingNameStatus {
    UNASSIGNED = "Unassigned"
    UPDATE_IN_PROGRESS = "UpdateInProgress"
    UPDATE_SUCCEEDED = "UpdateSucceeded"
    UPDATE_FAILED = "UpdateFailed"
}

@range(min: 1, max: 500)
integer PhoneNumberMaxResults

@pattern("^8(00|33|44|55|66|77|88)$")
@length(min: 3, max: 3)
string TollFreePrefix
