$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource AvailablePhoneNumberResource {
    operations: [
        ListAvailablePhoneNumbers
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "AvailablePhoneNumbers")
operation ListAvailablePhoneNumbers {
    input := {
        @required
        IsoCountryCode: IsoCountryCode

        @required
        NumberCapabilities: NumberCapabilityList

        @required
        NumberType: SearchableNumberType

        RegistrationId: RegistrationIdOrArn
        NumberPreference: NumberPreferenceList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        AvailablePhoneNumbers: PhoneNumberList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

list PhoneNumberList {
    member: PhoneNumber
}

enum SearchableNumberType {
    TEN_DLC
}

list NumberPreferenceList {
    member: NumberPreferenceItem
}

structure NumberPreferenceItem {
    @required
    PreferenceType: PreferenceTypeList

    @required
    Filter: NumberFilterList
}

list PreferenceTypeList {
    member: PreferenceType
}

enum PreferenceType {
    STARTS_WITH = "StartsWith"
    ENDS_WITH = "EndsWith"
    CONTAINS = "Contains"
    EXACT_MATCH = "ExactMatch"
}

list NumberFilterList {
    member: String
}
